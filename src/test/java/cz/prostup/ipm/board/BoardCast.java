package cz.prostup.ipm.board;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a board shows, beside the jobs of a stage: a coordinator with a territory, interests, applications, candidates.
public final class BoardCast {

    public final Stage stage;
    public final String territory;
    public final Actor coordinator;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    public BoardCast(Stage stage, JdbcClient db, TransactionTemplate transaction) {
        this.stage = stage;
        this.db = db;
        this.transaction = transaction;
        this.territory = "zkouska-" + stage.number;
        this.coordinator = as(() -> {
            db.sql("insert into organisations.territory (code, kind, name) values (:code, 'orp', :code)")
                    .param("code", territory)
                    .update();
            var unit = Ids.next();
            db.sql("""
                            insert into organisations.unit (id, organisation_id, kind, name, territory_code)
                            values (:id, :organisation, 'OTHER', 'Koordinace', :code)
                            """)
                    .param("id", unit)
                    .param("organisation", stage.providerId)
                    .param("code", territory)
                    .update();
            return stage.actor("coordinator", unit, Role.LOCAL_IPM_COORDINATOR);
        });
    }

    public UUID lead(String name, LocalDate since, UUID owner) {
        var id = Ids.next();
        as(() -> db.sql("""
                        insert into ipm.employer_lead (id, employer_name, branch_id, territory_code, source, state, since,
                                                       next_step_on, owner_id, created_at)
                        values (:id, :name, :branch, :territory, 'LOCAL_EMPLOYER_NETWORK', 'CONSIDERING', :since, :next, :owner, :at)
                        """)
                .param("id", id)
                .param("name", name)
                .param("branch", stage.branchId)
                .param("territory", territory)
                .param("since", since)
                .param("next", since.plusDays(10))
                .param("owner", owner)
                .param("at", since.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update());
        return id;
    }

    public UUID application(LocalDate since) {
        var id = Ids.next();
        as(() -> db.sql("""
                        insert into ipm.position_application (id, number, employer_id, branch_id, territory_code, state, since,
                                                              submitted_on, target_on, officer_id, drafted_by, created_at)
                        values (:id, :number, :employer, :branch, :territory, 'IN_REVIEW', :since, :since, :target, :officer,
                                :officer, :at)
                        """)
                .param("id", id)
                .param("number", "Z-" + stage.number)
                .param("employer", stage.employerId)
                .param("branch", stage.branchId)
                .param("territory", territory)
                .param("since", since)
                .param("target", since.plusDays(30))
                .param("officer", stage.officer.viewer().userId())
                .param("at", since.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update());
        return id;
    }

    /// The agreement of the stage came of this application, so its territory sees it.
    public void agreementOf(UUID application) {
        as(() -> db.sql("update ipm.agreement set application_id = :application where id = :id")
                .param("application", application)
                .param("id", stage.agreementId)
                .update());
    }

    public UUID candidate(String given, String family, UUID position, LocalDate since) {
        var id = Ids.next();
        as(() -> {
            var person = Ids.next();
            db.sql("""
                            insert into people.person (id, given_name, family_name, birth_date, created_at)
                            values (:id, :given, :family, '1990-01-01', now())
                            """)
                    .param("id", person)
                    .param("given", given)
                    .param("family", family)
                    .update();
            db.sql("""
                            insert into people.person_relation (person_id, unit_id, basis, valid_from)
                            values (:person, :unit, 'CANDIDATE', :since)
                            """)
                    .param("person", person)
                    .param("unit", stage.officeUnit)
                    .param("since", since)
                    .update();
            db.sql("""
                            insert into ipm.candidate (id, person_id, branch_id, channel, nominated_by, nominated_unit, state, since,
                                                       created_at)
                            values (:id, :person, :branch, 'LABOUR_OFFICE_PRESELECTION', :officer, :unit, 'NOMINATED', :since, now())
                            """)
                    .param("id", id)
                    .param("person", person)
                    .param("branch", stage.branchId)
                    .param("officer", stage.officer.viewer().userId())
                    .param("unit", stage.officeUnit)
                    .param("since", since)
                    .update();
            db.sql("""
                            insert into ipm.candidate_party (candidate_id, unit_id, capacity, valid_from)
                            values (:id, :unit, 'OFFICE', :since)
                            """)
                    .param("id", id)
                    .param("unit", stage.officeUnit)
                    .param("since", since)
                    .update();
            return db.sql("insert into ipm.candidate_position (candidate_id, position_id) values (:id, :position)")
                    .param("id", id)
                    .param("position", position)
                    .update();
        });
        return id;
    }

    /// Places of the jobs that run are taken, as opening a job would do.
    public void filled() {
        as(() -> db.sql("update ipm.position set state = 'FILLED' where agreement_id = :id and seq < 900")
                .param("id", stage.agreementId)
                .update());
    }

    /// A vacant place under the agreement of the stage.
    public UUID position() {
        var id = Ids.next();
        as(() -> db.sql("""
                        insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace, state, since)
                        values (:id, :agreement, 900, 'údržba zeleně', 1, 40, 'Most', 'VACANT', '2025-04-10')
                        """)
                .param("id", id)
                .param("agreement", stage.agreementId)
                .update());
        return id;
    }

    public Viewer officer() {
        return stage.officer.viewer();
    }

    public List<String> columns() {
        return List.of("lead", "application", "agreement", "position", "person");
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Viewers.getAs(
                Viewer.SYSTEM, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
