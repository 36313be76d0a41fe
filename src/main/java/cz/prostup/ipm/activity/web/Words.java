package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.activity.MonthHours;
import cz.prostup.ipm.activity.Overview;
import cz.prostup.ipm.activity.StatementState;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How hours and statements are told on the screens of this module.
public final class Words {

    private Words() {}

    public static State state(@Nullable StatementState state) {
        return switch (state) {
            case null -> State.plain("zatím bez zápisu");
            case OPEN -> State.plain("rozepsaný");
            case SIGNED -> State.turn("podepsaný, na řadě mentor");
            case ACCEPTED -> State.ok("přijatý mentorem");
            case RETURNED -> State.bad("vrácený k\u00a0opravě");
        };
    }

    static String chip(StatementState state) {
        return switch (state) {
            case OPEN -> "rozepsané";
            case SIGNED -> "podepsané";
            case ACCEPTED -> "přijaté";
            case RETURNED -> "vrácené";
        };
    }

    /// `chybí 3,5 h; naplánováno 2,0 h, zbývá 8 pracovních dní`
    public static String stillPossible(Overview.Row row) {
        if (!row.hours().missing().isPositive()) {
            return "splněno";
        }
        if (row.workingDays() == 0 && !row.hours().planned().isPositive()) {
            return "chybí " + Czech.hours(row.hours().missing());
        }
        var planned = row.hours().planned().isPositive()
                ? "naplánováno " + Czech.hours(row.hours().planned())
                : "v\u00a0plánu zatím nic";
        var days = row.workingDays() == 0
                ? "v\u00a0měsíci už nezbývá pracovní den"
                : Czech.form(row.workingDays(), "zbývá ", "zbývají ", "zbývá ")
                        + Czech.count(row.workingDays(), "pracovní den", "pracovní dny", "pracovních dní");
        return "chybí " + Czech.hours(row.hours().missing()) + "; " + planned + ", " + days;
    }

    /// `Karel Zkušený má za duben 2025 12,5 z 16,0 h, chybí 3,5 h.`
    static String count(String participant, YearMonth month, MonthHours hours) {
        var missing = hours.missing().isPositive() ? ", chybí " + Czech.hours(hours.missing()) : ", splněno";
        return participant + " má za " + Czech.month(month) + " " + Czech.hoursPlain(hours.done()) + " z\u00a0"
                + Czech.hours(hours.required()) + missing + ".";
    }

    static Link previous(String path, YearMonth month) {
        return new Link("‹ " + Czech.month(month.minusMonths(1)), path + "?month=" + month.minusMonths(1));
    }

    static Link next(String path, YearMonth month) {
        return new Link(Czech.month(month.plusMonths(1)) + " ›", path + "?month=" + month.plusMonths(1));
    }

    static final Link PEOPLE = new Link("Moji lidé", "/ipm/activities");
    static final Link STATEMENTS = new Link("Výkazy aktivit", "/ipm/statements");

    static List<Link> underPeople() {
        return List.of(PEOPLE);
    }
}
