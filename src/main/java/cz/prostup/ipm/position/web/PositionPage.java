package cz.prostup.ipm.position.web;

import cz.prostup.access.Role;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.position.PositionAction;
import cz.prostup.ipm.position.PositionLifecycle;
import cz.prostup.ipm.position.PositionRow;
import cz.prostup.ipm.position.PositionScreens.File;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.ipm.position.PositionWords;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One place: its terms, its state, who was there and what happened.
public record PositionPage(File file, Input input, LocalDate today) {

    public PositionRow row() {
        return file.row();
    }

    public String path() {
        return "/ipm/positions/" + row().id();
    }

    public String title() {
        return "Místo č.\u00a0" + row().seq() + ": " + row().jobTitle();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Pracovní místa", "/ipm/positions"),
                new Link("Dohoda " + row().agreement(), "/ipm/agreements/" + row().agreementId()));
    }

    public State state() {
        return PositionWords.state(row().state());
    }

    public List<Term> terms() {
        var terms = new ArrayList<Term>();
        terms.add(new Term("Zaměstnavatel", row().employer()));
        terms.add(new Term("Pobočka", row().branch()));
        if (!row().work().isEmpty()) {
            terms.add(new Term("Co se dělá", row().work()));
        }
        if (!row().czIsco().isEmpty()) {
            terms.add(new Term("CZ-ISCO", row().czIsco()));
        }
        terms.add(new Term("Kde", row().terms().workplace()));
        terms.add(new Term("Pracovní doba", PositionWords.time(row())));
        if (row().terms().wage() != null) {
            terms.add(new Term("Hrubá mzda", PositionWords.wage(row())));
        }
        var start = row().plannedStart();
        if (start != null) {
            terms.add(new Term("Plánovaný nástup", Czech.date(start)));
        }
        terms.add(new Term(
                "V tomto stavu",
                "od " + Czech.date(row().since()) + ", " + Czech.count(row().days(today), "den", "dny", "dní")));
        if (!file.closeReason().isEmpty()) {
            terms.add(new Term("Proč je zrušené", file.closeReason()));
        }
        return terms;
    }

    /// BR-010; empty when the place is not free.
    public String refill() {
        if (row().state() != PositionState.VACANT) {
            return "";
        }
        long left = row().monthsLeft(today);
        return left == 0
                ? "Dohoda už neplatí ani celý měsíc, místo nejde obsadit."
                : "Místo jde (znovu) obsadit. Dohoda platí do " + Czech.date(row().until()) + ", zbývá "
                        + Czech.count(left, "celý měsíc", "celé měsíce", "celých měsíců") + " podpory.";
    }

    public boolean can(String action) {
        return file.roles().contains(Role.KOP_OFFICER)
                && PositionLifecycle.TABLE.allows(row().state(), PositionAction.valueOf(action));
    }

    public String told(ProcessHistory.Row move) {
        return PositionAction.valueOf(move.action()).done();
    }

    public String who(ProcessHistory.Row move) {
        var principal = move.onBehalfOf();
        return Czech.dateTime(move.at()) + ", " + move.by()
                + (principal == null ? "" : " (v\u00a0zastoupení: " + principal + ")");
    }
}
