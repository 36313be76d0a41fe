package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.demo.Cast.Employer;
import cz.prostup.ipm.demo.DemoTables.ParticipantRow;
import cz.prostup.ipm.demo.DemoTables.TwistRow;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One participant: what is going to happen, told by the tables, and what the playing has brought so far.
final class Life {

    /// An absence and the day on which the mentor writes it down.
    record Away(String kind, Period days, LocalDate writtenOn) {}

    private record StatementOf(YearMonth month, String unit) {}

    private static final Set<Twist> WAITS = Set.of(Twist.NOT_SENT, Twist.UNSIGNED, Twist.UNACCEPTED);
    private static final Set<Twist> DECIDED = Set.of(Twist.IN_REVIEW, Twist.RETURNED, Twist.MENDED, Twist.REJECTED);

    final ParticipantRow row;
    final Employer employer;
    final int number;
    final SupportPeriod support;
    /// Came to the job as a candidate, so the job is opened by the contract.
    final boolean isHired;

    private final List<TwistRow> twists;
    private final LocalDate today;
    private final Map<StatementOf, StatementId> statements = new HashMap<>();
    private final Set<YearMonth> returned = new HashSet<>();
    private @Nullable PersonId person;
    private @Nullable PlacementId placement;

    Life(
            ParticipantRow row,
            Employer employer,
            int number,
            SupportPeriod support,
            boolean isHired,
            List<TwistRow> twists,
            LocalDate today) {
        this.row = row;
        this.employer = employer;
        this.number = number;
        this.support = support;
        this.isHired = isHired;
        this.twists = twists;
        this.today = today;
    }

    PlacementId placement() {
        return Objects.requireNonNull(placement, row.name());
    }

    PersonId person() {
        return Objects.requireNonNull(person, row.name());
    }

    void is(PersonId id) {
        person = id;
    }

    void works(PlacementId id) {
        placement = id;
    }

    boolean isWorkedExample() {
        return row.start().equals(WorkedExample.START);
    }

    boolean works() {
        return find(Twist.NOT_STARTED).isEmpty();
    }

    /// From the first day of the job to the last one that is known.
    Period days() {
        var end = find(Twist.TERMINATED)
                .map(Life::firstDay)
                .orElseGet(() -> find(Twist.EXTENDED).isPresent() ? support.extendedEnd() : support.basicEnd());
        return new Period(row.start(), end);
    }

    /// The months of the job up to the present one.
    List<YearMonth> months() {
        return works()
                ? days().months().stream()
                        .filter(month -> !month.isAfter(YearMonth.from(today)))
                        .toList()
                : List.of();
    }

    boolean has(Twist twist, YearMonth month) {
        return detail(twist, month).isPresent();
    }

    Optional<String> detail(Twist twist, YearMonth month) {
        return twists.stream()
                .filter(row -> row.twist() == twist && row.month().equals(month))
                .map(TwistRow::detail)
                .findFirst();
    }

    /// The twist in whatever month.
    Optional<TwistRow> find(Twist twist) {
        return twists.stream().filter(row -> row.twist() == twist).findFirst();
    }

    List<Away> absences() {
        return twists.stream()
                .flatMap(this::away)
                .sorted(Comparator.comparing(away -> away.days().from()))
                .toList();
    }

    boolean isAway(LocalDate day) {
        return absences().stream().anyMatch(away -> away.days().contains(day));
    }

    private Stream<Away> away(TwistRow twist) {
        return switch (twist.twist()) {
            case SICK, INTERRUPTED_AND_BACK -> Stream.of(told("SICK_LEAVE", span(twist)));
            case CARE -> Stream.of(told("CARE_OF_FAMILY_MEMBER", span(twist)));
            case LEAVE ->
                Stream.of(new Away(
                        "PAID_LEAVE", span(twist), announced(span(twist).from())));
            case INTERRUPTED -> Stream.of(told("SICK_LEAVE", new Period(firstDay(twist), today.minusDays(2))));
            default -> Stream.empty();
        };
    }

    /// Nobody knows an illness ahead.
    private static Away told(String kind, Period days) {
        return new Away(kind, days, days.to());
    }

    private LocalDate announced(LocalDate leave) {
        var before = leave.minusDays(5);
        return before.isBefore(row.start()) ? row.start() : before;
    }

    static LocalDate firstDay(TwistRow twist) {
        return twist.month().atDay(numberAt(twist, 0));
    }

    static Period span(TwistRow twist) {
        return new Period(firstDay(twist), twist.month().atDay(numberAt(twist, 1)));
    }

    private static int numberAt(TwistRow twist, int position) {
        return Integer.parseInt(List.of(twist.detail().split(" ", -1)).get(position));
    }

    boolean isLastMonth(YearMonth month) {
        return month.equals(YearMonth.from(today).minusMonths(1));
    }

    /// Whether payroll sends the month at all.
    boolean isSent(YearMonth month) {
        return WAITS.stream().noneMatch(twist -> has(twist, month))
                && !(isLastMonth(month)
                        && employer.terms().lastMonth().equals("NOT_SENT")
                        && !has(Twist.QUEUED, month)
                        && !isDecided(month));
    }

    /// Whether the month waits at the office, unopened.
    boolean isQueued(YearMonth month) {
        return has(Twist.QUEUED, month)
                || (isLastMonth(month) && employer.terms().lastMonth().equals("QUEUED") && !isDecided(month));
    }

    private boolean isDecided(YearMonth month) {
        return DECIDED.stream().anyMatch(twist -> has(twist, month));
    }

    boolean isBeingMended(YearMonth month) {
        return has(Twist.RETURNED, month) || has(Twist.MENDED, month);
    }

    boolean wasReturned(YearMonth month) {
        return returned.contains(month);
    }

    void isReturned(YearMonth month) {
        returned.add(month);
    }

    void keep(YearMonth month, String unit, StatementId id) {
        statements.put(new StatementOf(month, unit), id);
    }

    StatementId statement(YearMonth month, String unit) {
        return Objects.requireNonNull(
                statements.get(new StatementOf(month, unit)), row.name() + " " + month + " " + unit);
    }

    /// Of the people who work in the unit, the one who looks after this participant.
    Viewer worker(Cast cast, String unit) {
        var workers = cast.workers(unit);
        return workers.get(number % workers.size());
    }

    @Override
    public String toString() {
        return row.name();
    }
}
