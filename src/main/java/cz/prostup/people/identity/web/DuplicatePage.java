package cz.prostup.people.identity.web;

import cz.prostup.people.identity.DuplicateScreens.Desk;
import cz.prostup.people.identity.DuplicateScreens.Row;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.Pages;
import java.util.List;
import java.util.stream.Collectors;

/// The desk of duplicates.
public record DuplicatePage(Desk desk) {

    public List<Chip> chips() {
        return List.of(
                new Chip("K posouzení", "/people/duplicates", !desk.decided(), null),
                new Chip("Posouzené jako dva lidé", "/people/duplicates?show=decided", desk.decided(), null));
    }

    public Pages pages() {
        return new Pages(
                desk.decided() ? "/people/duplicates?show=decided" : "/people/duplicates",
                desk.page(),
                desk.size(),
                desk.total());
    }

    public List<Link> crumbs() {
        return List.of(new Link("Lidé", "/people"));
    }

    public String both(Row row) {
        return row.nameA() + " (" + Czech.date(row.bornA()) + ") a\u00a0" + row.nameB() + " (" + Czech.date(row.bornB())
                + ")";
    }

    public String why(Row row) {
        return row.reasons().stream().map(DuplicatePage::czech).collect(Collectors.joining(", "));
    }

    static String czech(String reason) {
        return switch (reason) {
            case "NAME_BIRTH" -> "stejné jméno i\u00a0datum narození";
            case "NEAR_NAME_BIRTH" -> "podobné jméno a\u00a0stejné datum narození";
            case "PHONE_NEAR_NAME" -> "podobné jméno a\u00a0stejný telefon";
            default -> "podobné údaje";
        };
    }
}
