package cz.prostup.people.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.people.identity.MergeRecords.AlreadyMerged;
import cz.prostup.people.identity.MergeRecords.Merged;
import cz.prostup.people.identity.MergeRecords.Outcome;
import cz.prostup.people.identity.MergeRecords.Preview;
import cz.prostup.people.identity.MergeRecords.Refused;
import cz.prostup.people.identity.MergeRecords.Wanted;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import cz.prostup.vault.Vault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class MergeTests {

    private static final List<String> TABLES = List.of(
            "people.person_relation",
            "people.circle_member",
            "people.consent",
            "people.share_grant",
            "people.emergency_access",
            "people.person_account",
            "people.household_member",
            "people.guardianship",
            "people.anonymous_client",
            "people.person_change",
            "people.namesake",
            "ipm.placement");

    /// The log of reads keeps the number under which it happened; participants of messages go with their thread; words
    /// for searching are kept by the database itself.
    private static final List<String> STAYING = List.of(
            "access.read_log",
            "people.message_participant",
            "people.name_word",
            "people.name_key",
            "people.became",
            "people.note_version", // goes with its note
            "people.responsibility_offer", // goes with the responsibility
            "people.handover_item"); // what was handed over then

    private final IpmCast cast;
    private final PeopleCast people;
    private final MergeRecords merge;
    private final UndoMerge undo;
    private final Vault vault;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final List<PersonalRecords> records;

    MergeTests(
            IpmCast cast,
            PeopleCast people,
            MergeRecords merge,
            UndoMerge undo,
            Vault vault,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction,
            List<PersonalRecords> records) {
        this.records = records;
        this.cast = cast;
        this.people = people;
        this.merge = merge;
        this.undo = undo;
        this.vault = vault;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void spring() {
        cast.today(LocalDate.of(2026, 4, 7));
    }

    @Test
    void everything_moves_and_the_way_back_restores_each_row_to_the_byte() {
        var city = people.city();
        var into = city.client("Jana", "Horáková");
        var from = full(city);
        var before = dump(into, from);
        var personsBefore = persons(into, from);
        var wanted = new Wanted(into, from, 0, 0, Set.of(MergeField.PHONE, MergeField.DIED_ON));

        var preview = merge.preview(wanted, city.caseManager.viewer());
        assertThat(dump(into, from)).isEqualTo(before);
        assertThat(((Preview) preview).moved())
                .extracting(moved -> moved.label())
                .contains("souhlasy", "integrační pracovní místa", "účet člověka", "členství v\u00a0domácnosti");

        var merged = merged(merge.merge(wanted, city.caseManager.viewer()));
        for (var table : TABLES) {
            assertThat(count(table, from)).as(table).isZero();
            assertThat(count(table, into)).as(table).isPositive();
        }
        assertThat(number(into)).isEqualTo("7103192745");
        assertThat(persons(into, from)).contains("604 111 222");
        assertThat(anyIds(into)).containsExactlyInAnyOrder(into.value(), from.value());

        assertThat(undo.undo(merged, "Jsou to sestry.", city.caseManager.viewer()))
                .isInstanceOf(UndoMerge.Undone.class);
        assertThat(dump(into, from)).isEqualTo(before);
        assertThat(persons(into, from)).isEqualTo(personsBefore);
        assertThat(number(from)).isEqualTo("7103192745");
        assertThat(anyIds(into)).containsExactly(into.value());
        assertThat(undo.undo(merged, "Znovu.", city.caseManager.viewer())).isInstanceOf(UndoMerge.AlreadyUndone.class);
    }

    /// Two that moved the same rows would undo only half of a merge.
    @Test
    void each_kind_of_record_is_moved_by_one_module_and_has_a_name_for_people() {
        assertThat(records.stream().map(PersonalRecords::name)).doesNotHaveDuplicates();
        assertThat(records)
                .allSatisfy(one -> assertThat(one.label()).as(one.name()).isNotEqualTo("další záznamy"));
    }

    /// A new table of rows about a person that nobody moves would be lost with a merge.
    @Test
    void every_table_with_rows_of_a_person_is_moved_or_stays_on_purpose() {
        var tables = system(
                () -> db.sql("""
                        select n.nspname || '.' || c.relname as name
                          from pg_attribute a
                          join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                          join pg_namespace n on n.oid = c.relnamespace
                         where a.attname = 'person_id' and not a.attisdropped and n.nspname not like 'pg_%'
                         order by 1
                        """).query((row, n) -> row.getString("name")).list());
        var moved = records.stream().map(PersonalRecords::name).toList();
        assertThat(tables.stream().filter(one -> !moved.contains(one) && !STAYING.contains(one)))
                .isEmpty();
    }

    @Test
    void what_a_record_said_before_lies_sealed() {
        var city = people.city();
        var into = city.client("Tajná", "Hodnotová");
        set(into, "phone", "777 424 242");
        var from = city.client("Tajna", "Hodnotova");
        var id = merged(merge.merge(wanted(into, from), city.caseManager.viewer()));
        var kept = system(() -> db.sql("select encode(before_sealed, 'escape') from people.merge where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
        assertThat(kept).doesNotContain("777 424 242").doesNotContain("Hodnotov");
    }

    @Test
    void itself_strangers_and_the_merged_are_refused() {
        var city = people.city();
        var person = city.client("Anna", "Sama");
        var other = city.client("Anna", "Samá");
        var stranger = people.city().client("Anna", "Cizí");
        var viewer = city.caseManager.viewer();
        assertThat(merge.merge(wanted(person, person), viewer)).isInstanceOf(Refused.class);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> merge.merge(wanted(person, stranger), viewer));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> merge.merge(wanted(person, other), city.mentor.viewer()));
        merged(merge.merge(wanted(person, other), viewer));
        var third = city.client("Anna", "Třetí");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> merge.merge(wanted(third, other), viewer));

        var visit = browser.as(city.caseManager.login());
        var itself = visit.get("/people/" + person + "/merge?with=" + person);
        assertThat(itself.status()).isEqualTo(422);
        assertThat(itself.text()).contains("Záznam nejde sloučit se sebou samým");
        assertThat(visit.get("/people/" + person + "/merge?with=" + stranger).status())
                .isEqualTo(404);
        assertThat(visit.get("/people/" + third + "/merge?with=" + other).status())
                .isEqualTo(404);
        assertThat(visit.get("/people/" + third + "/merge?with=nesmysl").status())
                .isEqualTo(404);
        assertThat(browser.as(city.mentor.login())
                        .get("/people/" + person + "/merge?with=" + third)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void overlapping_jobs_and_different_national_ids_stand_in_the_way_and_are_told_before() {
        var city = people.city();
        var into = participant(city, LocalDate.of(2026, 1, 1));
        var from = participant(city, LocalDate.of(2026, 6, 1));
        number(into, "7103192745");
        number(from, "7801233540");
        var outcome = merge.merge(wanted(into, from), city.caseManager.viewer());
        assertThat(((Refused) outcome).reasons()).hasSize(2);
        var page = browser.as(city.caseManager.login()).get("/people/" + into + "/merge?with=" + from);
        assertThat(page.text()).contains("integrační pracovní místo ve stejné době", "jiné rodné číslo");
        assertThat(page.page().select("form[action=/people/" + into + "/merge]"))
                .isEmpty();
        assertThat(page.page().html()).doesNotContain("710319");
    }

    @Test
    void of_two_at_once_one_wins_and_the_other_sees_it() throws Exception {
        var city = people.city();
        var one = city.client("Dva", "Naráz");
        var other = city.client("Dva", "Naraz");
        Callable<Outcome> first = () -> merge.merge(wanted(one, other), city.caseManager.viewer());
        Callable<Outcome> second = () -> merge.merge(wanted(one, other), city.colleague.viewer());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = new ArrayList<Outcome>();
            for (var done : threads.invokeAll(List.of(first, second))) {
                outcomes.add(done.get());
            }
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(Merged.class)
                    .hasAtLeastOneElementOfType(AlreadyMerged.class);
        }
    }

    @Test
    void a_record_changed_meanwhile_is_shown_again_with_what_was_chosen() {
        var city = people.city();
        var into = city.client("Eva", "Stará");
        var from = city.client("Eva", "Nová");
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> merge.merge(new Wanted(into, from, 0, 7, Set.of()), city.caseManager.viewer()));
        var visit = browser.as(city.caseManager.login());
        var path = "/people/" + into + "/merge";
        var shown = visit.get(path + "?with=" + from);
        system(() -> db.sql("update people.person set email = 'eva@example.cz', version = version + 1 where id = :id")
                .param("id", from.value())
                .update());
        var again = visit.post(path, shown.form(path), "keep-family-name", "from", "keep-email", "into");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("mezitím někdo změnil", "eva@example.cz");
        assertThat(again.form(path).get("keep-family-name")).containsExactly("from");
    }

    @Test
    void the_whole_way_on_the_pages() {
        var city = people.city();
        var into = city.client("Marie", "Procházková");
        var from = city.client("Marie", "Prochazkova");
        set(from, "phone", "604 111 222");
        var visit = browser.as(city.caseManager.login());
        var path = "/people/" + into + "/merge";
        var shown = visit.get(path + "?with=" + from);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.form(path).get("keep-phone")).containsExactly("from");
        var unchosen = visit.post(path, shown.form(path), "keep-family-name", "");
        assertThat(unchosen.status()).isEqualTo(422);
        assertThat(unchosen.form(path).get("keep-phone")).containsExactly("from");
        var preview = visit.post(path, shown.form(path));
        assertThat(preview.text()).contains("Co se přesune", "vztahy útvarů k člověku: 1", "604 111 222");
        assertThat(system(() -> db.sql("select merged_into is null from people.person where id = :id")
                        .param("id", from.value())
                        .query(Boolean.class)
                        .single()))
                .isTrue();
        var done = visit.post(path, preview.form(path), "step", "confirm");
        assertThat(done.status()).isEqualTo(303);
        var detail = visit.get(done.location());
        assertThat(detail.text()).contains("Marie Prochazkova", "Marie Procházková", "Vrátit sloučení");
        assertThat(visit.post(path, preview.form(path), "step", "confirm").location())
                .isEqualTo(done.location());
        assertThat(visit.get("/people/merges").text()).contains("Marie Prochazkova");
        var unconfirmed = visit.submit(done.location(), done.location() + "/undo", "reason", "Sestry");
        assertThat(unconfirmed.status()).isEqualTo(422);
        assertThat(unconfirmed.form(done.location() + "/undo").get("reason")).containsExactly("Sestry");
        visit.submit(done.location(), done.location() + "/undo", "reason", "Sestry", "confirmed", "ano");
        assertThat(visit.get(done.location()).text()).contains("Sestry", "vráceno");
    }

    @Test
    void what_was_changed_since_and_cannot_be_parted_refuses_the_way_back() {
        var city = people.city();
        var into = city.client("Petr", "Dlouhý");
        var from = city.client("Petr", "Dlouhy");
        set(from, "phone", "604 111 222");
        var id = merged(merge.merge(new Wanted(into, from, 0, 0, Set.of(MergeField.PHONE)), city.caseManager.viewer()));
        set(into, "phone", "604 999 999");
        set(into, "email", "petr@example.cz");
        assertThat(undo.undo(id, "Omyl.", city.caseManager.viewer()))
                .isInstanceOfSatisfying(
                        UndoMerge.Refused.class,
                        refused -> assertThat(refused.reason()).contains("telefon"));
        set(into, "phone", "604 111 222");
        undo.undo(id, "Omyl.", city.caseManager.viewer());
        assertThat(persons(into, from)).contains("petr@example.cz"); // mended since, and not by the merge: it stays
    }

    @Test
    void merges_go_back_in_the_order_in_which_they_were_made() {
        var city = people.city();
        var a = city.client("Řetěz", "První");
        var b = city.client("Řetěz", "Druhý");
        var c = city.client("Řetěz", "Třetí");
        var viewer = city.caseManager.viewer();
        var before = dump(a, b) + dump(c, c);
        var first = merged(merge.merge(wanted(b, a), viewer));
        var second = merged(merge.merge(new Wanted(c, b, 0, 1, Set.of()), viewer));
        assertThat(anyIds(c)).containsExactlyInAnyOrder(a.value(), b.value(), c.value());
        assertThat(undo.undo(first, "Omyl.", viewer)).isInstanceOf(UndoMerge.Refused.class);
        assertThat(undo.undo(second, "Omyl.", viewer)).isInstanceOf(UndoMerge.Undone.class);
        assertThat(undo.undo(first, "Omyl.", viewer)).isInstanceOf(UndoMerge.Undone.class);
        assertThat(dump(a, b) + dump(c, c)).isEqualTo(before);
    }

    @Test
    void a_merge_of_another_unit_is_not_there() {
        var city = people.city();
        var id = merged(merge.merge(
                wanted(city.client("Cizí", "Unit"), city.client("Cizi", "Unit")), city.caseManager.viewer()));
        var stranger = people.city().caseManager;
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> undo.undo(id, "Omyl.", stranger.viewer()));
        var visit = browser.as(stranger.login());
        assertThat(visit.get("/people/merges/" + id).status()).isEqualTo(404);
        assertThat(visit.get("/people/merges").text()).doesNotContain("Cizi Unit");
    }

    @Test
    void the_pages_ask_little() {
        var city = people.city();
        var into = city.client("Počet", "Dotazů");
        var from = city.client("Pocet", "Dotazu");
        var visit = browser.as(city.caseManager.login());
        for (var path : List.of(
                "/people/" + into + "/merge?with=" + from, "/people/" + into + "/merge?q=do", "/people/merges")) {
            CountingDataSource.start();
            assertThat(visit.get(path).status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void the_history_of_the_one_that_stays_tells_both_until_they_part_again() {
        var city = people.city();
        var into = city.client("Dějiny", "Společné");
        var from = city.client("Dějiny", "Spolecne");
        var brother = city.client("Dějiny", "Společný");
        var visit = browser.as(city.caseManager.login());
        visit.submit("/people/" + into + "/edit", "/people/" + into + "/edit", "phone", "601 000 111");
        visit.submit("/people/" + from + "/edit", "/people/" + from + "/edit", "phone", "602 000 222");
        namesake(from, into);
        namesake(from, brother);
        namesake(brother, from);
        var merged = merged(merge.merge(new Wanted(into, from, 1, 1, Set.of()), city.caseManager.viewer()));
        assertThat(visit.get("/people/" + into + "/changes").text()).contains("601 000 111", "602 000 222");
        assertThat(namesakes(into))
                .containsExactlyInAnyOrder(into + " " + brother, brother + " " + into, from + " " + into);
        undo.undo(merged, "Omyl.", city.caseManager.viewer());
        assertThat(visit.get("/people/" + into + "/changes").text())
                .contains("601 000 111")
                .doesNotContain("602 000 222");
        assertThat(visit.get("/people/" + from + "/changes").text()).contains("602 000 222");
        assertThat(namesakes(from))
                .containsExactlyInAnyOrder(from + " " + into, from + " " + brother, brother + " " + from);
    }

    private void namesake(PersonId person, PersonId other) {
        system(() -> db.sql("""
                        insert into people.namesake (person_id, other_id, reason, told_by, told_at)
                        values (:person, :other, 'jsou to bratři', access.viewer(), now())
                        """)
                .param("person", person.value())
                .param("other", other.value())
                .update());
    }

    private List<String> namesakes(PersonId person) {
        return system(() ->
                db.sql("""
                        select person_id || ' ' || other_id from people.namesake where :person in (person_id, other_id)
                        """).param("person", person.value()).query(String.class).list());
    }

    private PersonId full(City city) {
        var person = participant(city, LocalDate.of(2026, 1, 1));
        set(person, "phone", "604 111 222");
        number(person, "7103192745");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
        city.himself(person);
        var viewer = city.caseManager.viewer().userId();
        var brother = city.client("Jana", "Bratrova");
        system(() -> {
            db.sql("""
                            insert into people.consent_text (purpose, version, language, body, valid_from, source)
                            values ('HOUSING', 9, 'cs', 'Zkušební text', '2024-01-01', 'zkouška') on conflict do nothing
                            """).update();
            var consent = Ids.next();
            db.sql("""
                            insert into people.consent (id, person_id, purpose, text_version, language, form, given_by, from_unit,
                                                        domains, valid_from, valid_to, state, recorded_by, recorded_at)
                            values (:id, :person, 'HOUSING', 9, 'cs', 'PAPER_SCAN', 'PERSON', :unit, '{HOUSING}', '2026-02-01',
                                    '2026-12-31', 'GIVEN', :user, now())
                            """)
                    .param("id", consent)
                    .param("person", person.value())
                    .param("unit", city.socialUnit)
                    .param("user", viewer)
                    .update();
            db.sql("""
                            insert into people.share_grant (id, person_id, from_unit, to_unit, basis, purpose, consent_id, domains,
                                                            parts, most, valid_from, valid_to, given_by, given_at)
                            values (:id, :person, :unit, :to, 'CONSENT', 'bydlení', :consent, '{HOUSING}', '{NOTE}', 'SUPPORT',
                                    '2026-02-01', '2026-12-31', :user, now())
                            """)
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("unit", city.socialUnit)
                    .param("to", city.housingUnit)
                    .param("consent", consent)
                    .param("user", viewer)
                    .update();
            db.sql("""
                            insert into people.emergency_access (id, person_id, user_id, unit_id, role, category, reason, began_at,
                                                                 ends_at)
                            values (:id, :person, :user, :unit, 'OSPOD', 'LIFE', 'ohrožení života, volala policie', '2026-01-01',
                                    '2026-01-02')
                            """)
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("user", viewer)
                    .param("unit", city.ospodUnit)
                    .update();
            db.sql("""
                            insert into people.person_change (id, person_id, field, old_value, new_value, changed_by, changed_at)
                            values (:id, :person, 'phone', '', '604 111 222', :user, now())
                            """)
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("user", viewer)
                    .update();
            db.sql("""
                            insert into people.namesake (person_id, other_id, reason, told_by, told_at)
                            values (:person, :other, 'jsou to bratři', access.viewer(), now())
                            """)
                    .param("person", person.value())
                    .param("other", brother.value())
                    .update();
            var household = Ids.next();
            db.sql(
                            "insert into people.household (id, unit_id, name, created_by, created_at) values (:id, :unit, 'H', :user, now())")
                    .param("id", household)
                    .param("unit", city.socialUnit)
                    .param("user", viewer)
                    .update();
            db.sql("""
                            insert into people.household_member (id, household_id, person_id, relation, valid_from, added_by, added_at)
                            values (:id, :household, :person, 'SELF', '2025-01-01', :user, now())
                            """)
                    .param("id", Ids.next())
                    .param("household", household)
                    .param("person", person.value())
                    .param("user", viewer)
                    .update();
            db.sql("""
                            insert into people.guardianship (id, person_id, unit_id, kind, name, scope, valid_from, recorded_by, recorded_at)
                            values (:id, :person, :unit, 'PERSON', 'Opatrovník', 'WHOLE', '2026-01-01', :user, now())
                            """)
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("unit", city.socialUnit)
                    .param("user", viewer)
                    .update();
            return db.sql("""
                            insert into people.anonymous_client (id, unit_id, alias, created_by, created_at, person_id)
                            values (:id, :unit, :alias, :user, now(), :person)
                            """)
                    .param("id", Ids.next())
                    .param("unit", city.socialUnit)
                    .param("alias", "U mostu " + person)
                    .param("user", viewer)
                    .param("person", person.value())
                    .update();
        });
        return person;
    }

    private PersonId participant(City city, LocalDate start) {
        var person = new PersonId(city.elsewhere.participant(start).person());
        city.knows(person, city.socialUnit, "CLIENT");
        return person;
    }

    private static Wanted wanted(PersonId into, PersonId from) {
        return new Wanted(into, from, 0, 0, Set.of());
    }

    private static UUID merged(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Merged.class);
        return ((Merged) outcome).merge();
    }

    private void set(PersonId person, String column, String value) {
        system(() -> db.sql("update people.person set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", person.value())
                .update());
    }

    private void number(PersonId person, String digits) {
        system(() -> db.sql(
                        "update people.person set birth_number_sealed = :sealed, birth_number_index = :index where id = :id")
                .param("sealed", vault.seal(digits, UndoMerge.numberPlace(person)))
                .param("index", vault.fingerprint(digits + person, "test"))
                .param("id", person.value())
                .update());
    }

    private String number(PersonId person) {
        var sealed = system(() -> db.sql("select birth_number_sealed from people.person where id = :id")
                .param("id", person.value())
                .query((row, n) -> row.getBytes(1))
                .single());
        return vault.open(sealed, UndoMerge.numberPlace(person));
    }

    private String dump(PersonId one, PersonId other) {
        var all = new StringBuilder();
        for (var table : TABLES) {
            all.append(table)
                    .append('\n')
                    .append(system(
                            () -> db.sql("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from "
                                            + table + " t where person_id in (:one, :other)")
                                    .param("one", one.value())
                                    .param("other", other.value())
                                    .query(String.class)
                                    .single()))
                    .append('\n');
        }
        return all.toString();
    }

    /// The version always grows, so that no page opened before saves over what came back.
    private String persons(PersonId one, PersonId other) {
        return system(() -> db.sql("""
                        select string_agg((to_jsonb(p) - 'version')::text, E'\\n' order by id) from people.person p
                         where id in (:one, :other)
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(String.class)
                .single());
    }

    private long count(String table, PersonId person) {
        return system(() -> db.sql("select count(*) from " + table + " where person_id = :id")
                .param("id", person.value())
                .query(Long.class)
                .single());
    }

    private List<UUID> anyIds(PersonId person) {
        return system(() -> db.sql("select any_id from people.person_ids_card where person_id = :id")
                .param("id", person.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    private <T> T system(Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
