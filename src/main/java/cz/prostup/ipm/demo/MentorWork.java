package cz.prostup.ipm.demo;

import cz.prostup.ipm.absence.AbsenceOutcome;
import cz.prostup.ipm.absence.RecordAbsence;
import cz.prostup.ipm.activity.AcceptStatement;
import cz.prostup.ipm.activity.ReturnStatement;
import cz.prostup.ipm.activity.StatementOutcome;
import cz.prostup.ipm.demo.Life.Away;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/// Mentors write absences down, and accept or return the statements of providers.
@DemoPart
class MentorWork {

    private final RecordAbsence recordAbsence;
    private final AcceptStatement acceptStatement;
    private final ReturnStatement returnStatement;

    MentorWork(RecordAbsence recordAbsence, AcceptStatement acceptStatement, ReturnStatement returnStatement) {
        this.recordAbsence = recordAbsence;
        this.acceptStatement = acceptStatement;
        this.returnStatement = returnStatement;
    }

    void absences(Agenda agenda, Life life) {
        for (var away : life.absences()) {
            agenda.at(away.writtenOn().atTime(14, 0), life.employer.mentor(), () -> write(life, away));
        }
    }

    private void write(Life life, Away away) {
        var days = away.days();
        Expected.of(
                AbsenceOutcome.Recorded.class,
                recordAbsence.record(life.employer.mentor(), life.placement(), away.kind(), days.from(), days.to()),
                life + " " + away);
    }

    void statements(Agenda agenda, Life life, YearMonth month, List<Meeting> meetings) {
        meetings.stream().map(Meeting::unit).distinct().forEach(unit -> {
            if (ProviderWork.isFirst(life, unit)) {
                firstOne(agenda, life, month, unit);
            } else if (!life.has(Twist.SENT_UNSIGNED, month)) {
                accept(agenda, life, month, unit, ProviderWork.on(month, 2, 11));
            }
        });
        if (life.has(Twist.HOURS_CAME_LATER, month)) {
            meetings.stream()
                    .map(Meeting::unit)
                    .distinct()
                    .forEach(unit -> accept(agenda, life, month, unit, ProviderWork.on(month, 12, 11)));
        }
    }

    private void firstOne(Agenda agenda, Life life, YearMonth month, String unit) {
        if (life.has(Twist.UNSIGNED, month)
                || life.has(Twist.UNACCEPTED, month)
                || life.has(Twist.SENT_UNSIGNED, month)) {
            return;
        }
        var returned = life.detail(Twist.STATEMENT_RETURNED, month);
        if (returned.isPresent()) {
            giveBack(agenda, life, month, unit, returned.get());
        } else {
            accept(agenda, life, month, unit, ProviderWork.on(month, 2, 11));
        }
        if (returned.isPresent() || life.has(Twist.CORRECTED, month)) {
            accept(agenda, life, month, unit, ProviderWork.on(month, 4, 11));
        }
    }

    private void accept(Agenda agenda, Life life, YearMonth month, String unit, LocalDateTime time) {
        var mentor = life.employer.mentor();
        ProviderWork.stage(
                agenda,
                life,
                month,
                time,
                mentor,
                () -> Expected.of(
                        StatementOutcome.Moved.class,
                        acceptStatement.accept(mentor, life.statement(month, unit), null),
                        life + " accepted for " + month + " of " + unit));
    }

    private void giveBack(Agenda agenda, Life life, YearMonth month, String unit, String reason) {
        var mentor = life.employer.mentor();
        ProviderWork.stage(
                agenda,
                life,
                month,
                ProviderWork.on(month, 2, 11),
                mentor,
                () -> Expected.of(
                        StatementOutcome.Moved.class,
                        returnStatement.giveBack(mentor, life.statement(month, unit), null, reason),
                        life + " returned for " + month + " to " + unit));
    }
}
