package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.monthlyreturn.MonthActivity;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.List;

/// An activity in words, for the page and for paper.
///
/// @param result counted hours, or why there are none
public record ActivityLine(LocalDate date, String kind, String unit, String result) {

    static List<ActivityLine> of(List<MonthActivity> activities) {
        return activities.stream()
                .map(activity -> new ActivityLine(activity.date(), activity.kind(), activity.unit(), result(activity)))
                .toList();
    }

    private static String result(MonthActivity activity) {
        return switch (activity.attendance()) {
            case "ATTENDED" -> attended(activity);
            case "MISSED" -> "nepřišel";
            case "EXCUSED" -> "omluven";
            default -> "zrušil poskytovatel";
        };
    }

    private static String attended(MonthActivity activity) {
        var travel = activity.travel();
        return Czech.hours(activity.counted())
                + (travel.isPositive() ? " (z toho cesta " + Czech.hours(travel) + ")" : "");
    }
}
