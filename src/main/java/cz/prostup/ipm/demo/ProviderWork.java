package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.activity.ActivityOutcome;
import cz.prostup.ipm.activity.CorrectActivity;
import cz.prostup.ipm.activity.LogActivity;
import cz.prostup.ipm.activity.SettleActivity;
import cz.prostup.ipm.activity.SignStatement;
import cz.prostup.ipm.activity.StatementOutcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Providers plan, write down how it turned out, sign the month and mend what was wrong.
@DemoPart
class ProviderWork {

    private final LogActivity logActivity;
    private final SettleActivity settleActivity;
    private final CorrectActivity correctActivity;
    private final SignStatement signStatement;

    ProviderWork(
            LogActivity logActivity,
            SettleActivity settleActivity,
            CorrectActivity correctActivity,
            SignStatement signStatement) {
        this.logActivity = logActivity;
        this.settleActivity = settleActivity;
        this.correctActivity = correctActivity;
        this.signStatement = signStatement;
    }

    void into(Agenda agenda, Cast cast, Life life, YearMonth month, List<Meeting> meetings) {
        var ids = new HashMap<Meeting, ActivityId>();
        for (var meeting : meetings) {
            write(agenda, cast, life, meeting, ids);
        }
        if (month.isBefore(YearMonth.from(agenda.today()))) {
            meetings.stream().map(Meeting::unit).distinct().forEach(unit -> sign(agenda, cast, life, month, unit));
            mend(agenda, cast, life, month, meetings, ids);
        }
    }

    private void write(Agenda agenda, Cast cast, Life life, Meeting meeting, Map<Meeting, ActivityId> ids) {
        var who = life.worker(cast, meeting.unit());
        // each writes at a minute of their own, so that one person's writing comes in a row
        var minute = cast.workers(meeting.unit()).indexOf(who) * 30
                + Math.floorMod(meeting.unit().hashCode(), 30);
        var written = meeting.writtenOn().atTime(15, 0).plusMinutes(minute);
        if (!meeting.planned()) {
            agenda.at(
                    written,
                    who,
                    () -> keep(
                            life,
                            meeting,
                            ids,
                            logActivity.log(who, life.placement(), meeting.entry(), meeting.confirmed())));
            return;
        }
        var planned = plannedOn(life, meeting.entry().date()).atTime(9, 0).plusMinutes(minute);
        Runnable plan = () ->
                keep(life, meeting, ids, logActivity.log(who, life.placement(), meeting.plan(), meeting.confirmed()));
        if (meeting.entry().date().isBefore(agenda.today())) {
            agenda.at(planned, who, plan);
        } else {
            agenda.byNow(planned, who, plan);
        }
        agenda.at(
                written,
                who,
                () -> keep(
                        life,
                        meeting,
                        ids,
                        settleActivity.settle(
                                who, found(ids, meeting), null, meeting.attendance(), "", meeting.confirmed())));
    }

    private static LocalDate plannedOn(Life life, LocalDate day) {
        var before = WorkingDays.sameOrPrevious(day.minusDays(7));
        return before.isBefore(life.row.start()) ? life.row.start() : before;
    }

    private static void keep(Life life, Meeting meeting, Map<Meeting, ActivityId> ids, ActivityOutcome outcome) {
        var saved = Expected.of(ActivityOutcome.Saved.class, outcome, life + " " + meeting);
        ids.put(meeting, saved.activity());
        life.keep(saved.month(), meeting.unit(), saved.statement());
    }

    private void sign(Agenda agenda, Cast cast, Life life, YearMonth month, String unit) {
        if (life.has(Twist.UNSIGNED, month) && isFirst(life, unit)) {
            return;
        }
        var who = cast.workers(unit).getFirst();
        stage(agenda, life, month, on(month, 1, 10), who, () -> sign(life, month, unit, who));
    }

    private void sign(Life life, YearMonth month, String unit, Viewer who) {
        Expected.of(
                StatementOutcome.Moved.class,
                signStatement.sign(who, life.statement(month, unit), null, false),
                life + " signed for " + month + " by " + unit);
    }

    private void mend(
            Agenda agenda,
            Cast cast,
            Life life,
            YearMonth month,
            List<Meeting> meetings,
            Map<Meeting, ActivityId> ids) {
        var unit = life.row.providers().getFirst();
        var who = cast.workers(unit).getFirst();
        var wrong = meetings.stream()
                .filter(meeting -> meeting.unit().equals(unit) && meeting.isSession())
                .findFirst();
        life.detail(Twist.CORRECTED, month)
                .ifPresent(reason -> stage(
                        agenda,
                        life,
                        month,
                        on(month, 3, 10),
                        who,
                        () -> correct(life, wrong.orElseThrow(), ids, reason, who)));
        life.detail(Twist.STATEMENT_RETURNED, month)
                .ifPresent(reason -> stage(agenda, life, month, on(month, 3, 10), who, () -> {
                    correct(life, wrong.orElseThrow(), ids, "podle docházky: " + reason, who);
                    sign(life, month, unit, who);
                }));
    }

    private void correct(Life life, Meeting wrong, Map<Meeting, ActivityId> ids, String reason, Viewer who) {
        Expected.of(
                ActivityOutcome.Saved.class,
                correctActivity.replace(who, found(ids, wrong), wrong.longer(), reason, false),
                life + " corrected");
    }

    static boolean isFirst(Life life, String unit) {
        return life.row.providers().getFirst().equals(unit);
    }

    /// What belongs to the last month is done by now, whatever day it is; older months take their time.
    static void stage(Agenda agenda, Life life, YearMonth month, LocalDateTime time, Viewer who, Runnable what) {
        if (life.isLastMonth(month)) {
            agenda.byNow(time, who, what);
        } else {
            agenda.at(time, who, what);
        }
    }

    /// The hour of a working day of the following month.
    static LocalDateTime on(YearMonth month, int workingDay, int hour) {
        return WorkingDays.plus(month.atEndOfMonth(), workingDay).atTime(hour, 0);
    }

    private static ActivityId found(Map<Meeting, ActivityId> ids, Meeting meeting) {
        return Objects.requireNonNull(ids.get(meeting), meeting.toString());
    }
}
