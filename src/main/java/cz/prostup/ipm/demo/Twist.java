package cz.prostup.ipm.demo;

/// What does not go smoothly for somebody in some month. The table is `twists.csv`; a month without a twist is
/// complete, sent in time and approved.
///
/// Of the office's checks one cannot fail by what people do: that the job lasted in the month, because the days of the
/// month are read from the job itself. That the agreement holds fails for a whole employer, whose agreement ended
/// (`agreements.csv`, Úklid Kalinov).
enum Twist {
    /// Away ill; detail: first and last day of the month.
    SICK,
    /// On holiday; detail: first and last day of the month.
    LEAVE,
    /// Caring for somebody at home; detail: first and last day of the month.
    CARE,
    /// Fewer than the required hours; detail: the employer's reason, may be empty. Fails the check HOURS.
    FEW_HOURS,
    /// Two activities at the same time. Fails the check OVERLAPS.
    OVERLAP,
    /// An activity on a day of sickness; detail: the reason. Fails the check SICK_DAYS.
    ACTIVE_WHILE_SICK,
    /// The provider mends an entry after signing; detail: why.
    CORRECTED,
    /// The mentor returns the statement, the provider mends it; detail: what does not fit.
    STATEMENT_RETURNED,
    /// The provider has not signed; the month waits.
    UNSIGNED,
    /// The mentor has not accepted; the month waits.
    UNACCEPTED,
    /// Payroll sends although the mentor has not accepted; detail: why. Fails the check STATEMENTS.
    SENT_UNSIGNED,
    /// What was missing at the sending is accepted afterwards. Fails the check RECOMPUTED.
    HOURS_CAME_LATER,
    /// Levies that do not follow from the wage. Fails the check LEVIES.
    WRONG_LEVIES,
    /// Hours that do not give the month's fund. Fails the check WORKING_TIME.
    WRONG_TIME,
    /// A bonus that nobody announced. Fails the check WAGE_CHANGE.
    WAGE_JUMP,
    /// Other hours of sickness than the mentor wrote down. Fails the check ABSENCES.
    SICK_UNTOLD,
    /// Sent after its deadline. Fails the check ON_TIME.
    LATE,
    /// Payroll has not sent the month.
    NOT_SENT,
    /// Sent; the office has not opened it.
    QUEUED,
    /// The officer has begun and not decided.
    IN_REVIEW,
    /// The officer returned it; the employer has not mended it.
    RETURNED,
    /// Returned once, mended and approved.
    MENDED,
    /// Rejected; detail: why.
    REJECTED,
    /// Nobody proposed the plan. Fails the check PLAN.
    PLAN_NONE,
    /// The plan waits at the office.
    PLAN_WAITING,
    /// The office returned the plan once; detail: why.
    PLAN_RETURNED,
    /// A new version is being written since this month; detail: why.
    PLAN_REVISED,
    /// Approved, but did not come to work; detail: why.
    NOT_STARTED,
    /// Ended before the time; detail: day of the month and code of the reason.
    TERMINATED,
    /// Interrupted by a long absence; detail: the day of the month on which the absence began.
    INTERRUPTED,
    /// Interrupted and back again; detail: first and last day of the absence.
    INTERRUPTED_AND_BACK,
    /// The support is extended; detail: why.
    EXTENDED
}
