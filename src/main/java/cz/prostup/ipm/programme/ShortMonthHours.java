package cz.prostup.ipm.programme;

/// How many hours a month asks for when the support covers only a part of it (domain 11/C4).
public enum ShortMonthHours {
    FULL,
    PRO_RATA_CALENDAR_DAYS,
    PRO_RATA_WORKING_DAYS
}
