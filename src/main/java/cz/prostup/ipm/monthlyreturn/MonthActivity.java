package cz.prostup.ipm.monthlyreturn;

import cz.prostup.shared.Hours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One recorded activity of the month as the office and payroll read it.
///
/// @param start   null for kinds without a session
/// @param counted what it adds to the month: session and travel when the person attended
/// @param sickDay whether the mentor recorded sickness for that day
public record MonthActivity(
        LocalDate date,
        @Nullable LocalTime start,
        Hours hours,
        Hours travel,
        Hours counted,
        String attendance,
        String kind,
        String unit,
        boolean sickDay,
        String reason) {

    boolean isAttended() {
        return attendance.equals("ATTENDED");
    }

    /// Pairs of attended sessions at the same time.
    static List<Overlap> overlaps(List<MonthActivity> activities) {
        var overlaps = new ArrayList<Overlap>();
        for (int i = 0; i < activities.size(); i++) {
            for (var other : activities.subList(i + 1, activities.size())) {
                if (activities.get(i).overlaps(other)) {
                    overlaps.add(new Overlap(activities.get(i), other));
                }
            }
        }
        return overlaps;
    }

    record Overlap(MonthActivity one, MonthActivity other) {}

    private boolean overlaps(MonthActivity other) {
        var thisStart = start;
        var otherStart = other.start;
        return isAttended()
                && other.isAttended()
                && date.equals(other.date)
                && thisStart != null
                && otherStart != null
                && minute(thisStart) < minute(otherStart) + other.minutes()
                && minute(otherStart) < minute(thisStart) + minutes();
    }

    private int minutes() {
        return hours.value().multiply(java.math.BigDecimal.valueOf(60)).intValue();
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
