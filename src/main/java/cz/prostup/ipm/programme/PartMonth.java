package cz.prostup.ipm.programme;

/// How a support that starts inside a month is cut into months (decisions 1, domain 11/C39).
public enum PartMonth {
    /// Each calendar month with a day of support is a month of its own, with a whole cap and whole hours.
    CALENDAR_MONTH,
    /// As calendar months, but cap, integration contribution and hours shrink by days.
    PRO_RATA_DAYS,
    /// Months run from the day of the start: 10 March to 9 April.
    SUPPORT_MONTH
}
