package cz.prostup.people.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.FilePart;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class HouseholdTests {

    private final IpmCast cast;
    private final PeopleCast people;
    private final FamilyPart part;
    private final OpenFile openFile;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    HouseholdTests(
            IpmCast cast,
            PeopleCast people,
            FamilyPart part,
            OpenFile openFile,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.people = people;
        this.part = part;
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
    void a_family_is_written_down_and_its_children_are_counted() {
        var city = people.city();
        var mother = city.client("Lenka", "Rodinná");
        city.client("Matěj", "Rodinný");
        var visit = browser.as(city.caseManager.login());
        found(visit, mother, "Rodinní, Lipová");
        add(visit, mother, "Matěj Rodinný", "CHILD");
        assertThat(visit.get(path(mother)).text()).contains("Lenka Rodinná", "Matěj Rodinný", "dítě", "1 dítě");
        var section = cast.as(
                city.caseManager.viewer(),
                () -> transaction.execute(status -> part.of(
                        openFile.open(city.caseManager.viewer(), mother, FileTab.OVERVIEW),
                        city.caseManager.viewer())));
        assertThat(Objects.requireNonNull(section))
                .singleElement()
                .satisfies(one -> assertThat(one.title()).isEqualTo("Domácnost"))
                .extracting(FilePart.Section::rows, list(FilePart.Row.class))
                .singleElement()
                .satisfies(row -> assertThat(row.detail()).contains("2 členové", "1 dítě"));
    }

    @Test
    void whom_the_viewer_does_not_see_is_counted_and_never_named() {
        var city = people.city();
        var mother = city.client("Viditelná", "Matka");
        var hidden = city.client("Neviditelný", "Otec");
        var visit = browser.as(city.caseManager.login());
        found(visit, mother, "Matkovi");
        add(visit, mother, "Neviditelný Otec", "PARTNER");
        hide(hidden);
        var text = visit.get(path(mother)).text();
        assertThat(text).contains("1 další člen domácnosti").doesNotContain("Otec", "partner, partnerka od");
        assertThat(visit.get(path(hidden)).status()).isEqualTo(404);
    }

    @Test
    void neither_the_employer_nor_another_unit_reads_who_lives_with_whom() {
        var city = people.city();
        var person = city.client("Rodina", "Tajná");
        found(browser.as(city.caseManager.login()), person, "Kanárková domácnost");
        city.knows(person, city.managementUnit, "PLACEMENT");
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        city.knows(person, city.addictionUnit, "PLACEMENT");
        assertThat(browser.as(city.mentor.login()).get(path(person)).status()).isEqualTo(403);
        assertThat(browser.as(city.addictionWorker.login()).get(path(person)).text())
                .doesNotContain("Kanárková");
    }

    @Test
    void whoever_left_has_a_history_and_does_not_learn_where_the_others_live() {
        var city = people.city();
        var stays = city.client("Zůstává", "Doma");
        var leaves = city.client("Odchází", "Pryč");
        var visit = browser.as(city.caseManager.login());
        found(visit, stays, "Domovi");
        add(visit, stays, "Odchází Pryč", "PARTNER");
        var end = visit.get(path(stays))
                .page()
                .select("form[action$=/end]")
                .last()
                .attr("action");
        var wrong = visit.submit(path(stays), end, "to", "2020-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.form(end).get("to")).containsExactly("2020-01-01");
        assertThat(visit.submit(path(stays), end, "to", "2026-03-31").status()).isEqualTo(303);
        assertThat(visit.get(path(stays)).text()).contains("Tajná ulice 5", "do 31. 3. 2026");
        assertThat(visit.get(path(leaves)).text())
                .contains("Dřívější domácnost", "Domovi")
                .doesNotContain("Tajná ulice");
        found(visit, leaves, "Nový začátek");
        assertThat(visit.get(path(leaves)).text()).contains("Nový začátek", "Domovi");
    }

    @Test
    void twice_in_one_household_is_refused_and_what_was_typed_stays() {
        var city = people.city();
        var person = city.client("Dvakrát", "Tamtéž");
        var visit = browser.as(city.caseManager.login());
        found(visit, person, "Tamtéž");
        var page = visit.get(path(person) + "?q=tamt");
        var again = visit.post(
                path(person) + "/members",
                page.form(path(person) + "/members"),
                "person",
                person.toString(),
                "household",
                page.page().select("select[name=household] option[value~=.+]").attr("value"),
                "relation",
                "OTHER",
                "from",
                "2026-02-02");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("už v domácnosti v té době je");
        assertThat(again.form(path(person) + "/members").get("from")).containsExactly("2026-02-02");
        var empty = visit.submit(path(person), path(person) + "/new", "name", "", "address", "Moje adresa 1");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.form(path(person) + "/new").get("address")).containsExactly("Moje adresa 1");
    }

    @Test
    void a_name_saved_over_a_newer_one_is_a_conflict() {
        var city = people.city();
        var person = city.client("Starý", "Formulář");
        var visit = browser.as(city.caseManager.login());
        found(visit, person, "Původní");
        var page = visit.get(path(person));
        var action = page.page()
                .select("form[action^=" + path(person) + "/]")
                .not("[action*=members]")
                .not("[action$=new]")
                .attr("action");
        visit.post(action, page.form(action), "name", "Jejich");
        var late = visit.post(action, page.form(action), "name", "Moje");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Jejich");
        assertThat(late.form(action).get("name")).containsExactly("Moje");
    }

    @Test
    void a_child_of_parted_parents_lives_in_two_households() {
        var city = people.city();
        var mother = city.client("Máma", "Střídavá");
        var father = city.client("Táta", "Střídavý");
        var child = city.client("Dítě", "Střídavé");
        var visit = browser.as(city.caseManager.login());
        found(visit, mother, "U mámy");
        found(visit, father, "U táty");
        add(visit, mother, "Střídavé", "CHILD");
        add(visit, father, "Střídavé", "CHILD");
        assertThat(visit.get(path(child)).text()).contains("U mámy", "U táty");
    }

    @Test
    void the_second_lock_holds_without_the_first() {
        var city = people.city();
        var person = city.client("Zámek", "Domácí");
        found(browser.as(city.caseManager.login()), person, "Zamčení");
        city.knows(person, city.addictionUnit, "PLACEMENT");
        city.knows(person, city.managementUnit, "PLACEMENT");
        assertThat(seenByLockOnly(city.caseManager.viewer(), person)).isEqualTo(1);
        assertThat(seenByLockOnly(city.addictionWorker.viewer(), person)).isZero();
        assertThat(seenByLockOnly(city.mentor.viewer(), person)).isZero();
    }

    private long seenByLockOnly(Viewer viewer, PersonId person) {
        return cast.as(
                viewer,
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql("""
                        select count(*) from people.household h join people.household_member m on m.household_id = h.id
                         where m.person_id = :id
                        """)
                        .param("id", person.value())
                        .query(Long.class)
                        .single())));
    }

    @Test
    void the_page_asks_little() {
        var city = people.city();
        var person = city.client("Počet", "Dotazů");
        var visit = browser.as(city.caseManager.login());
        found(visit, person, "Dotazovi");
        CountingDataSource.start();
        visit.get(path(person) + "?q=do");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(9);
    }

    private static String path(PersonId person) {
        return "/people/" + person + "/household";
    }

    private static void found(Visit visit, PersonId person, String name) {
        var done = visit.submit(
                path(person), path(person) + "/new", "name", name, "address", "Tajná ulice 5", "from", "2025-01-01");
        assertThat(done.status()).isEqualTo(303);
    }

    private static void add(Visit visit, PersonId file, String name, String relation) {
        var page = visit.get(path(file) + "?q="
                + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20"));
        var action = path(file) + "/members";
        var done = visit.post(
                action,
                page.form(action),
                "person",
                page.page().select("input[name=person]").attr("value"),
                "household",
                page.page().select("select[name=household] option[value~=.+]").attr("value"),
                "relation",
                relation,
                "from",
                "2025-02-01");
        assertThat(done.status()).isEqualTo(303);
    }

    private void hide(PersonId person) {
        cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql(
                                "update people.person_relation set valid_to = '2024-12-31' where person_id = :id")
                        .param("id", person.value())
                        .update())));
    }
}
