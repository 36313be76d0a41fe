package cz.prostup.ipm.payout.web;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.payout.ClosingScreens.Employer;
import cz.prostup.ipm.payout.ClosingScreens.Month;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Fact;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One month of a branch, employer by employer; who misses something comes first.
///
/// @param officer whether the reader may remind and prepare
public record ClosingPage(Month month, boolean officer, LocalDate today) {

    public String title() {
        return "Uzávěrka za " + Czech.month(month.month());
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Uzávěrky", "/ipm/closing?branch=" + month.branch().code()));
    }

    public String path() {
        return "/ipm/closing/" + month.month();
    }

    public List<Fact> facts() {
        return List.of(
                new Fact(Czech.number(month.sum(Employer::missing)), "chybí od zaměstnavatelů", list("&state=OPEN")),
                new Fact(Czech.number(month.sum(Employer::office)), "kontroluje úřad", list("")),
                new Fact(Czech.number(month.sum(Employer::approved)), "schváleno k výplatě", list("&state=APPROVED")),
                new Fact(Czech.money(month.approvedTotal()), "připraveno k výplatě", null));
    }

    /// The list of returns is for officers; finance and the director read the numbers only.
    private @Nullable String list(String filter) {
        return officer ? "/ipm/returns?month=" + month.month() + filter : null;
    }

    public boolean canPrepare() {
        return officer;
    }

    public boolean canRemind() {
        return officer && !month.late().isEmpty();
    }

    public String reminderLabel() {
        int late = month.late().size();
        return "Připomenout opozdilcům (" + Czech.count(late, "zaměstnavatel", "zaměstnavatelé", "zaměstnavatelů")
                + ")";
    }

    public String reminded() {
        var at = month.reminded();
        return at == null ? "" : "Naposledy připomenuto " + Czech.dateTime(at) + ".";
    }

    public State state(Employer employer) {
        if (employer.missing() > 0) {
            return State.deadline(WorkingDays.between(today, employer.dueOn()));
        }
        if (employer.office() > 0) {
            return State.turn("čeká na kontrolu");
        }
        return employer.approved() > 0 ? State.ok("připraveno") : State.ok("hotovo");
    }

    /// What is still to come, in words.
    public String misses(Employer employer) {
        var parts = new ArrayList<String>();
        if (employer.missing() > 0) {
            parts.add(Czech.count(employer.missing(), "výkaz neodeslán", "výkazy neodeslány", "výkazů neodesláno"));
        }
        if (employer.unsigned() > 0) {
            parts.add(Czech.count(
                    employer.unsigned(),
                    "z toho u jednoho chybí podpis poskytovatele",
                    "z toho chybí podpis poskytovatele",
                    "z toho chybí podpis poskytovatele"));
        }
        if (employer.office() > 0) {
            parts.add(Czech.count(employer.office(), "výkaz u nás", "výkazy u nás", "výkazů u nás"));
        }
        return parts.isEmpty() ? "nic" : String.join(", ", parts);
    }
}
