package cz.prostup.ipm.demo;

import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.demo.DemoTables.ExampleRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// The person of domain 12: the first three months are told to the hour, so that the amounts are exact.
final class WorkedExample {

    static final LocalDate START = LocalDate.of(2025, 3, 10);
    private static final YearMonth LAST_TOLD = YearMonth.of(2025, 5);

    private WorkedExample() {}

    static boolean tells(Life life, YearMonth month) {
        return life.isWorkedExample() && !month.isAfter(LAST_TOLD);
    }

    static List<Meeting> meetings(DemoTables tables, YearMonth month) {
        return tables.workedExample().stream()
                .filter(row -> YearMonth.from(row.date()).equals(month))
                .map(WorkedExample::meeting)
                .toList();
    }

    private static Meeting meeting(ExampleRow row) {
        var entry = Entry.recorded(
                        row.kind(), row.date(), row.start(), row.hours(), Attendance.valueOf(row.attendance()))
                .withTravel(row.travel());
        return Meeting.recorded(row.unit(), entry);
    }
}
