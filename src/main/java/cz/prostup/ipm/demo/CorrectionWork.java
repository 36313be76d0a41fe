package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.activity.AcceptStatement;
import cz.prostup.ipm.activity.ActivityOutcome;
import cz.prostup.ipm.activity.CorrectActivity;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.activity.StatementOutcome;
import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.ipm.correction.Basis;
import cz.prostup.ipm.correction.Change;
import cz.prostup.ipm.correction.CorrectionId;
import cz.prostup.ipm.correction.DraftCorrection;
import cz.prostup.ipm.correction.Exit;
import cz.prostup.ipm.correction.MoveCorrection;
import cz.prostup.ipm.correction.Party;
import cz.prostup.ipm.demo.Cast.Office;
import cz.prostup.ipm.demo.DemoBank.Booking;
import cz.prostup.ipm.demo.DemoTables.CorrectionRow;
import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.payments.RecoveryId;
import cz.prostup.payments.SettleRecovery;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Months that were paid are put right: one side finds out, an officer checks and says how the difference is settled,
/// another one approves, and the money moves.
@DemoPart
class CorrectionWork {

    private static final Set<String> WAITING = Set.of("DRAFT", "PROPOSED", "CHECKED");
    private static final Set<String> CLAIMED = Set.of("PAID", "OVERDUE", "SET_OFF");

    private final DraftCorrection draftCorrection;
    private final MoveCorrection moveCorrection;
    private final CorrectActivity correctActivity;
    private final AcceptStatement acceptStatement;
    private final SettleRecovery settleRecovery;
    private final BatchWork batchWork;
    private final LevyTable levies;
    private final JdbcClient db;

    CorrectionWork(
            DraftCorrection draftCorrection,
            MoveCorrection moveCorrection,
            CorrectActivity correctActivity,
            AcceptStatement acceptStatement,
            SettleRecovery settleRecovery,
            BatchWork batchWork,
            LevyTable levies,
            JdbcClient db) {
        this.draftCorrection = draftCorrection;
        this.moveCorrection = moveCorrection;
        this.correctActivity = correctActivity;
        this.acceptStatement = acceptStatement;
        this.settleRecovery = settleRecovery;
        this.batchWork = batchWork;
        this.levies = levies;
        this.db = db;
    }

    /// One correction as it goes.
    private static final class Run {
        final CorrectionRow row;
        final Life life;
        final Office office;
        final Viewer beginner;

        @Nullable
        CorrectionId id;

        Run(CorrectionRow row, Life life, Office office, Cast cast) {
            this.row = row;
            this.life = life;
            this.office = office;
            this.beginner = switch (row.party()) {
                case OFFICE -> office.officers().getFirst();
                case EMPLOYER -> life.employer.payroll();
                case PROVIDER -> cast.workers(life.row.providers().getFirst()).getFirst();
            };
        }

        CorrectionId id() {
            return Objects.requireNonNull(id, toString());
        }

        @Override
        public String toString() {
            return "correction of " + life + " for " + row.month();
        }
    }

    private record Claim(UUID id, String symbol, Money amount) {}

    void into(Agenda agenda, Cast cast, Office office, List<CorrectionRow> rows, List<Life> lives) {
        for (var row : rows) {
            lives.stream()
                    .filter(life -> life.row.name().equals(row.participant()))
                    .forEach(life -> steps(agenda, new Run(row, life, office, cast)));
        }
    }

    private void steps(Agenda agenda, Run run) {
        var row = run.row;
        var officer = run.office.officers().getFirst();
        var began = row.began();
        if (row.basis() == Basis.LATE_HOURS) {
            at(agenda, run, began.atTime(10, 0), run.beginner, () -> writeLate(run));
            var mentor = run.life.employer.mentor();
            at(agenda, run, began.atTime(11, 0), mentor, () -> accept(run, mentor));
        }
        var asked = WorkingDays.plus(began, 1);
        at(agenda, run, asked.atTime(10, 0), run.beginner, () -> begin(run));
        var seen = WorkingDays.plus(asked, 1);
        switch (row.until()) {
            case "DRAFT", "PROPOSED" -> {}
            case "WITHDRAWN" ->
                at(
                        agenda,
                        run,
                        seen.atTime(10, 0),
                        run.beginner,
                        () -> moved(run, moveCorrection.withdraw(run.id(), version(run), run.beginner)));
            case "REJECTED" ->
                at(
                        agenda,
                        run,
                        seen.atTime(10, 0),
                        officer,
                        () -> moved(
                                run,
                                moveCorrection.reject(
                                        run.id(),
                                        version(run),
                                        "Zaokrouhlení je v\u00a0pořádku, výkaz odpovídá mzdovému listu.",
                                        officer)));
            default -> decide(agenda, run, seen, officer);
        }
    }

    private void decide(Agenda agenda, Run run, LocalDate seen, Viewer officer) {
        if (run.row.party() != Party.OFFICE) {
            at(agenda, run, seen.atTime(10, 0), officer, () -> check(run, officer));
        }
        if (WAITING.contains(run.row.until())) {
            return;
        }
        var approved = WorkingDays.plus(seen, 1);
        var other = run.office.other();
        at(
                agenda,
                run,
                approved.atTime(9, 0),
                other,
                () -> moved(run, moveCorrection.approve(run.id(), version(run), other)));
        if (CLAIMED.contains(run.row.until())) {
            settle(agenda, run, approved);
        }
    }

    private void settle(Agenda agenda, Run run, LocalDate approved) {
        var officer = run.office.officers().getFirst();
        if (run.row.until().equals("SET_OFF")) {
            agenda.at(WorkingDays.plus(approved, 1).atTime(10, 0), officer, () -> {
                for (var claim : claims(run)) {
                    Expected.of(
                            SettleRecovery.Done.class,
                            settleRecovery.setOffWanted(new RecoveryId(claim.id()), 0, true, officer),
                            run);
                }
            });
        } else if (run.row.until().equals("PAID")) {
            var day = WorkingDays.plus(approved, 8);
            var finance = run.office.on(day, run.office.finance());
            agenda.at(
                    day.atTime(9, 45),
                    finance,
                    () -> batchWork.take(
                            run.office,
                            WorkingDays.previous(day),
                            claims(run).stream()
                                    .map(claim -> Booking.received(claim.amount(), claim.symbol()))
                                    .toList(),
                            finance));
        }
    }

    /// What waits has to wait on any day.
    private static void at(Agenda agenda, Run run, LocalDateTime time, Viewer who, Runnable what) {
        if (WAITING.contains(run.row.until())) {
            agenda.byNow(time, who, what);
        } else {
            agenda.at(time, who, what);
        }
    }

    /// As many meetings of at most four hours as it takes.
    private void writeLate(Run run) {
        var left = Hours.of(run.row.number());
        var day = run.row.month().atDay(11);
        while (left.isPositive()) {
            day = freeDay(run, day.plusDays(1));
            var hours = left.isAtLeast(Hours.of("4")) ? Hours.of("4") : left;
            var entry = Entry.attended("SOCIAL_COUNSELLING", day, LocalTime.of(15, 0), hours);
            Expected.of(
                    ActivityOutcome.Saved.class,
                    correctActivity.addLate(run.beginner, run.life.placement(), entry, run.row.reason(), true, null),
                    run);
            left = new Hours(left.value().subtract(hours.value()));
        }
    }

    private static LocalDate freeDay(Run run, LocalDate from) {
        return Stream.iterate(WorkingDays.sameOrNext(from), WorkingDays::next)
                .filter(day -> !run.life.isAway(day))
                .findFirst()
                .orElseThrow();
    }

    private void accept(Run run, Viewer mentor) {
        var unit = run.life.row.providers().getFirst();
        Expected.of(
                StatementOutcome.Moved.class,
                acceptStatement.accept(mentor, run.life.statement(run.row.month(), unit), null),
                run);
    }

    private void begin(Run run) {
        var started = draftCorrection.start(returnOf(run), change(run), run.beginner);
        run.id = Expected.of(DraftCorrection.Saved.class, started, run).id();
        if (run.row.until().equals("DRAFT")) {
            return;
        }
        if (run.row.party() == Party.OFFICE) {
            byAnExit(run, exit -> moveCorrection.propose(run.id(), version(run), exit, run.beginner));
        } else {
            moved(run, moveCorrection.propose(run.id(), version(run), null, run.beginner));
        }
    }

    private void check(Run run, Viewer officer) {
        byAnExit(run, exit -> moveCorrection.check(run.id(), version(run), exit, officer));
    }

    private interface ByExit {
        MoveCorrection.Outcome with(Exit exit);
    }

    private static void byAnExit(Run run, ByExit act) {
        var refused = new ArrayList<MoveCorrection.Outcome>();
        for (var exit : List.of(run.row.exit(), Exit.SETTLE, Exit.PAY_MORE, Exit.RECOVER)) {
            var outcome = act.with(exit);
            if (outcome instanceof MoveCorrection.Moved) {
                return;
            }
            refused.add(outcome);
        }
        moved(run, refused.getFirst());
    }

    private static void moved(Run run, MoveCorrection.Outcome outcome) {
        Expected.of(MoveCorrection.Moved.class, outcome, run);
    }

    private Change change(Run run) {
        var row = run.row;
        return switch (row.basis()) {
            case LATE_HOURS -> Change.ofLateHours(row.reason());
            case OVERRIDE ->
                new Change(
                        Basis.OVERRIDE,
                        row.reason(),
                        null,
                        null,
                        null,
                        null,
                        new IntegrationOverride(Money.of(row.number()), row.reason()),
                        false);
            default -> new Change(row.basis(), row.reason(), wages(run), null, null, null, null, false);
        };
    }

    /// As they hold today, with another gross wage and its levies.
    private Change.Wages wages(Run run) {
        return db.sql("""
                        select k.gross_wage, k.sick_pay
                          from ipm.return_truth_card t
                          join ipm.calculation k on k.id = t.calculation_id
                         where t.return_id = :return
                        """)
                .param("return", returnOf(run).value())
                .query((row, n) -> {
                    var gross = Columns.money(row, "gross_wage").plus(Money.of(run.row.number()));
                    var levied = levies.of(gross, run.row.month());
                    return new Change.Wages(
                            gross, levied.employerSocial(), levied.employerHealth(), Columns.money(row, "sick_pay"));
                })
                .single();
    }

    private ReturnId returnOf(Run run) {
        return new ReturnId(
                db.sql("select id from ipm.monthly_return where placement_id = :placement and month = :month")
                        .param("placement", run.life.placement().value())
                        .param("month", run.row.month().atDay(1))
                        .query(UUID.class)
                        .single());
    }

    private int version(Run run) {
        return db.sql("select version from ipm.correction where id = :id")
                .param("id", run.id().value())
                .query(Integer.class)
                .single();
    }

    private List<Claim> claims(Run run) {
        return db.sql("select id, variable_symbol, amount from payments.recovery_card where subject_id = :correction")
                .param("correction", run.id().value())
                .query((row, n) -> new Claim(
                        Columns.uuid(row, "id"), row.getString("variable_symbol"), Columns.money(row, "amount")))
                .list();
    }
}
