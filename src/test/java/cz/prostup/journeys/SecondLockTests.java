package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.database.DatabaseLocation;
import cz.prostup.ipm.IpmCast;
import cz.prostup.journeys.BusyOffice.Office;
import cz.prostup.testing.ProstupTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A query that forgot its condition gets nothing: the rows themselves know who may see them.
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class SecondLockTests {

    private final BusyOffice offices;
    private final IpmCast cast;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JdbcClient owner;
    private Office office;
    private Office others;

    SecondLockTests(
            BusyOffice offices,
            IpmCast cast,
            JdbcClient db,
            TransactionTemplate transaction,
            DatabaseLocation location) {
        this.offices = offices;
        this.cast = cast;
        this.db = db;
        this.transaction = transaction;
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                location.url(), location.owner().user(), location.owner().password()));
    }

    @BeforeAll
    void twoOfficesWorkInTheSameMonth() {
        office = offices.open();
        others = offices.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ipm.wage_cost_claim",
                "ipm.calculation",
                "ipm.calculation_line",
                "ipm.return_override",
                "ipm.correction_claim"
            })
    void wages_and_amounts_are_rows_of_payroll_and_office_only(String table) {
        assertThat(rows(office.the("mentor").viewer(), table)).isZero();
        assertThat(rows(office.the("provider").viewer(), table)).isZero();
        assertThat(rows(office.the("payroll").viewer(), table)).isPositive();
        assertThat(rows(office.the("officer").viewer(), table)).isPositive();
        assertThat(rows(others.the("officer").viewer(), table))
                .isEqualTo(rows(office.the("officer").viewer(), table));
    }

    @Test
    void a_proposal_of_the_directorate_is_counted_without_showing_it_persons() {
        assertThat(rows(office.the("directorate").viewer(), "ipm.rules_trial_row"))
                .isZero();
        assertThat(rows(office.the("directorate").viewer(), "ipm.calculation")).isZero();
    }

    @Test
    void private_notes_are_rows_of_the_authors_unit_only() {
        var table = "ipm.activity_note";
        assertThat(rows(office.the("provider").viewer(), table)).isEqualTo(1);
        assertThat(rows(office.the("social-worker").viewer(), table)).isEqualTo(1);
        assertThat(rows(office.the("mentor").viewer(), table)).isZero();
        assertThat(rows(office.the("officer").viewer(), table)).isZero();
        assertThat(rows(office.the("payroll").viewer(), table)).isZero();
        assertThat(rows(Viewer.SYSTEM, table)).isZero();
    }

    /// Děčín: the city employs and has social workers of its own (decisions 14).
    @Test
    void the_border_of_privacy_is_the_unit_and_not_the_organisation() {
        var colleague = office.stage().actor("colleague", office.stage().managementUnit, Role.EMPLOYER_SOCIAL_WORKER);
        assertThat(rows(colleague.viewer(), "ipm.activity_note")).isZero();
    }

    @Test
    void without_a_viewer_there_is_nothing() {
        for (var table : List.of(
                "ipm.wage_cost_claim",
                "ipm.calculation",
                "ipm.return_override",
                "ipm.correction_claim",
                "ipm.rules_trial_row",
                "ipm.activity_note")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    void the_application_owns_nothing_and_cannot_lift_the_lock() {
        assertThat(db.sql("select current_user").query(String.class).single()).isEqualTo("prostup_app");
        assertThat(owner.sql("""
                        select (select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'prostup_app')
                             + (select count(*) from pg_proc c join pg_roles r on r.oid = c.proowner where r.rolname = 'prostup_app')
                             + (select count(*) from pg_namespace c join pg_roles r on r.oid = c.nspowner where r.rolname = 'prostup_app')
                        """).query(Integer.class).single()).isZero();
        assertThat(owner.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = 'prostup_app'
                        """).query(Boolean.class).single()).isFalse();
        assertThat(owner.sql("""
                        select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname || '.' || c.relname in
                               ('ipm.wage_cost_claim', 'ipm.calculation', 'ipm.calculation_line', 'ipm.activity_note',
                                'ipm.return_override', 'ipm.correction_claim', 'ipm.rules_trial_row')
                           and c.relrowsecurity and c.relforcerowsecurity
                        """).query(Integer.class).single()).isEqualTo(7);
    }

    private Integer rows(Viewer viewer, String table) {
        return cast.as(viewer, () -> transaction.execute(status -> count(table)));
    }

    private Integer count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
