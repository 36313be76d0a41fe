package cz.prostup.ipm.activity;

import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.StatementId;
import java.time.YearMonth;
import java.util.List;

/// How writing, changing, settling or correcting an entry ended.
public sealed interface ActivityOutcome {

    record Saved(ActivityId activity, StatementId statement, String participant, YearMonth month, MonthHours hours)
            implements ActivityOutcome {}

    /// Cannot be saved as it is.
    record Refused(List<Problem> problems) implements ActivityOutcome {}

    /// Can be saved when somebody says "even so".
    record Doubtful(List<Concern> concerns) implements ActivityOutcome {}

    /// The statement is signed: only a correction with a reason goes there.
    record Locked(StatementId statement, StatementState state, YearMonth month) implements ActivityOutcome {}

    /// The month's return is at the office; hours that come later are a correction of the month (decisions 6).
    record OfficeHasMonth(YearMonth month) implements ActivityOutcome {}
}
