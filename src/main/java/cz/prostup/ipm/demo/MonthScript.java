package cz.prostup.ipm.demo;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.demo.DemoTables.SessionRow;
import cz.prostup.ipm.demo.DemoTables.TwistRow;
import cz.prostup.shared.Hours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The activities of one participant in one month: planning at its beginning, sessions of the providers in turn on
/// days when the participant is at work, reporting at its end. The same person and month always give the same.
final class MonthScript {

    private static final Hours PLANNING = Hours.of("0.5");
    private static final Hours REPORTING = Hours.of("0.75");
    private static final Hours ENOUGH = Hours.of("16.5");
    private static final Hours TOO_FEW = Hours.of("9");

    private final List<SessionRow> usual;
    private final LocalDate today;

    /// @param usual what the units usually do
    MonthScript(List<SessionRow> usual, LocalDate today) {
        this.usual = usual;
        this.today = today;
    }

    List<Meeting> of(Life life, YearMonth month) {
        var days = freeDays(life, month);
        if (days.isEmpty()) {
            return List.of();
        }
        var random = new Random((life.row.name() + month.getMonthValue()).hashCode());
        var units = life.row.providers();
        var meetings = new ArrayList<Meeting>();
        meetings.add(paperwork(units.getFirst(), "PLANNING", days.getFirst(), PLANNING));
        meetings.addAll(sessions(life, month, days, random));
        units.forEach(unit -> meetings.add(paperwork(unit, "REPORTING", days.getLast(), REPORTING)));
        addTwists(life, month, meetings);
        return meetings;
    }

    private static List<LocalDate> freeDays(Life life, YearMonth month) {
        return cz.prostup.shared.Period.of(month)
                .days()
                .filter(WorkingDays::isWorkingDay)
                .filter(day -> life.days().contains(day) && !life.isAway(day))
                .toList();
    }

    /// As many as it takes, at most one a day, spread over the month.
    private List<Meeting> sessions(Life life, YearMonth month, List<LocalDate> days, Random random) {
        var wanted = life.has(Twist.FEW_HOURS, month)
                ? TOO_FEW
                : ENOUGH.plus(new Hours(BigDecimal.valueOf(random.nextInt(8) * 0.5)));
        var units = life.row.providers();
        var chosen = new ArrayList<SessionRow>();
        var outcomes = new ArrayList<Attendance>();
        var done = PLANNING;
        for (int i = random.nextInt(5); !done.isAtLeast(wanted) && chosen.size() < days.size(); i++) {
            var unit = units.get(i % units.size());
            var offered = usual.stream()
                    .filter(row -> row.unit().equals(unit) && !row.group())
                    .toList();
            var session = offered.get(i / units.size() % offered.size());
            var outcome = outcome(random);
            chosen.add(session);
            outcomes.add(outcome);
            if (outcome == Attendance.ATTENDED) {
                done = done.plus(session.hours()).plus(session.travel());
            }
        }
        var meetings = new ArrayList<Meeting>();
        for (int i = 0; i < chosen.size(); i++) {
            var day = days.get(i * days.size() / chosen.size());
            meetings.add(session(chosen.get(i), day, LocalTime.of(8 + life.number % 3, 0), outcomes.get(i), random));
        }
        return meetings;
    }

    /// Of a hundred sessions fourteen do not take place.
    private static Attendance outcome(Random random) {
        int roll = random.nextInt(100);
        if (roll < 6) {
            return Attendance.MISSED;
        }
        if (roll < 11) {
            return Attendance.EXCUSED;
        }
        return roll < 14 ? Attendance.CANCELLED_BY_PROVIDER : Attendance.ATTENDED;
    }

    private Meeting session(SessionRow row, LocalDate day, LocalTime start, Attendance outcome, Random random) {
        var entry = Entry.recorded(row.kind(), day, start, row.hours(), outcome)
                .withTravel(row.travel())
                .withPlace(row.place());
        boolean ahead = random.nextInt(3) == 0 || outcome != Attendance.ATTENDED;
        return whenever(Meeting.recorded(row.unit(), entry), ahead);
    }

    private Meeting paperwork(String unit, String kind, LocalDate day, Hours hours) {
        return whenever(Meeting.recorded(unit, Entry.attended(kind, day, null, hours)), false);
    }

    private Meeting whenever(Meeting meeting, boolean ahead) {
        return ahead || !meeting.entry().date().isBefore(today) ? meeting.plannedAhead() : meeting;
    }

    private void addTwists(Life life, YearMonth month, List<Meeting> meetings) {
        if (life.has(Twist.OVERLAP, month)) {
            var first = meetings.stream().filter(Meeting::isSession).findFirst().orElseThrow();
            var other = life.row.providers().getLast();
            var entry = Entry.attended(
                    "SOCIAL_COUNSELLING", first.entry().date(), first.entry().start(), Hours.of("1"));
            meetings.add(
                    Meeting.recorded(other, entry).writtenLate(first.entry().date()));
        }
        life.detail(Twist.ACTIVE_WHILE_SICK, month).ifPresent(reason -> meetings.add(whileSick(life, month, reason)));
        life.find(Twist.TERMINATED)
                .filter(end -> end.month().equals(month))
                .ifPresent(end -> meetings.add(farewell(life, end)));
    }

    private static Meeting whileSick(Life life, YearMonth month, String reason) {
        var sick = life.absences().stream()
                .filter(away -> away.days().touches(month))
                .findFirst()
                .orElseThrow()
                .days();
        var day = WorkingDays.sameOrNext(sick.from().plusDays(1));
        var entry = Entry.attended("SOCIAL_COUNSELLING", day, LocalTime.of(9, 0), Hours.of("0.5"))
                .withReason(reason);
        return Meeting.recorded(life.row.providers().getFirst(), entry)
                .writtenLate(sick.to().plusDays(1));
    }

    /// What happened stays in the private note of the provider; the employer is told only that the job ends.
    private static Meeting farewell(Life life, TwistRow end) {
        var entry = Entry.attended("ACCOMPANIMENT", Life.firstDay(end), LocalTime.of(16, 0), Hours.of("1"))
                .withNote(
                        switch (Beginnings.reason(end)) {
                            case "UNEXCUSED_ABSENCE" ->
                                "Vrátilo se pití. Domluvena ambulantní léčba, za dva týdny se ozveme.";
                            case "HEALTH" -> "Čeká na operaci, práci teď nezvládne. Domluvena návštěva po propuštění.";
                            case "NEW_JOB" -> "Nastupuje blíž domova za víc peněz. Splátkový kalendář si hlídá sám.";
                            case "MOVED" -> "Stěhuje se k\u00a0sestře, bydlení na ubytovně skončilo.";
                            case "WORK_MORALE" -> "Doma to teď nejde, přiznala to až dnes. Zkusíme to znovu na podzim.";
                            default -> "Rozešli jsme se v\u00a0dobrém, může se kdykoli ozvat.";
                        });
        return Meeting.recorded(life.row.providers().getFirst(), entry);
    }
}
