package cz.prostup.ipm.payout.web;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.payout.MoneyRow;
import cz.prostup.payments.PaymentState;
import cz.prostup.payments.PaymentTerms;
import cz.prostup.payments.PaymentTerms.Days;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far the money of a month is, in one sentence and with the day on which it is expected.
record MoneyWords(MoneyRow row, Days days, LocalDate today) {

    State state() {
        var payment = row.payment();
        return switch (row.state()) {
            case OPEN -> State.warn("výkaz ještě není odeslaný");
            case RETURNED -> State.bad("vráceno zaměstnavateli k opravě");
            case SUBMITTED -> State.turn("čeká na kontrolu úřadu");
            case IN_REVIEW -> State.turn("úřad kontroluje");
            case APPROVED -> State.turn("schváleno, čeká na zařazení do výplaty");
            case REJECTED -> State.bad("zamítnuto, nevyplatí se");
            case PAYMENT_ORDERED -> ordered(payment);
            case PAID -> State.ok("vyplaceno" + on(payment));
        };
    }

    private static State ordered(MoneyRow.@Nullable Payment payment) {
        if (payment == null) {
            return State.turn("čeká na výplatu");
        }
        if (payment.state() == PaymentState.FAILED) {
            return State.bad("platba se nezdařila, vyplatí se znovu");
        }
        return State.turn(
                payment.state() == PaymentState.SENT ? "předáno bance" : "v dávce, čeká na potvrzení druhou osobou");
    }

    private static String on(MoneyRow.@Nullable Payment payment) {
        var settled = payment == null ? null : payment.settledOn();
        return settled == null ? "" : " " + Czech.date(settled);
    }

    /// When the money usually comes; empty when that depends on somebody's next step, or when it came.
    String expected() {
        var payment = row.payment();
        if (payment != null && payment.state() == PaymentState.SENT && payment.exportedAt() != null) {
            return "na účtu nejspíš "
                    + Czech.date(WorkingDays.plus(
                            payment.exportedAt().atZone(Today.PRAGUE).toLocalDate(), days.bank()));
        }
        var submitted = row.submittedAt();
        if (submitted == null
                || row.state().isWithEmployer()
                || (!row.state().isWithOffice() && row.state().onTurn().isEmpty())) {
            return "";
        }
        var day = PaymentTerms.expected(submitted.atZone(Today.PRAGUE).toLocalDate(), days.payment());
        return day.isBefore(today)
                ? "mělo přijít do " + Czech.date(day) + ", úřad se opozdil"
                : "očekává se do " + Czech.date(day);
    }
}
