package cz.prostup.ipm.payout.web;

import cz.prostup.ipm.payout.MoneyRow;
import cz.prostup.ipm.payout.MoneyScreens;
import cz.prostup.ipm.payout.MoneyScreens.Filter;
import cz.prostup.ipm.payout.MoneyScreens.Found;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// Months with their money, the newest first.
///
/// @param paid whether the reader is the one who is paid
public record MoneyPage(Found found, Filter filter, boolean paid, LocalDate today) {

    public List<Chip> chips() {
        return List.of(
                new Chip("všechny měsíce", path(false), !filter.open(), null),
                new Chip("ještě nevyplacené", path(true), filter.open(), null));
    }

    public Input search() {
        return Input.blank().with("q", filter.text());
    }

    public Pages pages() {
        return new Pages(path(filter.open()), filter.page(), MoneyScreens.PAGE, found.total());
    }

    public String amountHeading() {
        return paid ? "Příspěvek" : "Na integrační aktivity";
    }

    public String amount(MoneyRow row) {
        return row.amount() == null ? "" : Czech.money(row.amount());
    }

    public State state(MoneyRow row) {
        return words(row).state();
    }

    public String expected(MoneyRow row) {
        return words(row).expected();
    }

    public String forwarded(MoneyRow row) {
        var forwarding = row.forwarding();
        if (forwarding == null) {
            return "";
        }
        var answer = forwarding.answer();
        return Czech.money(forwarding.amount()) + " " + Czech.date(forwarding.on())
                + (answer == null ? "" : ", " + answer.czech());
    }

    private MoneyWords words(MoneyRow row) {
        return new MoneyWords(row, found.days(), today);
    }

    private String path(boolean open) {
        return "/ipm/money?q=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8) + (open ? "&open=true" : "")
                + (filter.month() == null ? "" : "&month=" + filter.month());
    }
}
