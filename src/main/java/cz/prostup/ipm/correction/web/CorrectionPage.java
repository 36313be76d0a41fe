package cz.prostup.ipm.correction.web;

import cz.prostup.ipm.contribution.Line;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.correction.CorrectionAction;
import cz.prostup.ipm.correction.CorrectionScreens.After;
import cz.prostup.ipm.correction.CorrectionScreens.Comparison;
import cz.prostup.ipm.correction.CorrectionScreens.Detail;
import cz.prostup.ipm.correction.CorrectionScreens.Event;
import cz.prostup.ipm.correction.CorrectionState;
import cz.prostup.ipm.correction.Party;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One correction: old and new side by side, who did what, what may be done.
public record CorrectionPage(Detail detail, Input input, LocalDate today) {

    /// @param change the difference, empty when there is none
    public record Side(String what, String before, String after, String change) {}

    public String title() {
        return "Oprava č. " + detail.correction().seq() + ", "
                + Czech.month(detail.month().month()) + ", " + detail.month().person();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Opravy", "/ipm/corrections"));
    }

    public String path() {
        return "/ipm/corrections/" + detail.correction().id();
    }

    public int version() {
        return detail.correction().version();
    }

    public State state() {
        return CorrectionWords.state(
                detail.correction().state(), detail.correction().isChecked());
    }

    public boolean can(CorrectionAction action) {
        return detail.can().contains(action);
    }

    public boolean canEdit() {
        return detail.canEdit();
    }

    public boolean canPropose() {
        return can(CorrectionAction.PROPOSE);
    }

    public boolean canWithdraw() {
        return can(CorrectionAction.WITHDRAW);
    }

    /// The office chooses the exit when it proposes its own correction, or when it checks somebody's.
    public boolean choosesExit() {
        return can(CorrectionAction.CHECK)
                || (canPropose() && detail.correction().party() == Party.OFFICE);
    }

    public String exitAction() {
        return path() + (can(CorrectionAction.CHECK) ? "/check" : "/proposal");
    }

    public boolean canApprove() {
        return can(CorrectionAction.APPROVE);
    }

    /// What the button does, with the amount: `Schválit: doplatit zvlášť 669 Kč`.
    public String approval() {
        var exit = detail.correction().exit();
        var difference = detail.difference();
        if (exit == null || difference == null || difference.equals(Money.ZERO)) {
            return "Schválit opravu";
        }
        var amount = difference.isNegative() ? Money.ZERO.minus(difference) : difference;
        return "Schválit: " + exit.czech() + " " + Czech.money(amount);
    }

    public boolean canSendBack() {
        return can(CorrectionAction.RETURN);
    }

    public boolean isCountable() {
        return detail.difference() != null;
    }

    public boolean seesWages() {
        return detail.comparison() != null;
    }

    /// The sentence that matters: who gets what.
    public String difference() {
        var difference = detail.difference();
        return difference == null ? "Částku z\u00A0těchto údajů spočítat nejde." : CorrectionWords.inWords(difference);
    }

    public List<String> reasons() {
        var comparison = detail.comparison();
        return comparison == null ? List.of() : comparison.reasons();
    }

    public List<Option> exits() {
        var difference = detail.difference();
        return difference == null ? List.of() : CorrectionWords.exits(detail.exits(), difference, detail.claimDue());
    }

    public Input exitInput() {
        var exit = detail.correction().exit();
        return input.has("exit") || exit == null ? input : input.with("exit", exit.name());
    }

    public List<Term> terms() {
        var correction = detail.correction();
        var change = correction.change();
        var terms = new ArrayList<Term>();
        terms.add(new Term("důvod", change.basis().czech()));
        terms.add(new Term("co bylo špatně", change.reason()));
        terms.add(new Term("založil", correction.party().czech() + ", " + Czech.dateTime(correction.startedAt())));
        terms.add(new Term(
                "hodiny integračních aktivit",
                "počítalo se " + Czech.hours(correction.hoursBefore())
                        + (change.hours() == null ? ", nemění se" : ", nově " + Czech.hours(change.hours()))));
        var integration = detail.integration();
        if (integration != null && !seesWages()) {
            terms.add(new Term("integrační příspěvek", CorrectionWords.signed(integration)));
        }
        var exit = correction.exit();
        if (exit != null) {
            terms.add(new Term("vyrovnání", exit.czech()));
        }
        return terms;
    }

    public List<Side> inputs() {
        var comparison = detail.comparison();
        if (comparison == null) {
            return List.of();
        }
        var before = comparison.before().inputs();
        var after = comparison.inputs();
        var sides = new ArrayList<Side>();
        sides.add(side("Hrubá mzda", before.gross(), after.gross()));
        sides.add(side("Sociální pojištění", before.employerSocial(), after.employerSocial()));
        sides.add(side("Zdravotní pojištění", before.employerHealth(), after.employerHealth()));
        sides.add(side("Náhrada mzdy v nemoci", before.sickPay(), after.sickPay()));
        sides.add(side("Hodiny integračních aktivit", Czech.hours(before.hours()), Czech.hours(after.hours())));
        sides.add(side("Dny podpory", days(before), days(after)));
        var now = comparison.after();
        sides.add(side(
                "Pravidla",
                comparison.before().rules(),
                now == null ? comparison.before().rules() : now.rules()));
        return sides;
    }

    /// The steps of both calculations, one under the other in the order they are read.
    public List<Side> lines() {
        var comparison = detail.comparison();
        var after = comparison == null ? null : comparison.after();
        return comparison == null || after == null
                ? List.of()
                : Arrays.stream(Line.Step.values())
                        .filter(step -> find(comparison.before().lines(), step).isPresent()
                                || find(after.lines(), step).isPresent())
                        .map(step -> side(step, comparison.before().lines(), after.lines()))
                        .toList();
    }

    public List<Side> amounts() {
        var comparison = detail.comparison();
        var after = comparison == null ? null : comparison.after();
        return comparison == null || after == null ? List.of() : amounts(comparison, after);
    }

    private static List<Side> amounts(Comparison comparison, After after) {
        var before = comparison.before();
        return List.of(
                side("Mzdový příspěvek", before.wage(), after.wage()),
                side("Integrační příspěvek", before.integration(), after.integration()),
                side("Celkem", before.total(), after.total()));
    }

    public String who(Event event) {
        return event.by() + (event.onBehalfOf() == null ? "" : " za " + event.onBehalfOf());
    }

    /// Where the money is, in one sentence; null before the approval.
    public @Nullable String way() {
        var way = detail.way();
        var exit = detail.correction().exit();
        if (way == null || exit == null) {
            return null;
        }
        if (detail.correction().state() == CorrectionState.DONE && way.payment() == null && way.claim() == null) {
            return "Na penězích se nic nezměnilo, oprava je vyrovnaná.";
        }
        return switch (exit) {
            case RECOVER -> claim(way.claim(), way.dueOn(), way.symbol());
            case PAY_MORE, SETTLE -> payment(way.payment(), way.settledOn(), way.batch());
        };
    }

    private static String claim(@Nullable String claim, @Nullable LocalDate dueOn, @Nullable String symbol) {
        if (claim == null) {
            return "Výzva k\u00A0vrácení se připravuje.";
        }
        return switch (claim) {
            case "PAID" -> "Částka je vrácená.";
            case "SET_OFF" -> "Částka je započtená proti platbě.";
            default ->
                "Částku je třeba vrátit" + (dueOn == null ? "" : " do " + Czech.date(dueOn))
                        + (symbol == null ? "." : ", variabilní symbol " + symbol + ".");
        };
    }

    private static String payment(@Nullable String payment, @Nullable LocalDate settledOn, @Nullable String batch) {
        var named = batch == null ? "" : " (dávka " + batch + ")";
        return switch (payment == null ? "" : payment) {
            case "ORDERED" -> "Platba je připravená a\u00A0čeká na potvrzení" + named + ".";
            case "SENT" -> "Platba je předaná bance" + named + ".";
            case "PAID" -> "Vyplaceno" + (settledOn == null ? "" : " " + Czech.date(settledOn)) + named + ".";
            case "FAILED" -> "Platba se nezdařila" + named + ", pobočka ji vydá znovu.";
            default -> "Čeká na nejbližší dávku pobočky.";
        };
    }

    private static Side side(String what, Money before, Money after) {
        var change = after.minus(before);
        return new Side(
                what,
                Czech.money(before),
                Czech.money(after),
                change.equals(Money.ZERO) ? "" : CorrectionWords.signed(change));
    }

    private static Side side(String what, String before, String after) {
        return new Side(what, before, after, before.equals(after) ? "" : "změna");
    }

    private static Side side(Line.Step step, List<Line> before, List<Line> after) {
        var one = find(before, step);
        var other = find(after, step);
        var change = other.map(CorrectionPage::result)
                .orElse(Money.ZERO)
                .minus(one.map(CorrectionPage::result).orElse(Money.ZERO));
        return new Side(
                name(step),
                one.map(CorrectionPage::told).orElse("–"),
                other.map(CorrectionPage::told).orElse("–"),
                step == Line.Step.HOURS || change.equals(Money.ZERO) ? "" : CorrectionWords.signed(change));
    }

    private static Optional<Line> find(List<Line> lines, Line.Step step) {
        return lines.stream().filter(line -> line.step() == step).findFirst();
    }

    private static Money result(Line line) {
        return line.result() == null ? Money.ZERO : line.result();
    }

    private static String told(Line line) {
        return line.text() + (line.result() == null ? "" : ": " + Czech.money(line.result()));
    }

    private static String days(MonthInputs inputs) {
        return inputs.days().supported() + " z\u00A0" + inputs.days().all();
    }

    private static String name(Line.Step step) {
        return switch (step) {
            case WAGE_COSTS -> "Mzdové náklady";
            case SHARE -> "Podíl";
            case CAP -> "Strop";
            case HOURS -> "Hodiny";
            case INTEGRATION -> "Integrační příspěvek";
            case OVERRIDE -> "Rozhodnutí úřadu";
            case TOTAL -> "Celkem";
        };
    }
}
