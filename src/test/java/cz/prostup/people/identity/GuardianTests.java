package cz.prostup.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class GuardianTests {

    private final IpmCast cast;
    private final PeopleCast people;
    private final FamilyPart part;
    private final GuardianWorklist worklist;
    private final CapacityOfDay capacity;
    private final OpenFile openFile;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    GuardianTests(
            IpmCast cast,
            PeopleCast people,
            FamilyPart part,
            GuardianWorklist worklist,
            CapacityOfDay capacity,
            OpenFile openFile,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.people = people;
        this.part = part;
        this.worklist = worklist;
        this.capacity = capacity;
        this.openFile = openFile;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void spring() {
        cast.today(LocalDate.of(2026, 4, 7));
    }

    @Test
    void a_guardian_who_changes_begins_where_the_old_one_ended_and_the_history_stays() {
        var city = people.city();
        var person = city.client("Opatrovaný", "Člověk");
        var visit = browser.as(city.caseManager.login());
        assertThat(section(city, person)).isFalse();
        assertThat(set(visit, person, "Marie Stará", "2025-01-01", "from", "2025-01-01")
                        .status())
                .isEqualTo(303);
        assertThat(limited(person)).isTrue();
        assertThat(section(city, person)).isTrue();
        var old = visit.get(path(person))
                .page()
                .select("select[name=replaces] option[value~=.+]")
                .attr("value");
        assertThat(set(visit, person, "Jan Nový", "2025-01-01", "from", "2026-03-01", "replaces", old)
                        .status())
                .isEqualTo(303);
        assertThat(visit.get(path(person)).text())
                .contains("Jan Nový", "Marie Stará", "od 1. 1. 2025 do 28. 2. 2026", "soud určil jiného opatrovníka");
        assertThat(guardianOn(person, "2026-02-28")).containsExactly("Marie Stará");
        assertThat(guardianOn(person, "2026-03-01")).containsExactly("Jan Nový");
    }

    @Test
    void when_the_guardian_dies_the_person_still_needs_one_and_somebody_is_told() {
        var city = people.city();
        var person = city.client("Sirotek", "Omezený");
        var visit = browser.as(city.caseManager.login());
        set(visit, person, "Babička Dobrá", "2025-01-01", "from", "2025-01-01");
        end(visit, person, "2026-04-01", "DIED");
        assertThat(limited(person)).isTrue();
        assertThat(section(city, person)).isTrue();
        assertThat(items(city))
                .anySatisfy(item ->
                        assertThat(item.what()).contains("Opatrovník zemřel").contains("Omezený"));
        set(visit, person, "Teta Nová", "2026-04-02", "from", "2026-04-02");
        assertThat(items(city)).noneSatisfy(item -> assertThat(item.what()).contains("Opatrovník zemřel"));
    }

    @Test
    void a_court_gives_the_capacity_back() {
        var city = people.city();
        var person = city.client("Opět", "Svéprávný");
        var visit = browser.as(city.caseManager.login());
        set(visit, person, "Dosavadní Opatrovník", "2025-01-01", "from", "2025-01-01");
        end(visit, person, "2026-04-06", "RESTORED");
        assertThat(limited(person)).isFalse();
    }

    @Test
    void a_decision_that_ends_soon_is_in_the_worklist_and_its_end_takes_the_mark_away() {
        var city = people.city();
        var person = city.client("Brzy", "Končící");
        set(
                browser.as(city.caseManager.login()),
                person,
                "Strýc Josef",
                "2025-01-01",
                "from",
                "2025-01-01",
                "until",
                "2026-06-30");
        assertThat(items(city)).anySatisfy(item -> assertThat(item.dueOn()).isEqualTo(LocalDate.of(2026, 6, 30)));
        cast.today(LocalDate.of(2026, 7, 1));
        system(() -> {
            capacity.run();
            return true;
        });
        assertThat(limited(person)).isFalse();
    }

    @Test
    void a_public_guardian_sees_the_person_while_it_lasts() {
        var city = people.city();
        var person = city.client("Veřejně", "Opatrovaná");
        var unit = system(() -> {
            var id = cz.prostup.shared.Ids.next();
            db.sql(
                            "insert into organisations.unit (id, organisation_id, kind, name) values (:id, :city, 'SOCIAL', 'Opatrovnictví')")
                    .param("id", id)
                    .param("city", city.cityId)
                    .update();
            return id;
        });
        var guardian = system(() -> city.actor("pg", unit, cz.prostup.access.Role.PUBLIC_GUARDIAN));
        assertThat(browser.as(guardian.login()).get(path(person)).status()).isEqualTo(404);
        var visit = browser.as(city.caseManager.login());
        var value = visit.get(path(person))
                .page()
                .select("select[name=user] option[value$=" + unit + "]")
                .attr("value");
        assertThat(set(visit, person, "", "2025-01-01", "kind", "PUBLIC", "user", value, "from", "2026-04-01")
                        .status())
                .isEqualTo(303);
        assertThat(browser.as(guardian.login()).get(path(person)).status()).isEqualTo(200);
        assertThat(system(() -> db.sql("select user_id from people.guardian_card where person_id = :id")
                        .param("id", person.value())
                        .query(java.util.UUID.class)
                        .single()))
                .isEqualTo(guardian.viewer().userId());
        end(visit, person, "2026-04-06", "CHANGED");
        assertThat(browser.as(guardian.login()).get(path(person)).status()).isEqualTo(404);
    }

    @Test
    void a_parent_acts_for_a_child_without_any_court_and_for_nobody_else() {
        var city = people.city();
        var adult = city.client("Dospělý", "Syn");
        var child = city.client("Malá", "Dcera");
        system(() -> db.sql("update people.person set birth_date = '2018-05-05' where id = :id")
                .param("id", child.value())
                .update());
        var visit = browser.as(city.caseManager.login());
        assertThat(set(visit, adult, "Rodič", "", "kind", "PARENT", "from", "2025-01-01", "court", "")
                        .status())
                .isEqualTo(422);
        assertThat(set(visit, child, "Rodič", "", "kind", "PARENT", "from", "2025-01-01", "court", "")
                        .status())
                .isEqualTo(303);
        assertThat(limited(child)).isFalse();
    }

    @Test
    void what_cannot_be_taken_stays_typed_and_strangers_see_nothing() {
        var city = people.city();
        var person = city.client("Typed", "Text");
        var visit = browser.as(city.caseManager.login());
        var wrong = set(visit, person, "Jméno Zůstane", "", "court", "", "from", "2026-01-01", "contact", "607 1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.form(path(person)).get("name")).containsExactly("Jméno Zůstane");
        assertThat(wrong.form(path(person)).get("contact")).containsExactly("607 1");
        assertThat(browser.as(people.city().caseManager.login())
                        .get(path(person))
                        .status())
                .isEqualTo(404);
        assertThat(browser.as(city.mentor.login()).get(path(person)).status()).isEqualTo(403);
    }

    @Test
    void an_end_written_twice_is_a_conflict_and_the_page_asks_little() {
        var city = people.city();
        var person = city.client("Konec", "Dvakrát");
        var visit = browser.as(city.caseManager.login());
        set(visit, person, "Opatrovník", "2025-01-01", "from", "2025-01-01");
        var page = visit.get(path(person));
        var action = page.page().select("form[action$=/end]").attr("action");
        visit.post(action, page.form(action), "to", "2026-05-01", "reason", "CHANGED");
        assertThat(visit.post(action, page.form(action), "to", "2026-05-02", "reason", "DIED")
                        .status())
                .isEqualTo(409);
        CountingDataSource.start();
        visit.get(path(person));
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
    }

    private static String path(PersonId person) {
        return "/people/" + person + "/guardians";
    }

    private static Answer set(Visit visit, PersonId person, String name, String decided, String... more) {
        var changes = new java.util.ArrayList<>(List.of(
                "name",
                name,
                "kind",
                "PERSON",
                "scope",
                "WHOLE",
                "court",
                "OS Děčín 12 P 34/2025",
                "decided",
                decided));
        changes.addAll(List.of(more));
        return visit.submit(path(person), path(person), changes.toArray(String[]::new));
    }

    private static void end(Visit visit, PersonId person, String to, String reason) {
        var action = visit.get(path(person)).page().select("form[action$=/end]").attr("action");
        assertThat(visit.submit(path(person), action, "to", to, "reason", reason)
                        .status())
                .isEqualTo(303);
    }

    private boolean section(City city, PersonId person) {
        var viewer = city.caseManager.viewer();
        return cast.as(
                viewer,
                () -> Objects.requireNonNull(transaction.execute(status ->
                        part.of(openFile.open(viewer, person, FileTab.OVERVIEW), viewer).stream()
                                .anyMatch(section -> section.title().equals("Opatrovník")))));
    }

    private List<WorkItem> items(City city) {
        var viewer = city.caseManager.viewer();
        return cast.as(viewer, () -> Objects.requireNonNull(transaction.execute(status -> worklist.itemsFor(viewer))));
    }

    private boolean limited(PersonId person) {
        return system(() -> db.sql("select capacity_limited from people.person where id = :id")
                .param("id", person.value())
                .query(Boolean.class)
                .single());
    }

    private List<String> guardianOn(PersonId person, String day) {
        return system(() -> db.sql("""
                        select name from people.guardian_card
                         where person_id = :id and valid_from <= cast(:day as date)
                           and (valid_to is null or valid_to >= cast(:day as date))
                        """)
                .param("id", person.value())
                .param("day", day)
                .query((row, n) -> row.getString("name"))
                .list());
    }

    private <T> T system(Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
