package cz.prostup.ipm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.DemoAccounts;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.Worklist;
import cz.prostup.ipm.monthlyreturn.Check;
import cz.prostup.ipm.monthlyreturn.ReturnQueue;
import cz.prostup.ipm.monthlyreturn.ReviewScreens;
import cz.prostup.organisations.BankAccount;
import cz.prostup.organisations.Ico;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTest
class DemoDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final DemoTables TABLES = new DemoTables(TODAY);

    /// They come to look or to arrange something, nothing waits for them.
    private static final Set<String> WHO_LOOKS = Set.of(
            "barbora.lipska",
            "gustav.klic",
            "jitka.javorova",
            "judita.tajna",
            "kamil.pokladny",
            "lada.dubova",
            "prokop.servis",
            "romana.domkova",
            "sarka.pevna",
            "vilem.opatrny",
            "vlasta.ruzkova");

    private final JdbcClient db;
    private final DemoPeople people;
    private final DemoAccounts accounts;
    private final Worklist worklist;
    private final ReturnQueue queue;
    private final ReviewScreens reviews;

    DemoDataTests(
            JdbcClient db,
            DemoPeople people,
            DemoAccounts accounts,
            Worklist worklist,
            ReturnQueue queue,
            ReviewScreens reviews) {
        this.db = db;
        this.people = people;
        this.accounts = accounts;
        this.worklist = worklist;
        this.queue = queue;
        this.reviews = reviews;
    }

    @Test
    void the_person_of_the_worked_example_has_exactly_its_amounts() {
        var months =
                people.as(Viewer.SYSTEM, () -> db.sql("""
                        select concat_ws(' ', to_char(r.month, 'YYYY-MM'), k.gross_wage, k.wage_costs, k.hours,
                                         k.wage_contribution, k.integration_contribution, k.total, r.state)
                          from ipm.calculation k
                          join ipm.monthly_return r on r.id = k.return_id
                          join ipm.placement p on p.id = k.placement_id
                         where p.start_date = '2025-03-10'
                         order by r.month, k.made_at
                         limit 3
                        """).query(String.class).list());
        assertThat(months)
                .containsExactly(
                        "2025-03 17600.00 23549.00 18.00 11774.00 4700.00 16474.00 PAID",
                        "2025-04 14700.00 19669.00 16.50 9834.00 4700.00 14534.00 PAID",
                        "2025-05 23100.00 30908.00 13.00 15454.00 0.00 15454.00 PAID");
    }

    @Test
    void the_plan_of_the_worked_example_was_in_time_and_the_job_ended_a_year_later() {
        var plan = db.sql("""
                        select concat_ws(' ', d.due_on, d.submitted_on, d.decided_on, p.state, p.ended_on)
                          from ipm.development_plan d
                          join ipm.placement p on p.id = d.placement_id
                         where p.start_date = '2025-03-10'
                        """).query(String.class).single();
        assertThat(plan).isEqualTo("2025-04-10 2025-04-02 2025-04-09 ENDED 2026-03-09");
    }

    /// [Check.Kind#PLACEMENT] cannot fail: see [Twist].
    @Test
    void in_the_officers_queue_each_check_has_a_return_that_fails_it() {
        var officer = people.viewer(people.account("jana.mala"));
        var rows = people.as(
                officer,
                () -> queue.find(new ReturnQueue.Filter(Set.of(), null, "", 1), officer)
                        .rows());
        var failing = EnumSet.noneOf(Check.Kind.class);
        for (var row : rows) {
            people.as(officer, () -> reviews.review(row.id(), officer)).checks().stream()
                    .filter(check -> check.level() != Check.Level.PASSED)
                    .map(Check::kind)
                    .forEach(failing::add);
        }
        assertThat(failing).isEqualTo(EnumSet.complementOf(EnumSet.of(Check.Kind.PLACEMENT)));
    }

    @Test
    void everybody_has_something_to_do_right_away() {
        var waiting = new HashMap<String, Long>();
        for (var account : accounts.all()) {
            var viewer = people.viewer(account.id());
            var mine = people.as(viewer, () -> worklist.of(viewer)).items().stream()
                    .filter(item -> item.turn() == Turn.MINE)
                    .count();
            waiting.put(account.login(), mine);
        }
        assertThat(waiting).hasSize(22);
        assertThat(waiting)
                .allSatisfy((login, count) -> assertThat(count > 0 || WHO_LOOKS.contains(login))
                        .as(login)
                        .isTrue());
    }

    @Test
    void it_loads_within_a_minute() {
        var seconds = db.sql("select extract(epoch from finished_at - started_at) from ipm.demo_load")
                .query(Double.class)
                .single();
        assertThat(seconds).isLessThan(60);
    }

    @Test
    void numbers_of_organisations_and_accounts_are_invented_but_well_formed() {
        assertThat(TABLES.organisations()).allSatisfy(row -> {
            assertThat(Ico.parse(row.ico())).isInstanceOf(Ico.Valid.class);
            assertThat(row.ico()).startsWith("0999");
        });
        assertThat(TABLES.agreements())
                .allSatisfy(row -> assertThat(BankAccount.parse(row.account())).isInstanceOf(BankAccount.Valid.class));
    }

    @Test
    void the_whole_demo_is_as_large_as_promised() {
        assertThat(TABLES.participants()).hasSize(130);
        assertThat(TABLES.agreements()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(TABLES.organisations().stream().filter(row -> row.kind().equals("PROVIDER")))
                .hasSize(13);
        assertThat(TABLES.organisations().stream().map(DemoTables.OrganisationRow::employerKind))
                .contains(
                        "COMMERCIAL",
                        "SOCIAL_ENTERPRISE",
                        "MUNICIPAL_OFFICE",
                        "CONTRIBUTORY_ORG",
                        "STATE_INSTITUTION",
                        "NGO",
                        "MUNICIPAL_COMPANY",
                        "INTEGRATION_SOCIAL_ENTERPRISE");
        assertThat(TABLES.participants().stream()
                        .map(DemoTables.ParticipantRow::start)
                        .filter(start -> start.isBefore(TODAY.minusMonths(18))))
                .isNotEmpty();
    }

    @Test
    void each_branch_has_officers_finance_and_an_employer() {
        var branches =
                TABLES.units().stream().filter(row -> row.branch() != null).toList();
        assertThat(branches)
                .extracting(DemoTables.UnitRow::name)
                .containsExactlyInAnyOrder(
                        "KoP Most",
                        "KoP Děčín",
                        "KoP Praha 8",
                        "KoP Ústí nad Orlicí",
                        "KoP Bruntál",
                        "KoP Ostrava",
                        "KoP Šumperk",
                        "KoP Česká Lípa",
                        "KoP Liberec",
                        "KoP Jablonec nad Nisou");
        assertThat(branches).allSatisfy(branch -> {
            assertThat(staff(branch.key(), Role.KOP_OFFICER)).isGreaterThanOrEqualTo(2);
            assertThat(staff(branch.key(), Role.KOP_FINANCE)).isEqualTo(1);
            assertThat(TABLES.agreements())
                    .anyMatch(agreement -> agreement.office().equals(branch.key()));
        });
        assertThat(staff("kop-most", Role.KOP_DIRECTOR)).isEqualTo(1);
        assertThat(staff("reditelstvi", Role.LABOUR_OFFICE_HQ)).isEqualTo(2);
    }

    private static long staff(String unit, Role role) {
        return TABLES.staff().stream()
                .filter(row -> row.unit().equals(unit) && row.role() == role)
                .count();
    }

    @Test
    void nobody_is_there_twice_and_every_twist_happens_to_somebody() {
        var names = TABLES.participants().stream()
                .map(DemoTables.ParticipantRow::name)
                .toList();
        var employees = TABLES.staff().stream()
                .filter(row -> row.role() != Role.PARTICIPANT)
                .map(DemoTables.StaffRow::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates().doesNotContainAnyElementsOf(employees);
        assertThat(employees).doesNotHaveDuplicates();
        assertThat(TABLES.twists()).allMatch(twist -> names.contains(twist.participant()));
        assertThat(List.of(Twist.values()))
                .allMatch(twist -> TABLES.twists().stream().anyMatch(row -> row.twist() == twist));
    }

    /// The digits are the variable symbol of its payments (decisions 9).
    @Test
    void the_digits_of_an_agreement_name_it_in_the_whole_country() {
        assertThat(TABLES.agreements())
                .extracting(agreement -> agreement.number().replaceAll("\\D", ""))
                .doesNotHaveDuplicates();
    }
}
