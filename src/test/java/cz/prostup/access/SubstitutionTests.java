package cz.prostup.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.SetSubstitution.Arranged;
import cz.prostup.access.SetSubstitution.Refused;
import cz.prostup.access.SetSubstitution.Wanted;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class SubstitutionTests {

    private static final LocalDate MONDAY = LocalDate.of(2025, 4, 7);

    private final IpmCast cast;
    private final SetSubstitution setSubstitution;
    private final EndSubstitution endSubstitution;
    private final Browserless browser;
    private final JdbcClient db;

    SubstitutionTests(
            IpmCast cast,
            SetSubstitution setSubstitution,
            EndSubstitution endSubstitution,
            Browserless browser,
            JdbcClient db) {
        this.cast = cast;
        this.setSubstitution = setSubstitution;
        this.endSubstitution = endSubstitution;
        this.browser = browser;
        this.db = db;
    }

    @Test
    void the_substitute_sees_before_nothing_during_all_and_after_nothing_again() {
        var stage = stage();
        var person = stage.participant(LocalDate.of(2025, 3, 10));
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE);
        set(stage, stage.officer, Role.KOP_OFFICER, finance, MONDAY.plusDays(1), MONDAY.plusDays(3));
        var path = "/ipm/placements/" + person.placement();
        assertThat(browser.as(finance.login()).get("/ipm/returns").status()).isEqualTo(403);
        cast.today(MONDAY.plusDays(1));
        var visit = browser.as(finance.login());
        assertThat(visit.get("/ipm/returns").status()).isEqualTo(200);
        assertThat(visit.get(path).text())
                .contains("Zastupujete: Zkoušející officer" + stage.number + " do 10. 4.", person.name());
        assertThat(reads(finance.viewer().userId(), person.person())).isPositive();
        assertThat(reads(stage.officer.viewer().userId(), person.person())).isZero();
        cast.today(MONDAY.plusDays(4));
        assertThat(browser.as(finance.login()).get("/ipm/returns").status()).isEqualTo(403);
    }

    @Test
    void ended_it_is_gone_with_the_next_click() {
        var stage = stage();
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE);
        var id = set(stage, stage.officer, Role.KOP_OFFICER, finance, MONDAY, MONDAY.plusDays(3));
        var visit = browser.as(finance.login());
        assertThat(visit.get("/ipm/returns").status()).isEqualTo(200);
        var stranger = cast.stage().officer.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(stranger, () -> endSubstitution.end(id, stranger)));
        var officer = stage.officer.viewer();
        assertThat(cast.as(officer, () -> endSubstitution.end(id, officer))).isTrue();
        assertThat(cast.as(officer, () -> endSubstitution.end(id, officer))).isFalse();
        assertThat(visit.get("/ipm/returns").status()).isEqualTo(403);
    }

    @Test
    void whoever_stands_in_for_a_mentor_sees_the_mentors_people() {
        var stage = stage();
        var person = stage.participant(LocalDate.of(2025, 3, 10));
        var colleague = stage.actor("colleague", stage.managementUnit, Role.MENTOR);
        var path = "/ipm/placements/" + person.placement();
        assertThat(browser.as(colleague.login()).get(path).status()).isEqualTo(404);
        set(stage, stage.mentor, Role.MENTOR, colleague, MONDAY, MONDAY.plusDays(3));
        assertThat(browser.as(colleague.login()).get(path).text()).contains(person.name());
    }

    @Test
    void a_role_that_was_handed_over_cannot_be_handed_on() {
        var stage = stage();
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE);
        var third = stage.actor("third", stage.officeUnit, Role.KOP_FINANCE);
        set(stage, stage.officer, Role.KOP_OFFICER, finance, MONDAY, MONDAY.plusDays(3));
        var acting = new Viewer(
                finance.viewer().userId(),
                "Zástup",
                List.of(
                        finance.viewer().memberships().getFirst(),
                        new Viewer.Membership(
                                stage.officeUnit,
                                "jednotka",
                                stage.officeUnit,
                                "organizace",
                                Role.KOP_OFFICER,
                                stage.officer.viewer().userId())));
        for (var principal : List.of(acting.userId(), stage.officer.viewer().userId())) {
            var wanted = wanted(principal, stage.officeUnit, Role.KOP_OFFICER, third, MONDAY, MONDAY.plusDays(1));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> cast.as(acting, () -> setSubstitution.set(wanted, acting)));
        }
    }

    @Test
    void for_somebody_who_is_ill_the_head_arranges_it_in_their_own_house_only() {
        var stage = stage();
        var director =
                stage.actor("director", stage.officeUnit, Role.KOP_DIRECTOR).viewer();
        var wanted = wanted(
                stage.officer.viewer().userId(),
                stage.officeUnit,
                Role.KOP_OFFICER,
                stage.secondOfficer,
                MONDAY,
                MONDAY.plusDays(3));
        assertThat(cast.as(director, () -> setSubstitution.set(wanted, director)))
                .isInstanceOf(Arranged.class);
        var payroll = wanted(
                stage.payroll.viewer().userId(),
                stage.payrollUnit,
                Role.EMPLOYER_PAYROLL,
                stage.actor("payroll-two", stage.payrollUnit, Role.EMPLOYER_PAYROLL),
                MONDAY,
                MONDAY.plusDays(3));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(director, () -> setSubstitution.set(payroll, director)));
        var user = stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN)
                .viewer()
                .userId();
        var admin = new Viewer(
                user,
                "Správce",
                List.of(new Viewer.Membership(
                        stage.managementUnit, "Provoz", stage.employerId, "Lipová", Role.EMPLOYER_ADMIN)));
        assertThat(cast.as(admin, () -> setSubstitution.set(payroll, admin))).isInstanceOf(Arranged.class);
        var second = stage.secondOfficer.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(second, () -> setSubstitution.set(wanted, second)));
    }

    @Test
    void days_units_and_overlaps_are_checked() {
        var stage = stage();
        var officer = stage.officer;
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE);
        assertThat(field(stage, officer, finance, MONDAY.minusDays(1), MONDAY)).isEqualTo("from");
        assertThat(field(stage, officer, finance, MONDAY, MONDAY.minusDays(1))).isEqualTo("to");
        assertThat(field(stage, officer, finance, MONDAY, MONDAY.plusDays(60))).isEqualTo("to");
        assertThat(field(stage, officer, officer, MONDAY, MONDAY)).isEqualTo("substitute");
        assertThat(field(stage, officer, stage.mentor, MONDAY, MONDAY)).isEqualTo("substitute");
        set(stage, officer, Role.KOP_OFFICER, finance, MONDAY, MONDAY.plusDays(59));
        assertThat(field(stage, officer, stage.secondOfficer, MONDAY.plusDays(59), MONDAY.plusDays(70)))
                .isEqualTo("from");
    }

    @Test
    void two_arrangements_at_once_leave_one() throws Exception {
        var stage = stage();
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE);
        var officer = stage.officer.viewer();
        var wanted = wanted(officer.userId(), stage.officeUnit, Role.KOP_OFFICER, finance, MONDAY, MONDAY.plusDays(2));
        var clicks = new ArrayList<Callable<SetSubstitution.Outcome>>();
        for (int i = 0; i < 8; i++) {
            clicks.add(() -> cast.as(officer, () -> setSubstitution.set(wanted, officer)));
        }
        int arranged = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var click : threads.invokeAll(clicks)) {
                arranged += click.get() instanceof Arranged ? 1 : 0;
            }
        }
        assertThat(arranged).isEqualTo(1);
    }

    @Test
    void through_the_page_it_is_arranged_and_ended() {
        var stage = stage();
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE);
        var officer = browser.as(stage.officer.login());
        var held = stage.officer.viewer().userId() + "/" + stage.officeUnit + "/KOP_OFFICER";
        var bad = officer.submit(
                "/substitutions",
                "/substitutions",
                "held",
                held,
                "substitute",
                finance.viewer().userId().toString(),
                "to",
                "2025-09-01",
                "reason",
                "dovolená");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("nejvýš 60 dní");
        assertThat(bad.page().select("[name=reason]").val()).isEqualTo("dovolená");
        var good = officer.submit(
                "/substitutions",
                "/substitutions",
                "held",
                held,
                "substitute",
                finance.viewer().userId().toString(),
                "to",
                "2025-04-11",
                "reason",
                "dovolená");
        assertThat(good.status()).isEqualTo(303);
        CountingDataSource.start();
        var page = officer.get("/substitutions");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(6);
        assertThat(page.text()).contains("Zkoušející finance" + stage.number, "platí");
        var end = page.page().select("form[action$=/end]").attr("action");
        assertThat(officer.submit("/substitutions", end).status()).isEqualTo(303);
        assertThat(officer.get("/substitutions").text()).contains("Nikdo nikoho nezastupuje.", "ukončeno 7. 4. 2025");
    }

    private Stage stage() {
        cast.today(MONDAY);
        return cast.stage();
    }

    private UUID set(Stage stage, Actor who, Role role, Actor substitute, LocalDate from, LocalDate to) {
        var unit = who.viewer().memberships().getFirst().unitId();
        var wanted = wanted(who.viewer().userId(), unit, role, substitute, from, to);
        var outcome = cast.as(who.viewer(), () -> setSubstitution.set(wanted, who.viewer()));
        assertThat(outcome).as("stage %s", stage.number).isInstanceOf(Arranged.class);
        return ((Arranged) outcome).id();
    }

    private String field(Stage stage, Actor who, Actor substitute, LocalDate from, LocalDate to) {
        var wanted = wanted(who.viewer().userId(), stage.officeUnit, Role.KOP_OFFICER, substitute, from, to);
        return cast.as(who.viewer(), () -> setSubstitution.set(wanted, who.viewer()))
                        instanceof Refused(var field, var _)
                ? field
                : "";
    }

    private static Wanted wanted(UUID principal, UUID unit, Role role, Actor substitute, LocalDate from, LocalDate to) {
        return new Wanted(principal, unit, role, substitute.viewer().userId(), from, to, "dovolená");
    }

    private int reads(UUID user, UUID person) {
        return db.sql("""
                        select count(*) from access.read_log
                         where user_id = :user and (person_id = :person or :person = any (ids))
                        """)
                .param("user", user)
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}
