package cz.prostup.ipm.rulesdesk;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// One run of proposed rules over the months that were approved or paid.
///
/// @param version the state of the proposal that was tried; a later change makes the result old
/// @param problem why it failed, empty otherwise
public record Trial(
        TrialId id,
        String rules,
        int version,
        YearMonth from,
        YearMonth to,
        State state,
        int total,
        int done,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String problem) {

    public enum State {
        RUNNING,
        DONE,
        FAILED,
        /// The program ended before the run did; nothing of it is kept and it can be repeated.
        CUT_OFF
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /// Whole percent, 100 only at the end.
    public int percent() {
        return isDone() || total == 0 ? 100 : (int) Math.min(99, 100L * done / total);
    }
}
