package cz.prostup.ipm.contribution;

import cz.prostup.ipm.programme.PartMonth;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.shared.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// How long a job is supported and how the time falls into months (BR-003, BR-004, decisions 1).
///
/// Both ends are counted from the start and never added to each other; every day lies in exactly one month.
public record SupportPeriod(LocalDate start, LocalDate basicEnd, LocalDate extendedEnd, PartMonth partMonth) {

    /// @throws UnknownParameter when the rules do not say how long a support lasts
    public static SupportPeriod of(LocalDate start, ProgrammeRules rules) {
        int basic = rules.months("basicMonths");
        int extended = basic + rules.months("extensionMonths");
        return new SupportPeriod(
                start,
                start.plusMonths(basic).minusDays(1),
                start.plusMonths(extended).minusDays(1),
                rules.support().partMonth());
    }

    public Period basic() {
        return new Period(start, basicEnd);
    }

    public Period extended() {
        return new Period(start, extendedEnd);
    }

    /// The months of the basic support: 13 of the calendar when it starts inside one, else 12.
    public List<SupportMonth> months() {
        return monthsUntil(basicEnd);
    }

    /// The months up to a last day, for a support that was extended or ended early.
    ///
    /// @throws IllegalArgumentException when the day lies outside the extended support
    public List<SupportMonth> monthsUntil(LocalDate lastDay) {
        if (!extended().contains(lastDay)) {
            throw new IllegalArgumentException(lastDay + " lies outside the support " + start + " to " + extendedEnd);
        }
        var support = new Period(start, lastDay);
        return switch (partMonth) {
            case CALENDAR_MONTH, PRO_RATA_DAYS ->
                support.months().stream()
                        .map(month -> part(month, Period.of(month), support))
                        .toList();
            case SUPPORT_MONTH ->
                IntStream.iterate(0, n -> !start.plusMonths(n).isAfter(lastDay), n -> n + 1)
                        .mapToObj(this::fromStart)
                        .map(whole -> part(YearMonth.from(whole.from()), whole, support))
                        .toList();
        };
    }

    private Period fromStart(int number) {
        return new Period(
                start.plusMonths(number), start.plusMonths(number + 1L).minusDays(1));
    }

    private static SupportMonth part(YearMonth month, Period whole, Period support) {
        var from = whole.from().isBefore(support.from()) ? support.from() : whole.from();
        var to = whole.to().isAfter(support.to()) ? support.to() : whole.to();
        return new SupportMonth(month, whole, new Period(from, to));
    }
}
