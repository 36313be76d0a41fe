package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.candidate.NominateCandidate.Nomination;
import cz.prostup.ipm.candidate.NominateCandidate.Wish;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// An office, an employer and a service around a candidate, on top of [IpmCast].
@Component
public class CandidateCast {

    private static final AtomicLong BORN = new AtomicLong();

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final IpmCast cast;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final NominateCandidate nominate;

    CandidateCast(IpmCast cast, JdbcClient db, TransactionTemplate transaction, NominateCandidate nominate) {
        this.cast = cast;
        this.db = db;
        this.transaction = transaction;
        this.nominate = nominate;
    }

    Scene scene() {
        cast.today(TODAY);
        return new Scene(cast.stage());
    }

    <T> T system(Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    final class Scene {

        final Stage stage;
        final Actor admin;
        final Actor adviser;
        final Actor director;
        private int seq = 500;

        private Scene(Stage stage) {
            this.stage = stage;
            admin = system(() -> stage.actor("cadmin", stage.managementUnit, Role.EMPLOYER_ADMIN));
            adviser = system(() -> stage.actor("adviser", stage.officeUnit, Role.KOP_ADVISER));
            director = system(() -> stage.actor("cdirector", stage.officeUnit, Role.KOP_DIRECTOR));
        }

        /// A client of the provider, each born on another day, so that nobody looks like a namesake of somebody else.
        PersonId client(String given, String family) {
            var born = LocalDate.of(1960, 1, 1).plusDays(BORN.incrementAndGet() * 7 % 15_000);
            return system(() -> {
                var id = Ids.next();
                db.sql("""
                                insert into people.person (id, given_name, family_name, birth_date, created_at)
                                values (:id, :given, :family, :born, now())
                                """)
                        .param("id", id)
                        .param("given", given)
                        .param("family", family)
                        .param("born", born)
                        .update();
                db.sql("""
                                insert into people.person_relation (person_id, unit_id, basis, valid_from)
                                values (:id, :unit, 'CLIENT', '2024-01-01')
                                """).param("id", id).param("unit", stage.providerUnit).update();
                return new PersonId(id);
            });
        }

        PositionId position() {
            return system(() -> {
                var id = Ids.next();
                db.sql("""
                                insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace, state, gross_wage)
                                values (:id, :agreement, :seq, 'pomocná síla v parku', 1, 40, 'Most', 'VACANT', 25000)
                                """)
                        .param("id", id)
                        .param("agreement", stage.agreementId)
                        .param("seq", ++seq)
                        .update();
                return new PositionId(id);
            });
        }

        /// The service nominates a client of its own for the employer of the stage.
        CandidateId nominated(PersonId person) {
            var outcome = cast.as(
                    stage.provider.viewer(), () -> nominate.nominate(stage.provider.viewer(), person, wanted()));
            return ((NominateCandidate.Outcome.Nominated) outcome).id();
        }

        Nomination wanted() {
            return new Nomination(
                    "SOCIAL_SERVICE_RECOMMENDATION",
                    stage.providerUnit,
                    stage.branchId,
                    stage.employerId,
                    Wish.OWN_WISH,
                    "chce pracovat venku",
                    "Poradna");
        }

        CandidateId candidate(CandidateState state) {
            var id = nominated(client("Jana", "Nová" + ++seq));
            put(id, state, null);
            return id;
        }

        /// Puts the candidate where they could have come, with all that is needed for any step.
        void put(CandidateId id, CandidateState state, CandidateState waitedFrom) {
            system(() -> {
                db.sql("""
                                update ipm.candidate
                                   set state = :state, waited_from = :waited, informed_of_duty = true, informed_of_length = true,
                                       informed_on = :today, copes_answer = 'YES', improves_answer = 'YES',
                                       stabilises_answer = 'UNSURE', stable_now = 'YES', motivated = 'YES',
                                       register_status = 'JOB_SEEKER', register_from = '2020-01-01',
                                       approved_by = case when :state in ('APPROVED', 'HIRED') then access.system_viewer() end,
                                       approved_on = case when :state in ('APPROVED', 'HIRED') then cast(:today as date) end
                                 where id = :id
                                """)
                        .param("state", state.name())
                        .param(
                                "waited",
                                state != CandidateState.WAITLISTED
                                        ? null
                                        : waitedFrom == null ? "RECOMMENDED" : waitedFrom.name())
                        .param("today", TODAY)
                        .param("id", id.value())
                        .update();
                db.sql("""
                                insert into ipm.candidate_criterion (id, candidate_id, rules, code, evidence_kind, claimed_by, claimed_on,
                                                                     verified_by, verified_on)
                                values (gen_random_uuid(), :id, 'IPM-2025', 'LONG_TERM_UNEMPLOYMENT', 'OFFICE_RECORD',
                                        access.system_viewer(), :today, access.system_viewer(), :today)
                                on conflict do nothing
                                """).param("id", id.value()).param("today", TODAY).update();
                db.sql("""
                                insert into ipm.eligibility (id, candidate_id, rules, result, reason, register_status, register_from,
                                                             criteria, decided_by, decided_on, valid_until, decided_at)
                                values (gen_random_uuid(), :id, 'IPM-2025', 'ELIGIBLE', '', 'JOB_SEEKER', '2020-01-01', 1,
                                        access.system_viewer(), :today, cast(:today as date) + 90, '2026-01-01')
                                """).param("id", id.value()).param("today", TODAY).update();
                return id;
            });
        }

        void reserve(PositionId position, CandidateId id) {
            system(() -> db.sql("update ipm.position set state = 'RESERVED', reserved_for = :candidate where id = :id")
                    .param("candidate", id.value())
                    .param("id", position.value())
                    .update());
        }

        CandidateStep.Hire hire(LocalDate start) {
            return new CandidateStep.Hire(
                    TODAY,
                    start,
                    start.plusMonths(12).minusDays(1),
                    start,
                    BigDecimal.ONE,
                    BigDecimal.valueOf(40),
                    Money.crowns(30_000),
                    stage.mentor.viewer().userId(),
                    List.of(stage.providerUnit));
        }

        /// A position of another agreement of the branch that is not in force.
        PositionId positionNotInForce() {
            var position = position();
            var agreement = UUID.randomUUID();
            return system(() -> {
                db.sql("""
                                insert into ipm.agreement (id, number, employer_id, branch_id, rules, effective_from, effective_to, bank_account, state)
                                values (:id, :number, :employer, :branch, 'IPM-2025', '2025-01-01', '2027-12-31', '', 'SENT')
                                """)
                        .param("id", agreement)
                        .param("number", "S/7700" + stage.number)
                        .param("employer", stage.employerId)
                        .param("branch", stage.branchId)
                        .update();
                db.sql("update ipm.position set agreement_id = :agreement where id = :id")
                        .param("agreement", agreement)
                        .param("id", position.value())
                        .update();
                return position;
            });
        }
    }

    CandidateState stateOf(CandidateId id) {
        return system(() -> CandidateState.valueOf(db.sql("select state from ipm.candidate where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single()));
    }

    String positionState(PositionId id) {
        return db.sql("select state from ipm.position where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
