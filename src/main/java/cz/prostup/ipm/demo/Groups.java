package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.activity.LogGroupSession;
import cz.prostup.ipm.demo.DemoTables.SessionRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Once a month each unit that offers it meets its people as a group, in the third week.
@DemoPart
class Groups {

    private final LogGroupSession logGroupSession;

    Groups(LogGroupSession logGroupSession) {
        this.logGroupSession = logGroupSession;
    }

    void into(Agenda agenda, Cast cast, List<SessionRow> usual, List<Life> lives, YearMonth month) {
        var groups = usual.stream().filter(SessionRow::group).toList();
        for (int i = 0; i < groups.size(); i++) {
            var session = groups.get(i);
            // units that share people meet on different days
            var day = WorkingDays.sameOrNext(
                    month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.of(1 + i % 5))));
            var people = lives.stream()
                    .filter(life -> life.row.providers().contains(session.unit()))
                    .filter(life -> isThere(life, day))
                    .toList();
            if (people.size() > 1) {
                plan(agenda, cast, session, day, LocalTime.of(13 + i % 2 * 2, 0), people);
            }
        }
    }

    private static boolean isThere(Life life, LocalDate day) {
        return life.works()
                && !life.isWorkedExample()
                && life.days().contains(day)
                && day.isBefore(life.days().to())
                && !life.isAway(day);
    }

    private void plan(Agenda agenda, Cast cast, SessionRow session, LocalDate day, LocalTime start, List<Life> people) {
        var who = cast.workers(session.unit()).getFirst();
        if (day.isAfter(agenda.today())) {
            var planned =
                    Entry.planned(session.kind(), day, start, session.hours()).withPlace(session.place());
            agenda.byNow(day.minusDays(10).atTime(9, 45), who, () -> log(who, planned, people));
        } else {
            var held =
                    Entry.attended(session.kind(), day, start, session.hours()).withPlace(session.place());
            agenda.at(day.atTime(17, 0), who, () -> log(who, held, people));
        }
    }

    private void log(Viewer who, Entry session, List<Life> people) {
        Map<PlacementId, Attendance> group = new LinkedHashMap<>();
        people.forEach(life -> group.put(life.placement(), outcome(life, session.date())));
        Expected.of(
                LogGroupSession.Outcome.Saved.class,
                logGroupSession.log(who, session, group, false, null),
                "group of " + people + " on " + session.date());
    }

    /// Each misses about one of seven.
    private static Attendance outcome(Life life, LocalDate day) {
        return (life.number + day.getMonthValue()) % 7 == 0 ? Attendance.MISSED : Attendance.ATTENDED;
    }
}
