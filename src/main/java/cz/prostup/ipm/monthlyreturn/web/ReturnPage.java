package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.monthlyreturn.Check;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.ipm.monthlyreturn.ReviewFacts;
import cz.prostup.ipm.monthlyreturn.ReviewScreens.Review;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Step;
import cz.prostup.ui.Term;
import cz.prostup.ui.TodoRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One return: facts on the left, checks on the right; the office decides here, the employer follows.
public record ReturnPage(Review review, Input input, boolean office, LocalDate today) {

    public SheetRow row() {
        return review.facts().row();
    }

    public String id() {
        return row().basics().id().toString();
    }

    public String path() {
        return "/ipm/returns/" + id();
    }

    public int version() {
        return row().basics().version();
    }

    public String title() {
        return row().basics().person() + ", " + Czech.month(row().basics().month());
    }

    public List<Link> crumbs() {
        var month = row().basics().month();
        return office
                ? List.of(new Link("Výkazy", "/ipm/returns"))
                : List.of(new Link("Výkazy", "/ipm/sheets"), new Link(Czech.month(month), "/ipm/sheets/" + month));
    }

    public ReturnState returnState() {
        return row().basics().state();
    }

    public State state() {
        var due = row().basics().dueOn();
        return switch (returnState()) {
            case SUBMITTED, IN_REVIEW -> State.turn(returnState().czech());
            case RETURNED, REJECTED -> State.bad(returnState().czech());
            case OPEN -> State.deadline(WorkingDays.between(today, due));
            case APPROVED, PAYMENT_ORDERED, PAID -> State.ok(returnState().czech());
        };
    }

    public boolean canTake() {
        return office && returnState() == ReturnState.SUBMITTED;
    }

    public boolean canDecide() {
        return office && returnState() == ReturnState.IN_REVIEW;
    }

    public boolean canApprove() {
        return canDecide() && review.checks().stream().noneMatch(Check::isWrong);
    }

    /// Whether the officer's decision holds, or went with the sending that was returned.
    public String decisionHeading() {
        var decided = review.facts().decided();
        if (decided == null) {
            return "";
        }
        var amount = Czech.money(decided.amount());
        return decided.holds()
                ? "Úřad práce určil integrační příspěvek " + amount
                : "Určení integračního příspěvku " + amount + " vrácením výkazu zaniklo, platí výpočet podle pravidel";
    }

    /// The amount that an approval stands for: the one frozen at the sending.
    public String amount() {
        var frozen = review.facts().frozen();
        return frozen == null ? "částku" : Czech.money(frozen.total());
    }

    /// The stored lines once the return was sent; before that the lines of today.
    public List<Step> steps() {
        var frozen = review.facts().frozen();
        return frozen == null || returnState().isWithEmployer()
                ? Lines.steps(row().outcome())
                : Lines.steps(frozen.lines());
    }

    public List<TodoRow> checks() {
        return review.checks().stream()
                .map(check ->
                        TodoRow.of(check.kind().czech(), check.evidence() + " · " + check.rule(), state(check), null))
                .toList();
    }

    public List<Term> claim() {
        var claim = row().proposed();
        var terms = new ArrayList<Term>();
        terms.add(new Term("Hrubá mzda", Czech.money(claim.gross())));
        terms.add(new Term("Sociální pojištění", Czech.money(claim.employerSocial())));
        terms.add(new Term("Zdravotní pojištění", Czech.money(claim.employerHealth())));
        if (claim.sickPay().isPositive()) {
            terms.add(new Term("Náhrada mzdy v nemoci", Czech.money(claim.sickPay())));
        }
        terms.add(new Term(
                "Hodiny",
                "fond " + Czech.hours(claim.hoursFund()) + ", odpracováno " + Czech.hours(claim.hoursWorked())
                        + ", svátek " + Czech.hours(claim.hoursHoliday()) + ", dovolená "
                        + Czech.hours(claim.hoursLeave()) + ", nemoc " + Czech.hours(claim.hoursSick()) + ", jiné "
                        + Czech.hours(claim.hoursOther())));
        return terms;
    }

    public List<ActivityLine> activities() {
        return ActivityLine.of(review.facts().activities());
    }

    public ReviewFacts facts() {
        return review.facts();
    }

    private static State state(Check check) {
        return switch (check.level()) {
            case PASSED -> State.ok(check.level().czech());
            case LOOK -> State.warn(check.level().czech());
            case WRONG -> State.bad(check.level().czech());
        };
    }
}
