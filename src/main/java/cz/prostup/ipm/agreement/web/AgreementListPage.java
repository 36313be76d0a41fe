package cz.prostup.ipm.agreement.web;

import cz.prostup.ipm.agreement.AgreementScreens;
import cz.prostup.ipm.agreement.AgreementScreens.Found;
import cz.prostup.ipm.agreement.AgreementScreens.Row;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The list of agreements.
public record AgreementListPage(Found found, String text, int page) {

    public Input search() {
        return Input.blank().with("q", text);
    }

    public String count() {
        return Czech.count(found.total(), "dohoda", "dohody", "dohod");
    }

    public String filters() {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Pages pages() {
        return new Pages("/ipm/agreements?" + filters(), page, AgreementScreens.PAGE, found.total());
    }

    public State state(Row row) {
        return stateOf(row);
    }

    public static State stateOf(Row row) {
        return switch (row.state()) {
            case "IN_FORCE" -> State.ok("platí");
            case "PREPARED" -> State.plain("připravuje se");
            case "SENT" -> State.turn("odeslaná zaměstnavateli");
            case "SIGNED_EMPLOYER" -> State.turn("podepsal zaměstnavatel");
            case "ENDED" -> State.plain("skončila");
            case "TERMINATED" -> State.bad("ukončená předčasně");
            default -> State.plain(row.state());
        };
    }
}
