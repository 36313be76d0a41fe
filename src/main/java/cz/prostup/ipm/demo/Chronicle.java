package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.Deadlines;
import cz.prostup.calendar.DueJobs;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.demo.Cast.Employer;
import cz.prostup.ipm.demo.Cast.Office;
import cz.prostup.ipm.demo.DemoTables.ParticipantRow;
import cz.prostup.notifications.ReadNotices;
import cz.prostup.shared.Period;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes the agenda of everybody: one participant after another, then what groups, employers and offices do together.
@DemoPart
class Chronicle {

    private final Beginnings beginnings;
    private final ProviderWork providerWork;
    private final Groups groups;
    private final MentorWork mentorWork;
    private final PayrollWork payrollWork;
    private final OfficeWork officeWork;
    private final BatchWork batchWork;
    private final CorrectionWork correctionWork;
    private final Substituting substituting;
    private final Forwarding forwarding;
    private final Directorate directorate;
    private final Refusals refusals;
    private final PeoplesStories peoplesStories;
    private final WayToWork wayToWork;
    private final ReadNotices readNotices;
    private final DueJobs dueJobs;

    Chronicle(
            Beginnings beginnings,
            ProviderWork providerWork,
            Groups groups,
            MentorWork mentorWork,
            PayrollWork payrollWork,
            OfficeWork officeWork,
            BatchWork batchWork,
            CorrectionWork correctionWork,
            Substituting substituting,
            Forwarding forwarding,
            Directorate directorate,
            Refusals refusals,
            PeoplesStories peoplesStories,
            WayToWork wayToWork,
            ReadNotices readNotices,
            DueJobs dueJobs) {
        this.beginnings = beginnings;
        this.providerWork = providerWork;
        this.groups = groups;
        this.mentorWork = mentorWork;
        this.payrollWork = payrollWork;
        this.officeWork = officeWork;
        this.batchWork = batchWork;
        this.correctionWork = correctionWork;
        this.substituting = substituting;
        this.forwarding = forwarding;
        this.directorate = directorate;
        this.refusals = refusals;
        this.peoplesStories = peoplesStories;
        this.wayToWork = wayToWork;
        this.readNotices = readNotices;
        this.dueJobs = dueJobs;
    }

    /// @param jobs     what moves by itself, for everybody at once
    /// @param branches one for each branch; a job with all its people and papers belongs to one of them
    record Agendas(Agenda jobs, List<Agenda> branches) {}

    Agendas of(DemoTables tables, Cast cast, LocalDateTime now) {
        var lives = lives(tables, cast, now.toLocalDate());
        var jobs = new Agenda(now);
        days(lives, jobs.today()).forEach(day -> jobs.at(day.atTime(0, 5), Viewer.SYSTEM, dueJobs::runAll));
        directorate.into(jobs, cast);
        peoplesStories.into(jobs, cast, lives);
        wayToWork.into(jobs, tables, cast, lives);
        // everybody keeps up with what they are told; only the news of the last days are unread
        var read = now.minusDays(3).withHour(18).withMinute(0);
        cast.members().forEach(one -> jobs.at(read, one.viewer(), () -> readNotices.readAll(one.viewer())));
        var offices = cast.employers().stream()
                .map(employer -> employer.terms().office())
                .distinct();
        return new Agendas(
                jobs,
                offices.map(office -> branch(new Agenda(now), tables, cast.of(office), of(office, lives), office))
                        .toList());
    }

    private static List<Life> of(String office, List<Life> lives) {
        return lives.stream()
                .filter(life -> life.employer.terms().office().equals(office))
                .toList();
    }

    private Agenda branch(Agenda agenda, DemoTables tables, Cast cast, List<Life> lives, String key) {
        var office = cast.office(key);
        var script = new MonthScript(tables.sessions(), agenda.today());
        lives.forEach(life -> alone(agenda, tables, cast, script, life));
        lives.stream()
                .flatMap(life -> life.months().stream())
                .distinct()
                .sorted()
                .forEach(month -> together(agenda, tables, cast, lives, month, office));
        substituting.into(agenda, office);
        batchWork.into(agenda, cast, office, tables.payments(), lives);
        correctionWork.into(agenda, cast, office, tables.corrections(), lives);
        forwarding.into(agenda, cast, lives);
        cast.employers().stream()
                .filter(employer -> employer.terms().employer().equals("tsl"))
                .forEach(employer -> refusals.into(agenda, office, employer));
        return agenda;
    }

    private static List<Life> lives(DemoTables tables, Cast cast, LocalDate today) {
        Map<String, Employer> employers = new HashMap<>();
        cast.employers().forEach(employer -> employers.put(employer.terms().employer(), employer));
        var twists = tables.twists();
        var lives = new ArrayList<Life>();
        var hired = tables.hired();
        for (ParticipantRow row :
                Stream.concat(tables.participants().stream(), hired.stream()).toList()) {
            var employer = employers.get(row.employer());
            if (employer != null) {
                var own = twists.stream()
                        .filter(twist -> twist.participant().equals(row.name()))
                        .toList();
                var support = SupportPeriod.of(row.start(), WorkedRules.get());
                lives.add(new Life(row, employer, lives.size(), support, hired.contains(row), own, today));
            }
        }
        return lives;
    }

    private void alone(Agenda agenda, DemoTables tables, Cast cast, MonthScript script, Life life) {
        beginnings.into(agenda, cast, life);
        mentorWork.absences(agenda, life);
        for (var month : life.months()) {
            var meetings =
                    WorkedExample.tells(life, month) ? WorkedExample.meetings(tables, month) : script.of(life, month);
            providerWork.into(agenda, cast, life, month, meetings);
            if (month.isBefore(YearMonth.from(agenda.today()))) {
                mentorWork.statements(agenda, life, month, meetings);
            }
        }
    }

    private void together(
            Agenda agenda, DemoTables tables, Cast cast, List<Life> lives, YearMonth month, Office office) {
        groups.into(agenda, cast, tables.sessions(), lives, month);
        if (!month.isBefore(YearMonth.from(agenda.today()))) {
            return;
        }
        for (var employer : cast.employers()) {
            var own = lives.stream()
                    .filter(life ->
                            life.employer.equals(employer) && life.months().contains(month))
                    .toList();
            if (!own.isEmpty()) {
                payrollWork.into(agenda, employer, own, month);
            }
        }
        cast.employers().stream().map(Employer::officer).distinct().forEach(officer -> {
            var own = lives.stream()
                    .filter(life -> life.employer.officer().equals(officer)
                            && life.months().contains(month))
                    .toList();
            if (!own.isEmpty()) {
                officeWork.into(agenda, office, tables.overrides(), own, month);
            }
        });
    }

    /// The days on which something moves by itself: months begin, jobs start, enter their last phase and end.
    private static Set<LocalDate> days(List<Life> lives, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        for (var life : lives) {
            new Period(life.row.start(), today.isBefore(life.row.start()) ? life.row.start() : today)
                    .months()
                    .forEach(month -> days.add(month.atDay(1)));
            days.add(life.row.start());
            Stream.of(life.support.basicEnd(), life.days().to()).forEach(end -> {
                days.add(exitFrom(end));
                days.add(end.plusDays(1));
            });
        }
        return days;
    }

    private static LocalDate exitFrom(LocalDate end) {
        return Deadlines.rule(Deadlines.EXIT_PLAN)
                .from(end, WorkedRules.get()::months)
                .date();
    }
}
