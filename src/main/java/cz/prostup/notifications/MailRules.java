package cz.prostup.notifications;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When mail may come and how often it is tried, as dated rows say (decisions 4). Times are those of Prague.
record MailRules(
        LocalTime quietFrom, LocalTime quietTo, LocalTime digestAt, int suppression, int attempts, Duration firstWait) {

    static MailRules of(Map<String, String> rows) {
        return new MailRules(
                LocalTime.parse(value(rows, "quietFrom")),
                LocalTime.parse(value(rows, "quietTo")),
                LocalTime.parse(value(rows, "digestAt")),
                Integer.parseInt(value(rows, "suppression")),
                Integer.parseInt(value(rows, "mailAttempts")),
                Duration.ofSeconds(Long.parseLong(value(rows, "mailFirstWait"))));
    }

    /// At once; from evening to morning when the quiet hours end.
    Instant urgent(Instant now) {
        var local = now.atZone(Today.PRAGUE);
        var time = local.toLocalTime();
        if (time.isBefore(quietTo)) {
            return local.with(quietTo).toInstant();
        }
        return time.isBefore(quietFrom)
                ? now
                : local.toLocalDate()
                        .plusDays(1)
                        .atTime(quietTo)
                        .atZone(Today.PRAGUE)
                        .toInstant();
    }

    /// The next morning of a working day, today's when it is still to come.
    Instant digest(Instant now) {
        var local = now.atZone(Today.PRAGUE);
        var day = local.toLocalTime().isBefore(digestAt)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return WorkingDays.sameOrNext(day).atTime(digestAt).atZone(Today.PRAGUE).toInstant();
    }

    /// Twice as long after each failure; nothing when it was the last try.
    @Nullable
    Duration waitAfter(int tried) {
        return tried >= attempts ? null : firstWait.multipliedBy(1L << Math.min(tried - 1, 20));
    }

    private static String value(Map<String, String> rows, String parameter) {
        var value = rows.get(parameter);
        if (value == null) {
            throw new IllegalStateException("no row of notifications.parameter holds today: " + parameter);
        }
        return value;
    }
}
