package cz.prostup.payments.web;

import cz.prostup.payments.BatchState;
import cz.prostup.payments.PaymentState;
import cz.prostup.payments.RecoveryScreens;
import cz.prostup.payments.RecoveryState;
import cz.prostup.payments.Subject;
import cz.prostup.payments.Verdict;
import cz.prostup.ui.State;

/// How the states of money look.
public final class MoneyStates {

    private MoneyStates() {}

    public static State of(BatchState state) {
        return switch (state) {
            case PREPARED, CONFIRMED -> State.turn(state.czech());
            case EXPORTED -> State.plain(state.czech());
            case CLOSED -> State.ok(state.czech());
            case VOIDED -> State.bad(state.czech());
        };
    }

    public static State of(PaymentState state) {
        return switch (state) {
            case ORDERED -> State.turn(state.czech());
            case SENT -> State.plain(state.czech());
            case PAID -> State.ok(state.czech());
            case FAILED, VOIDED -> State.bad(state.czech());
        };
    }

    public static State of(Verdict verdict) {
        return switch (verdict) {
            case PAID, RECOVERED -> State.ok(verdict.czech());
            case RETURNED -> State.bad(verdict.czech());
            case PARTIAL, UNKNOWN -> State.turn(verdict.czech());
            case KNOWN, CLOSED -> State.plain(verdict.czech());
        };
    }

    public static State of(RecoveryScreens.Row row, java.time.LocalDate today) {
        if (row.state() != RecoveryState.RAISED) {
            return State.ok(row.state().czech());
        }
        if (row.onTheWay()) {
            return State.plain("započítává se do platby");
        }
        return row.dueOn().isBefore(today)
                ? State.bad("po splatnosti")
                : State.turn(row.state().czech());
    }

    public static String kind(Subject.Kind kind) {
        return switch (kind) {
            case RETURN -> "výkaz";
            case CORRECTION -> "oprava výkazu";
            case SET_OFF -> "započtená vratka";
        };
    }

    public static String path(Subject subject) {
        return switch (subject.kind()) {
            case RETURN -> "/ipm/returns/" + subject.id();
            case CORRECTION -> "/ipm/corrections/" + subject.id();
            case SET_OFF -> "/payments/recoveries/" + subject.id();
        };
    }
}
