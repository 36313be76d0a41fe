package cz.prostup.ipm.activity;

import cz.prostup.ipm.StatementId;
import java.time.LocalDate;
import java.time.YearMonth;

/// How signing, accepting or returning a statement ended.
public sealed interface StatementOutcome {

    record Moved(StatementId statement, StatementState state) implements StatementOutcome {}

    /// The table has no such move from this state, or the viewer's role may not make it.
    record NotAllowed(StatementState state) implements StatementOutcome {}

    /// Plans without an outcome are left; they have to be settled first.
    record Unsettled(long entries) implements StatementOutcome {}

    record Empty() implements StatementOutcome {}

    /// More may still come before this day; the worker can say that nothing will.
    record TooEarly(LocalDate lastDay) implements StatementOutcome {}

    record ReasonMissing() implements StatementOutcome {}

    /// The month's return is at the office.
    record OfficeHasMonth(YearMonth month) implements StatementOutcome {}
}
