package cz.prostup.people.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.DailyJob;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.shared.Ids;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import cz.prostup.ui.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a consent is and what it is not.
@ProstupTest
@Import(ConsentCast.class)
class ConsentTests {

    private final IpmCast cast;
    private final PeopleCast people;
    private final ConsentCast consents;
    private final PrepareConsent prepare;
    private final GiveConsent give;
    private final RefuseConsent refuse;
    private final WithdrawConsent withdraw;
    private final ConsentNotices notices;
    private final ConsentRecords records;
    private final MovableClock clock;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    ConsentTests(
            IpmCast cast,
            PeopleCast people,
            ConsentCast consents,
            PrepareConsent prepare,
            GiveConsent give,
            RefuseConsent refuse,
            WithdrawConsent withdraw,
            ConsentNotices notices,
            ConsentRecords records,
            MovableClock clock,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.people = people;
        this.consents = consents;
        this.prepare = prepare;
        this.give = give;
        this.refuse = refuse;
        this.withdraw = withdraw;
        this.notices = notices;
        this.records = records;
        this.clock = clock;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void itIsMarch() {
        cast.today(ConsentCast.MARCH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_purpose_has_its_words_in_every_language(Language language) {
        var purposes = db.sql("select code from people.consent_purpose")
                .query(String.class)
                .list();
        assertThat(purposes).hasSize(7);
        assertThat(db.sql("select purpose from people.consent_text where language = :language and version = 1")
                        .param("language", language.code())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(purposes);
    }

    @Test
    void every_czech_text_says_that_it_is_voluntary_no_condition_and_may_be_withdrawn() {
        assertThat(db.sql("select body from people.consent_text where language = 'cs' and source <> 'zkouška'")
                        .query(String.class)
                        .list())
                .allSatisfy(body -> assertThat(body)
                        .contains("dobrovolný", "podmínkou práce", "kdykoli odvolat", "Kdo můj spis četl"));
    }

    @Test
    void easy_sentences_have_at_most_twelve_words() {
        assertThat(db.sql("select body from people.consent_text where language = 'cs-easy' and source <> 'zkouška'")
                        .query(String.class)
                        .list())
                .allSatisfy(body -> assertThat(body.split("[.\\n]+"))
                        .allSatisfy(sentence ->
                                assertThat(sentence.strip().split("\\s+")).hasSizeLessThanOrEqualTo(12)));
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29, 2029-02-27, true", // a leap day: a year minus a day ends on 27. 2.
        "2028-02-29, 2029-02-28, false",
        "2027-02-28, 2028-02-27, true",
        "2027-02-28, 2028-02-28, false",
        "2027-03-01, 2028-02-29, true",
        "2026-03-02, 2027-03-01, true",
        "2026-03-02, 2027-03-02, false",
        "2026-03-02, 2026-03-02, true",
        "2026-03-02, 2026-03-01, false",
        "2026-03-01, 2026-05-01, false" // not backwards
    })
    void a_consent_holds_at_most_a_year_and_never_backwards(LocalDate from, LocalDate to, boolean taken) {
        var city = people.city();
        var person = city.client("Jana", "Roční");
        var outcome = cast.as(
                city.caseManager.viewer(),
                () -> give.give(city.caseManager.viewer(), person, days(city, from, to), "", null));
        assertThat(outcome instanceof ConsentOutcome.Recorded).isEqualTo(taken);
    }

    @Test
    void the_database_refuses_more_than_a_year_as_well() {
        var city = people.city();
        var person = city.client("Jana", "Dlouhá");
        var id = consents.row(city, person, ConsentState.DRAFT);
        assertThatThrownBy(() -> consents.system(() -> db.sql("""
                                insert into people.consent (id, person_id, purpose, text_version, language, form, given_by, from_unit,
                                                            domains, valid_from, valid_to, state, recorded_by, recorded_at)
                                select :id, person_id, purpose, 1, 'cs', form, given_by, from_unit, domains, '2028-02-29',
                                       '2029-02-28', 'DRAFT', recorded_by, recorded_at
                                  from people.consent where id = :other
                                """)
                        .param("id", Ids.next())
                        .param("other", id.value())
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void given_until_the_end_of_march_it_opens_until_midnight_of_prague_and_not_a_moment_longer() {
        var city = people.city();
        var person = city.client("Karel", "Půlnoční");
        consents.granted(city, person, consents.given(city, person));
        at(LocalDate.of(2026, 3, 31), LocalTime.of(23, 59, 30));
        var adviser = browser.as(city.debtAdviser.login());
        assertThat(adviser.get("/people/" + person + "/consents").status()).isEqualTo(200);
        at(LocalDate.of(2026, 4, 1), LocalTime.MIDNIGHT);
        assertThat(adviser.get("/people/" + person + "/consents").status()).isEqualTo(404);
        assertThat(browser.as(city.caseManager.login())
                        .get("/people/" + person + "/consents")
                        .text())
                .contains("skončil 31. 3. 2026");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31T21:59:59Z, true", "2026-03-31T22:00:00Z, false"})
    void the_view_behind_it_changes_in_the_second_of_midnight(Instant now, boolean opens) {
        var city = people.city();
        var person = city.client("Karla", "Půlnoční");
        var id = consents.given(city, person);
        consents.granted(city, person, id);
        clock.moveTo(now);
        var open = cast.as(city.debtAdviser.viewer(), () -> sees(city.debtAdviser.viewer(), person));
        assertThat(open).isEqualTo(opens);
    }

    @Test
    void withdrawn_it_ends_with_the_next_click_and_the_sender_keeps_everything() {
        var city = people.city();
        var person = city.client("Petr", "Rozmyslel");
        var id = consents.given(city, person);
        consents.granted(city, person, id);
        var adviser = browser.as(city.debtAdviser.login());
        assertThat(adviser.get("/people/" + person + "/consents").text()).contains("platí do 31. 3. 2026");
        cast.as(
                city.caseManager.viewer(),
                () -> withdraw.withdraw(city.caseManager.viewer(), id, 1, "řekl na schůzce"));
        assertThat(adviser.get("/people/" + person + "/consents").status()).isEqualTo(404);
        var kept = browser.as(city.caseManager.login()).get("/people/" + person + "/consents/" + id);
        assertThat(kept.text()).contains("odvolaný", "řekl na schůzce", "Rovnováha", "skončilo");
    }

    @Test
    void a_receiver_who_knows_the_person_otherwise_sees_only_that_it_ended() {
        var city = people.city();
        var person = city.client("Pavel", "Odvolal");
        city.knows(person, city.debtAdviceUnit, "CLIENT");
        var id = consents.given(city, person);
        cast.as(city.caseManager.viewer(), () -> withdraw.withdraw(city.caseManager.viewer(), id, 1, "tajný důvod"));
        var adviser = browser.as(city.debtAdviser.login());
        var ledger = adviser.get("/people/" + person + "/consents");
        assertThat(ledger.text())
                .contains("skončil", "vašemu útvaru od")
                .doesNotContain("odvolaný", "tajný důvod", "31. 3.");
        assertThat(ledger.page().select("main table").text()).doesNotContain("finance");
        assertThat(adviser.get("/people/" + person + "/consents/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void a_unit_that_is_not_named_knows_of_no_consent() {
        var city = people.city();
        var person = city.client("Adam", "Tichý");
        city.knows(person, city.addictionUnit, "CLIENT");
        consents.given(city, person);
        assertThat(browser.as(city.addictionWorker.login())
                        .get("/people/" + person + "/consents")
                        .text())
                .contains("Žádný souhlas teď neplatí")
                .doesNotContain("koordinace případu");
        assertThat(browser.as(city.ospod.login())
                        .get("/people/" + person + "/consents")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_rewrites_what_was_said() {
        var city = people.city();
        var id = consents.given(city, city.client("Eva", "Pevná"));
        for (var change : List.of(
                "domains = '{ADDICTION}'",
                "valid_to = '2026-12-31'",
                "purpose = 'STORY'",
                "text_version = 2",
                "language = 'en'",
                "person_id = person_id",
                "from_unit = from_unit",
                "given_by = 'GUARDIAN'",
                "recorded_by = recorded_by",
                "decided_at = now()",
                "paper_place = 'jinde'",
                "withdrawn_at = now()",
                "state = 'DRAFT'",
                "state = 'REFUSED'")) {
            assertThatThrownBy(() ->
                            consents.system(() -> db.sql("update people.consent set " + change + " where id = :id")
                                    .param("id", id.value())
                                    .update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> consents.system(() -> db.sql("delete from people.consent where id = :id")
                        .param("id", id.value())
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        db.sql("update people.consent_text set body = 'jiný'").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(consents.state(id)).isEqualTo("GIVEN");
    }

    @Test
    void a_new_version_of_the_text_is_for_new_consents() {
        var city = people.city();
        var person = city.client("Iva", "Verze");
        cast.today(LocalDate.of(2027, 3, 1));
        db.sql("""
                        insert into people.consent_text (purpose, version, language, body, valid_from, source)
                        values ('FOLLOW_UP', 2, 'cs', 'Nové znění.', '2027-06-01', 'zkouška')
                        on conflict do nothing
                        """).update();
        var older = followUp(city, person, LocalDate.of(2027, 3, 1));
        cast.today(LocalDate.of(2027, 6, 1));
        var newer = followUp(city, person, LocalDate.of(2027, 6, 1));
        assertThat(textVersion(older)).isEqualTo(1);
        assertThat(textVersion(newer)).isEqualTo(2);
    }

    @Test
    void the_same_form_sent_twice_at_once_is_one_consent() throws Exception {
        var city = people.city();
        var person = city.client("Olga", "Dvojitá");
        var key = Ids.next();
        var viewer = city.caseManager.viewer();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var sent = IntStream.range(0, 4)
                    .mapToObj(_ -> pool.submit(() ->
                            cast.as(viewer, () -> give.give(viewer, person, ConsentCast.toDebtAdvice(city), "", key))))
                    .toList();
            for (Future<ConsentOutcome> one : sent) {
                assertThat(one.get()).isEqualTo(new ConsentOutcome.Recorded(new ConsentId(key)));
            }
        }
        assertThat(consents.count(person)).isEqualTo(1);
        assertThat(consents.version(new ConsentId(key))).isEqualTo(1);
    }

    @Test
    void a_key_of_somebody_elses_consent_opens_nothing() {
        var city = people.city();
        var taken = consents.given(city, city.client("Ota", "První"));
        var other = city.client("Ota", "Druhý");
        var viewer = city.caseManager.viewer();
        assertThatThrownBy(() -> cast.as(
                        viewer, () -> give.give(viewer, other, ConsentCast.toDebtAdvice(city), "", taken.value())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void paper_needs_a_place_where_it_lies() {
        var city = people.city();
        var person = city.client("Jan", "Papírový");
        var viewer = city.caseManager.viewer();
        var asked = with(city, ConsentForm.PAPER_SCAN, GivenBy.PERSON, "", false);
        var id = ConsentCast.recorded(cast.as(viewer, () -> prepare.prepare(viewer, person, asked, null)));
        assertThat(cast.as(viewer, () -> give.give(viewer, id, 0, " "))).isInstanceOf(Refused.class);
        assertThat(cast.as(viewer, () -> give.give(viewer, id, 0, "spis 12/2026")))
                .isInstanceOf(ConsentOutcome.Recorded.class);
        assertThat(consents.state(id)).isEqualTo("GIVEN");
    }

    @Test
    void somebody_of_limited_capacity_decides_alone_only_where_somebody_looked() {
        var city = people.city();
        var person = city.client("Alois", "Omezený");
        cast.as(Viewer.SYSTEM, () -> inTransaction("update people.person set capacity_limited = true", person));
        assertThat(refusedField(city, person, with(city, ConsentForm.ELECTRONIC, GivenBy.PERSON, "", false)))
                .isEqualTo("capacityChecked");
        assertThat(refusedField(city, person, with(city, ConsentForm.ELECTRONIC, GivenBy.GUARDIAN, "", false)))
                .isEqualTo("guardian");
        assertThat(refusedField(
                        city,
                        person,
                        with(city, ConsentForm.ELECTRONIC, GivenBy.GUARDIAN, "Jana Nová, opatrovnice", false)))
                .isEmpty();
        assertThat(refusedField(city, person, with(city, ConsentForm.ELECTRONIC, GivenBy.PERSON, "", true)))
                .isEmpty();
    }

    @Test
    void for_a_small_child_a_guardian_consents_and_nobody_can_tick_it_away() {
        var city = people.city();
        var child = city.client("Tereza", "Malá");
        cast.as(Viewer.SYSTEM, () -> inTransaction("update people.person set birth_date = '2015-01-01'", child));
        assertThat(refusedField(city, child, with(city, ConsentForm.ELECTRONIC, GivenBy.PERSON, "", true)))
                .isEqualTo("givenBy");
        assertThat(refusedField(
                        city, child, with(city, ConsentForm.ELECTRONIC, GivenBy.GUARDIAN, "Eva Malá, matka", false)))
                .isEmpty();
    }

    @Test
    void the_dead_are_asked_for_nothing() {
        var city = people.city();
        var person = city.client("Emil", "Zesnulý");
        cast.as(Viewer.SYSTEM, () -> inTransaction("update people.person set died_on = '2026-01-05'", person));
        var viewer = city.caseManager.viewer();
        assertThat(cast.as(viewer, () -> give.give(viewer, person, ConsentCast.toDebtAdvice(city), "", null)))
                .isInstanceOf(Refused.class);
        assertThat(consents.count(person)).isZero();
        assertThat(browser.as(city.caseManager.login())
                        .get("/people/" + person + "/consents")
                        .text())
                .doesNotContain("Nový souhlas");
    }

    @Test
    void a_refusal_is_kept_opens_nothing_and_is_final() {
        var city = people.city();
        var person = city.client("Zdeněk", "Nechtěl");
        var viewer = city.caseManager.viewer();
        var id = ConsentCast.recorded(
                cast.as(viewer, () -> refuse.refuse(viewer, person, ConsentCast.toDebtAdvice(city), null)));
        consents.granted(city, person, id);
        assertThat(cast.as(city.debtAdviser.viewer(), () -> sees(city.debtAdviser.viewer(), person)))
                .isFalse();
        assertThat(cast.as(viewer, () -> give.give(viewer, id, 1, ""))).isInstanceOf(Refused.class);
        assertThat(consents.state(id)).isEqualTo("REFUSED");
    }

    @Test
    void what_nobody_shares_needs_neither_recipients_nor_domains_and_everything_else_does() {
        var city = people.city();
        var person = city.client("Hana", "Příběh");
        followUp(city, person, ConsentCast.MARCH);
        var nobody = change(ConsentCast.toDebtAdvice(city), List.of("FINANCE"), List.of());
        assertThat(refusedField(city, person, nobody)).isEqualTo("recipients");
        var nothing = change(ConsentCast.toDebtAdvice(city), List.of(), List.of(city.debtAdviceUnit));
        assertThat(refusedField(city, person, nothing)).isEqualTo("domains");
        var self = change(ConsentCast.toDebtAdvice(city), List.of("FINANCE"), List.of(city.socialUnit));
        assertThat(refusedField(city, person, self)).isEqualTo("recipients");
        var unknown = change(ConsentCast.toDebtAdvice(city), List.of("ETHNICITY"), List.of(city.debtAdviceUnit));
        var viewer = city.caseManager.viewer();
        assertThat(cast.as(viewer, () -> give.give(viewer, person, unknown, "", null)))
                .isInstanceOf(Refused.class);
        assertThat(consents.count(person)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 7})
    void the_keeper_hears_of_the_end_once_thirty_and_once_seven_days_before(int days) {
        var city = people.city();
        var person = city.client("Leoš", "Končící");
        city.accompanies(person, city.socialUnit, city.colleague, "CASE_MANAGER");
        consents.given(city, person);
        cast.today(LocalDate.of(2026, 3, 31).minusDays(days));
        for (int i = 0; i < 2; i++) {
            cast.as(Viewer.SYSTEM, () -> inTransaction(notices));
        }
        assertThat(told(city.colleague.viewer())).isEqualTo(1);
        assertThat(told(city.caseManager.viewer())).isZero();
    }

    @Test
    void consents_follow_the_person_through_a_merge_and_back() {
        var city = people.city();
        var from = city.client("Dvojník", "Jeden");
        var into = city.client("Dvojník", "Dva");
        var id = consents.given(city, from);
        var stays = consents.given(city, into);
        var moved = cast.as(
                Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(_ -> records.move(from, into))));
        assertThat(moved).containsExactly(id.value());
        assertThat(consents.count(into)).isEqualTo(2);
        cast.as(Viewer.SYSTEM, () -> {
            transaction.executeWithoutResult(_ -> records.moveBack(moved, from, into));
            return true;
        });
        assertThat(consents.count(from)).isEqualTo(1);
        assertThat(consents.state(stays)).isEqualTo("GIVEN");
    }

    private void at(LocalDate day, LocalTime time) {
        clock.moveTo(day.atTime(time).atZone(Today.PRAGUE).toInstant());
    }

    private boolean sees(Viewer viewer, PersonId person) {
        return Objects.requireNonNull(transaction.execute(_ ->
                db.sql("select count(*) from people.content_access where person_id = :person and user_id = :viewer")
                                .param("person", person.value())
                                .param("viewer", viewer.userId())
                                .query(Long.class)
                                .single()
                        > 0));
    }

    private boolean inTransaction(String update, PersonId person) {
        transaction.executeWithoutResult(_ -> db.sql(update + " where id = :person")
                .param("person", person.value())
                .update());
        return true;
    }

    private boolean inTransaction(DailyJob job) {
        transaction.executeWithoutResult(_ -> job.run());
        return true;
    }

    private String refusedField(City city, PersonId person, NewConsent asked) {
        var viewer = city.caseManager.viewer();
        return cast.as(viewer, () -> prepare.check(viewer, person, asked))
                .map(Refused::field)
                .orElse("");
    }

    private ConsentId followUp(City city, PersonId person, LocalDate from) {
        var asked = new NewConsent(
                "FOLLOW_UP",
                Language.CS,
                ConsentForm.ELECTRONIC,
                GivenBy.PERSON,
                "",
                city.socialUnit,
                List.of(),
                List.of(),
                from,
                from.plusDays(10),
                false);
        var viewer = city.caseManager.viewer();
        return ConsentCast.recorded(cast.as(viewer, () -> give.give(viewer, person, asked, "", null)));
    }

    private int textVersion(ConsentId id) {
        return consents.system(() -> db.sql("select text_version from people.consent where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single());
    }

    private long told(Viewer viewer) {
        return db.sql("select count(*) from notifications.notice where user_id = :user and kind = 'CONSENT_ENDING'")
                .param("user", viewer.userId())
                .query(Long.class)
                .single();
    }

    private static NewConsent days(City city, LocalDate from, LocalDate to) {
        var usual = ConsentCast.toDebtAdvice(city);
        return new NewConsent(
                usual.purpose(),
                usual.language(),
                usual.form(),
                usual.givenBy(),
                "",
                usual.fromUnit(),
                usual.domains(),
                usual.recipients(),
                from,
                to,
                false);
    }

    private static NewConsent change(NewConsent usual, List<String> domains, List<UUID> recipients) {
        return new NewConsent(
                usual.purpose(),
                usual.language(),
                usual.form(),
                usual.givenBy(),
                "",
                usual.fromUnit(),
                domains,
                recipients,
                usual.from(),
                usual.to(),
                false);
    }

    private static NewConsent with(City city, ConsentForm form, GivenBy by, String guardian, boolean checked) {
        var usual = ConsentCast.toDebtAdvice(city);
        return new NewConsent(
                usual.purpose(),
                usual.language(),
                form,
                by,
                guardian,
                usual.fromUnit(),
                usual.domains(),
                usual.recipients(),
                usual.from(),
                usual.to(),
                checked);
    }
}
