package cz.prostup.people.goals;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Goals: what makes one, who reads it, how it turns out.
@ProstupTest
class GoalTests {

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private City city;
    private PersonId person;

    GoalTests(IpmCast cast, PeopleCast people, Browserless browser) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.city = people.city();
        this.person = city.client("Milan", "Cílevědomý");
    }

    @BeforeEach
    void today() {
        cast.today(LocalDate.of(2026, 3, 10));
        city.knows(person, city.managementUnit, "PLACEMENT");
        city.knows(person, city.addictionUnit, "PLACEMENT");
    }

    @Test
    void every_move_of_the_table_is_one_of_the_domain() {
        var expected = ExpectedMoves.of(GoalTests.class);
        for (var from : GoalState.values()) {
            for (var action : GoalAction.values()) {
                assertThat(GoalLifecycle.TABLE
                                .find(from, action)
                                .map(move -> List.of(move.to().name(), move.roles())))
                        .as("%s %s", from, action)
                        .isEqualTo(expected.find(from, action).map(row -> List.of(row.to(), row.roles())));
            }
        }
        assertThat(GoalLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void an_employer_reads_goals_of_work_only() {
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
        assertThat(set(city.caseManager, "WORK", "", "CIL-PRACE").status()).isEqualTo(303);
        assertThat(set(city.caseManager, "SUPPORT", "FAMILY", "CIL-RODINA").status())
                .isEqualTo(303);
        assertThat(set(city.caseManager, "PRIVATE", "ADDICTION", "CIL-ZAVISLOST")
                        .status())
                .isEqualTo(303);
        var mentor = browser.as(city.mentor.login()).get(goals());
        assertThat(mentor.text()).contains("CIL-PRACE").doesNotContain("CIL-RODINA", "CIL-ZAVISLOST");
        var colleague = browser.as(city.colleague.login()).get(goals());
        assertThat(colleague.text()).contains("CIL-PRACE", "CIL-RODINA", "CIL-ZAVISLOST");
        assertThat(browser.as(city.addictionWorker.login()).get(goals()).text())
                .contains("CIL-PRACE")
                .doesNotContain("CIL-RODINA", "CIL-ZAVISLOST");
        assertThat(browser.as(city.housing.login()).get(goals()).status()).isEqualTo(404);
    }

    @Test
    void a_goal_without_a_measure_or_ending_before_it_begins_is_refused_and_what_was_typed_stays() {
        var visit = browser.as(city.caseManager.login());
        var form = visit.get(goals() + "/new").form(goals());
        var noMeasure = visit.post(goals(), form, "wording", "Chci najít byt", "to", "2026-09-01");
        assertThat(noMeasure.status()).isEqualTo(422);
        assertThat(noMeasure.page().select("textarea[name=wording]").text()).isEqualTo("Chci najít byt");
        var backwards = visit.post(goals(), form, "wording", "Chci byt", "measure", "smlouva", "to", "2026-03-10");
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.text()).contains("Konec musí být později než začátek.");
        var admin = visit.post(
                goals(), form, "wording", "Chci byt", "measure", "smlouva", "to", "2026-09-01", "layer", "ADMIN");
        assertThat(admin.status()).isEqualTo(422);
        var debts = visit.post(
                goals(),
                form,
                "wording",
                "Chci splatit",
                "measure",
                "nula",
                "to",
                "2026-09-01",
                "layer",
                "WORK",
                "domain",
                "FINANCE");
        assertThat(debts.status()).isEqualTo(422);
        assertThat(debts.text()).contains("nesmí být ve vrstvě, kterou čte zaměstnavatel");
    }

    @Test
    void a_goal_that_was_not_reached_can_be_taken_up_again_and_two_who_say_it_learn_of_each_other() {
        set(city.caseManager, "SUPPORT", "", "CIL-ZNOVU");
        var visit = browser.as(city.caseManager.login());
        var page = visit.get(goals());
        var miss = page.page().select("form[action$=/MISS]").first().attr("action");
        var form = page.form(miss);
        assertThat(visit.post(miss, form).status()).isEqualTo(303);
        assertThat(visit.get(goals()).text()).contains("nepodařilo se, zkusíme jinak");
        assertThat(visit.post(miss.replace("MISS", "REOPEN"), form).status()).isEqualTo(409);
        assertThat(visit.submit(goals(), miss.replace("MISS", "REOPEN")).status())
                .isEqualTo(303);
        assertThat(visit.get(goals()).text()).contains("pracuje se na tom");
        var mentor = browser.as(city.colleague.login());
        assertThat(mentor.get(goals()).page().select("form[action$=/MEET]")).hasSize(1);
    }

    @Test
    void the_page_asks_few_questions() {
        set(city.caseManager, "SUPPORT", "", "CIL-POCET");
        var visit = browser.as(city.caseManager.login());
        for (var path : new String[] {goals(), goals() + "/new"}) {
            CountingDataSource.start();
            visit.get(path);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
        }
    }

    private Answer set(Actor actor, String layer, String domain, String wording) {
        var visit = browser.as(actor.login());
        return visit.submit(
                goals() + "/new",
                goals(),
                "wording",
                wording,
                "measure",
                "pozná se to",
                "to",
                "2026-09-30",
                "layer",
                layer,
                "domain",
                domain);
    }

    private String goals() {
        return "/people/" + person + "/goals";
    }
}
