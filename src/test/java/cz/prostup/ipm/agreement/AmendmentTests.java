package cz.prostup.ipm.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.agreement.DecideAmendment.Done;
import cz.prostup.ipm.agreement.DecideAmendment.Reason;
import cz.prostup.ipm.agreement.ProposeAmendment.Proposed;
import cz.prostup.ipm.agreement.ProposeAmendment.Refused;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProstupTest
@RecordApplicationEvents
class AmendmentTests {

    private static final String NEW = "2000145399/9999";
    private static final String REASON = "Zaměstnavatel přešel k jiné bance, ověřeno telefonem.";

    private final IpmCast cast;
    private final ProposeAmendment propose;
    private final DecideAmendment decide;
    private final Browserless browser;
    private final JdbcClient db;
    private final ExpectedMoves expected = ExpectedMoves.of(AmendmentTests.class);

    AmendmentTests(IpmCast cast, ProposeAmendment propose, DecideAmendment decide, Browserless browser, JdbcClient db) {
        this.cast = cast;
        this.propose = propose;
        this.decide = decide;
        this.browser = browser;
        this.db = db;
    }

    @Test
    void the_account_changes_when_another_person_of_the_office_says_so(ApplicationEvents events) {
        var stage = stage();
        var admin = stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN);
        var id = proposed(stage, admin.viewer());
        assertThat(account(stage)).isEqualTo("19-2000145399/9999");
        assertThat(force(id, stage.officer.viewer())).isEqualTo(new Done(AmendmentState.IN_FORCE));
        assertThat(account(stage)).isEqualTo(NEW);
        assertThat(events.stream(AccountChanged.class))
                .contains(new AccountChanged(stage.agreementId, stage.employerId, "T/" + stage.number));
        assertThat(force(id, stage.secondOfficer.viewer()))
                .isEqualTo(new DecideAmendment.Refused(Reason.NOT_POSSIBLE_NOW));
        assertThat(actions(stage)).containsExactly("PROPOSE", "PUT_IN_FORCE");
    }

    @Test
    void one_person_cannot_be_both_not_even_by_standing_in() {
        var stage = stage();
        var officer = stage.officer.viewer();
        var id = proposed(stage, officer);
        assertThat(force(id, officer)).isEqualTo(new DecideAmendment.Refused(Reason.SAME_PERSON));
        var standsIn = acting(stage, stage.secondOfficer, officer.userId());
        assertThat(force(id, standsIn)).isEqualTo(new DecideAmendment.Refused(Reason.SAME_PERSON));
        var director = stage.actor("director", stage.officeUnit, Role.KOP_DIRECTOR);
        assertThat(force(id, director.viewer())).isEqualTo(new Done(AmendmentState.IN_FORCE));
    }

    @Test
    void what_was_proposed_for_somebody_that_somebody_cannot_decide() {
        var stage = stage();
        var substitute = stage.actor("substitute", stage.officeUnit, Role.KOP_FINANCE);
        var acting = acting(stage, substitute, stage.officer.viewer().userId());
        var id = proposed(stage, acting);
        assertThat(force(id, stage.officer.viewer())).isEqualTo(new DecideAmendment.Refused(Reason.SAME_PERSON));
        assertThat(force(id, stage.secondOfficer.viewer())).isEqualTo(new Done(AmendmentState.IN_FORCE));
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        var stage = stage();
        var admin = stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN);
        var director = stage.actor("director", stage.officeUnit, Role.KOP_DIRECTOR);
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE);
        var roles = Map.of(
                "KOP_OFFICER", stage.secondOfficer,
                "KOP_DIRECTOR", director,
                "KOP_FINANCE", finance,
                "EMPLOYER_ADMIN", admin,
                "EMPLOYER_PAYROLL", stage.payroll);
        for (var from : AmendmentState.values()) {
            for (var action : AmendmentAction.values()) {
                roles.forEach((role, actor) -> {
                    // only the proposer withdraws, only another decides
                    var proposer = action == AmendmentAction.WITHDRAW
                                    && !role.equals("EMPLOYER_PAYROLL")
                                    && !role.equals("KOP_FINANCE")
                                    && !role.equals("KOP_DIRECTOR")
                            ? actor
                            : stage.officer;
                    var id = proposed(stage, proposer.viewer());
                    if (from != AmendmentState.PROPOSED) {
                        db.sql("update ipm.agreement_amendment set state = :state, decided_by = :by where id = :id")
                                .param("state", from.name())
                                .param("by", director.viewer().userId())
                                .param("id", id.value())
                                .update();
                    }
                    act(id, action, actor.viewer());
                    var wanted = expected.find(from, action)
                            .filter(row -> row.roles().contains(role))
                            .map(row -> AmendmentState.valueOf(row.to()))
                            .orElse(from);
                    assertThat(state(id)).as("%s %s as %s", from, action, role).isEqualTo(wanted);
                    close(stage, id);
                });
            }
        }
        assertThat(AmendmentLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void ten_people_propose_at_once_and_one_proposal_waits() throws Exception {
        var stage = stage();
        var officer = stage.officer.viewer();
        var clicks = new ArrayList<Callable<ProposeAmendment.Outcome>>();
        for (int i = 0; i < 10; i++) {
            clicks.add(() -> cast.as(officer, () -> propose.account(agreement(stage), NEW, REASON, officer)));
        }
        int proposed = 0;
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var click : threads.invokeAll(clicks)) {
                proposed += click.get() instanceof Proposed ? 1 : 0;
            }
        }
        assertThat(proposed).isEqualTo(1);
    }

    @Test
    void two_decide_at_once_and_one_of_them_does() throws Exception {
        var stage = stage();
        var id = proposed(
                stage,
                stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN).viewer());
        var clicks = new ArrayList<Callable<Object>>();
        for (var officer : List.of(stage.officer, stage.secondOfficer)) {
            clicks.add(() -> {
                try {
                    return cast.as(officer.viewer(), () -> decide.putInForce(id, 0, officer.viewer()));
                } catch (StaleRecord stale) {
                    return stale;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = threads.invokeAll(clicks).stream()
                    .filter(click -> click.resultNow() instanceof Done)
                    .count();
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void a_bad_account_a_short_reason_and_a_strange_version_are_refused() {
        var stage = stage();
        var officer = stage.officer.viewer();
        var id = agreement(stage);
        assertThat(cast.as(officer, () -> propose.account(id, "19-2000145398/9999", REASON, officer)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field()).isEqualTo("account"));
        assertThat(cast.as(officer, () -> propose.account(id, "19-2000145399/9999", REASON, officer)))
                .isInstanceOf(Refused.class);
        assertThat(cast.as(officer, () -> propose.account(id, NEW, "krátký", officer)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field()).isEqualTo("reason"));
        assertThat(cast.as(officer, () -> propose.rules(id, "IPM-1999", YearMonth.of(2025, 6), REASON, officer)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field()).isEqualTo("rules"));
        assertThat(cast.as(officer, () -> propose.rules(id, "IPM-2025", YearMonth.of(2031, 6), REASON, officer)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field()).isEqualTo("from"));
        var payroll = stage.payroll.viewer();
        assertThat(cast.as(payroll, () -> propose.account(id, NEW, REASON, payroll)))
                .isInstanceOf(Refused.class);
        var stranger = cast.stage().officer.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(stranger, () -> propose.account(id, NEW, REASON, stranger)));
    }

    @Test
    void new_rules_reach_months_from_the_agreed_one_on() {
        var stage = stage();
        int year = 1000 + stage.number; // never two versions for one day: each test has a year of its own
        var version = "T-" + year;
        db.sql("""
                        insert into ipm.rules_version (code, label, valid_from, valid_to, status, legal_basis, source)
                        values (:code, 'zkušební', make_date(:year, 1, 1), make_date(:year, 12, 31), 'ACTIVE', 'zkouška', 'zkouška')
                        """).param("code", version).param("year", year).update();
        db.sql("update ipm.agreement set effective_from = make_date(:year, 1, 1) where id = :id")
                .param("year", year)
                .param("id", stage.agreementId)
                .update();
        var officer = stage.officer.viewer();
        var outcome = cast.as(
                officer, () -> propose.rules(agreement(stage), version, YearMonth.of(year, 6), REASON, officer));
        assertThat(rules(stage, year + "-06-01")).isEqualTo("IPM-2025");
        force(((Proposed) outcome).id(), stage.secondOfficer.viewer());
        assertThat(rules(stage, year + "-05-01")).isEqualTo("IPM-2025");
        assertThat(rules(stage, year + "-06-01")).isEqualTo(version);
        assertThat(rules(stage, (year + 1) + "-01-01")).isEqualTo(version);
    }

    @Test
    void through_the_pages_from_the_proposal_to_the_new_account() {
        var stage = stage();
        var admin = browser.as(
                stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN).login());
        var path = "/ipm/agreements/" + stage.agreementId;
        assertThat(admin.get("/ipm/agreements").text()).contains("T/" + stage.number);
        var bad = admin.submit(path + "/account", path + "/account", "account", "123", "reason", REASON);
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.page().select("[name=account]").val()).isEqualTo("123");
        assertThat(admin.submit(path + "/account", path + "/account", "account", NEW, "reason", REASON)
                        .status())
                .isEqualTo(303);
        assertThat(admin.get(path).text()).contains("čeká na druhou osobu", "Stáhnout návrh");
        var officer = browser.as(stage.officer.login());
        assertThat(officer.get("/").text()).contains("Rozhodnout o změně dohody T/" + stage.number);
        var page = officer.get(path);
        var force = page.page().select("form[action$=/force]").attr("action");
        assertThat(officer.submit(path, force).status()).isEqualTo(303);
        assertThat(officer.get(path).text()).contains("Bankovní účet " + NEW);
        assertThat(officer.post(force, page.form(force)).status()).isEqualTo(422);
        CountingDataSource.start();
        officer.get(path);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(12);
        CountingDataSource.start();
        officer.get("/ipm/agreements");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(6);
        assertThat(browser.as(cast.stage().officer.login()).get(path).status()).isEqualTo(404);
        assertThat(browser.as(stage.mentor.login()).get(path).status()).isEqualTo(403);
    }

    private Stage stage() {
        cast.today(LocalDate.of(2025, 4, 7));
        return cast.stage();
    }

    private static AgreementId agreement(Stage stage) {
        return new AgreementId(stage.agreementId);
    }

    private AmendmentId proposed(Stage stage, Viewer viewer) {
        var outcome = cast.as(viewer, () -> propose.account(agreement(stage), NEW, REASON, viewer));
        assertThat(outcome).isInstanceOf(Proposed.class);
        return ((Proposed) outcome).id();
    }

    private DecideAmendment.Outcome force(AmendmentId id, Viewer viewer) {
        return cast.as(viewer, () -> decide.putInForce(id, version(id), viewer));
    }

    private void act(AmendmentId id, AmendmentAction action, Viewer viewer) {
        cast.as(viewer, () -> switch (action) {
            case PUT_IN_FORCE -> decide.putInForce(id, version(id), viewer);
            case REJECT -> decide.reject(id, version(id), "nejde to ověřit", viewer);
            case WITHDRAW -> decide.withdraw(id, version(id), viewer);
        });
    }

    /// The next proposal needs the old account and no open one.
    private void close(Stage stage, AmendmentId id) {
        db.sql("update ipm.agreement_amendment set state = 'WITHDRAWN' where id = :id")
                .param("id", id.value())
                .update();
        db.sql("update ipm.agreement set bank_account = '19-2000145399/9999' where id = :id")
                .param("id", stage.agreementId)
                .update();
    }

    private Viewer acting(Stage stage, Actor who, UUID principal) {
        db.sql("""
                        insert into access.substitution (id, principal_id, substitute_id, unit_id, role, valid_from, valid_to, reason, set_by, set_at)
                        values (gen_random_uuid(), :principal, :substitute, :unit, 'KOP_OFFICER', '2025-04-01', '2025-04-30', 'dovolená', :principal, now())
                        """)
                .param("principal", principal)
                .param("substitute", who.viewer().userId())
                .param("unit", stage.officeUnit)
                .update();
        var memberships = new ArrayList<>(who.viewer().memberships());
        memberships.add(new Membership(
                stage.officeUnit, "jednotka", stage.officeUnit, "organizace", Role.KOP_OFFICER, principal));
        return new Viewer(who.viewer().userId(), "Zástup", memberships);
    }

    private AmendmentState state(AmendmentId id) {
        return AmendmentState.valueOf(db.sql("select state from ipm.agreement_amendment where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    private int version(AmendmentId id) {
        return db.sql("select version from ipm.agreement_amendment where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private String account(Stage stage) {
        return db.sql("select bank_account from ipm.agreement where id = :id")
                .param("id", stage.agreementId)
                .query(String.class)
                .single();
    }

    private String rules(Stage stage, String month) {
        return db.sql("select ipm.rules_of(:id, :month::date)")
                .param("id", stage.agreementId)
                .param("month", month)
                .query(String.class)
                .single();
    }

    private List<String> actions(Stage stage) {
        return db.sql("select action from ipm.agreement_history where agreement_id = :id order by id")
                .param("id", stage.agreementId)
                .query(String.class)
                .list();
    }
}
