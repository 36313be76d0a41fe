package cz.prostup.ipm.payout.web;

import cz.prostup.ipm.payout.MoneyRow.Payment;
import cz.prostup.ipm.payout.MoneyScreens.Amount;
import cz.prostup.ipm.payout.MoneyScreens.Companion;
import cz.prostup.ipm.payout.MoneyScreens.Correction;
import cz.prostup.ipm.payout.MoneyScreens.Way;
import cz.prostup.payments.PaymentState;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import cz.prostup.ui.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The way of one month's money, step by step with dates.
///
/// @param paid whether the reader is the one who is paid
public record WayPage(Way way, boolean paid, Input input, LocalDate today) {

    public String title() {
        return "Peníze za " + Czech.month(way.row().month());
    }

    public List<Link> crumbs() {
        return List.of(new Link("Kde jsou peníze", "/ipm/money"));
    }

    public String path() {
        return "/ipm/money/" + way.row().id();
    }

    public State state() {
        return words().state();
    }

    public String expected() {
        return words().expected();
    }

    public List<Step> steps() {
        var row = way.row();
        var steps = new ArrayList<Step>();
        steps.add(Step.of("Výkaz odeslán úřadu práce", day(row.submittedAt()), ""));
        steps.add(Step.of("Úřad práce rozhodl", day(row.decidedAt()), decision()));
        way.payments().forEach(payment -> add(steps, payment));
        if (way.payments().isEmpty()) {
            steps.add(Step.of("Zařazeno do výplaty", "zatím ne", ""));
        }
        return steps;
    }

    private String decision() {
        return switch (way.row().state()) {
            case OPEN, SUBMITTED, IN_REVIEW -> "";
            case RETURNED -> "vráceno k\u00a0opravě";
            case REJECTED -> "zamítnuto";
            case APPROVED, PAYMENT_ORDERED, PAID -> "schváleno";
        };
    }

    private void add(List<Step> steps, Payment payment) {
        steps.add(Step.of("Zařazeno do dávky " + payment.batch(), day(payment.preparedAt()), ""));
        steps.add(Step.of("Potvrzeno druhou osobou", day(payment.confirmedAt()), ""));
        steps.add(Step.of("Předáno bance", day(payment.exportedAt()), ""));
        if (payment.state() == PaymentState.PAID) {
            steps.add(Step.sum(
                    "Vyplaceno",
                    payment.settledOn() == null ? "" : Czech.date(payment.settledOn()),
                    paid ? "celá platba " + Czech.money(payment.amount()) : ""));
        } else if (payment.state() == PaymentState.FAILED) {
            steps.add(Step.of("Platba se nezdařila", "vyplatí se znovu", paid ? payment.failure() : ""));
        } else {
            steps.add(Step.of("Vyplaceno", "zatím ne", expected()));
        }
    }

    /// Why the amount is not what was sent: the office's decision, corrections.
    public List<Step> reasons() {
        var steps = new ArrayList<Step>();
        Amount before = null;
        for (var amount : way.amounts()) {
            if (before == null || !before.total().equals(amount.total())) {
                steps.add(Step.of(
                        before == null ? "Odeslali jste" : "Po změně",
                        Czech.money(amount.total()),
                        Czech.date(day(amount)) + (amount.reason().isBlank() ? "" : ", úřad: " + amount.reason())));
            }
            before = amount;
        }
        way.corrections().stream()
                .filter(correction -> correction.total() != null)
                .forEach(correction -> steps.add(Step.of(
                        "Oprava č.\u00a0" + correction.seq(),
                        Czech.money(Objects.requireNonNull(correction.total())),
                        exit(correction))));
        if (!steps.isEmpty() && way.row().amount() != null) {
            steps.add(Step.sum("Platí", Czech.money(way.row().amount()), ""));
        }
        return steps;
    }

    private static String exit(Correction correction) {
        var exit = correction.exit();
        var done = correction.state().equals("DONE") ? ", hotovo" : "";
        return switch (exit == null ? "" : exit) {
            case "PAY_MORE" -> "doplatí se zvláštní platbou" + done;
            case "RECOVER" -> "vrací se úřadu" + done;
            case "SETTLE" -> "vyrovná se v\u00a0příští platbě" + done;
            default -> "";
        };
    }

    /// What else came in the same payment, so that it can be found on the account.
    public List<String> companions() {
        return way.companions().stream().map(WayPage::inWords).toList();
    }

    private static String inWords(Companion companion) {
        var amount = ", " + Czech.money(companion.amount());
        return switch (companion.kind()) {
            case "RETURN" -> Czech.count(companion.count(), "další výkaz", "další výkazy", "dalších výkazů") + amount;
            case "CORRECTION" -> Czech.count(companion.count(), "oprava", "opravy", "oprav") + amount;
            default -> "započtená vratka" + amount;
        };
    }

    public List<Option> providers() {
        return way.providers().stream()
                .map(provider -> Option.of(provider.unitId().toString(), provider.name()))
                .toList();
    }

    /// A form for passing on makes sense once the money came.
    public boolean canForward() {
        var payment = way.row().payment();
        return paid
                && payment != null
                && payment.state() == PaymentState.PAID
                && !way.providers().isEmpty();
    }

    private MoneyWords words() {
        return new MoneyWords(way.row(), way.days(), today);
    }

    private static LocalDate day(Amount amount) {
        return amount.madeAt().atZone(Today.PRAGUE).toLocalDate();
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "zatím ne" : Czech.dateTime(at);
    }
}
