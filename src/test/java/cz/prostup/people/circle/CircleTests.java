package cz.prostup.people.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Ids;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who accompanies a person as each side sees it, and responsibility that changes hands.
@ProstupTest
class CircleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final IpmCast cast;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final City city;
    private final PersonId person;

    CircleTests(IpmCast cast, PeopleCast people, Browserless browser, JdbcClient db, TransactionTemplate transaction) {
        this.cast = cast;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
        cast.today(TODAY);
        city = people.city();
        person = city.client("Tomáš", "Provázený");
        city.knows(person, city.managementUnit, "PLACEMENT");
        city.knows(person, city.addictionUnit, "PLACEMENT");
        city.knows(person, city.elsewhere.officeUnit, "PLACEMENT");
        city.knows(person, city.ospodUnit, "CLIENT");
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        city.accompanies(person, city.addictionUnit, city.addictionWorker, "KEY_WORKER");
        city.accompanies(person, city.debtAdviceUnit, city.debtAdviser, "DEBT_ADVISER");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
        city.accompanies(person, city.ospodUnit, city.ospod, "CHILD_PROTECTION");
    }

    @BeforeEach
    void today() {
        cast.today(TODAY);
    }

    @Test
    void every_move_of_the_table_is_one_of_the_domain() {
        var expected = ExpectedMoves.of(CircleTests.class);
        for (var from : OfferState.values()) {
            for (var action : OfferAction.values()) {
                assertThat(OfferLifecycle.TABLE
                                .find(from, action)
                                .map(move -> List.of(move.to().name(), move.roles())))
                        .as("%s %s", from, action)
                        .isEqualTo(expected.find(from, action).map(row -> List.of(row.to(), row.roles())));
            }
        }
        assertThat(OfferLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void an_employer_meets_only_those_who_help_at_work_and_no_telling_names() {
        var mentor = browser.as(city.mentor.login()).get(circle());
        assertThat(mentor.text())
                .contains(name(city.mentor), name(city.addictionWorker), "klíčový pracovník", "Odborná podpora")
                .doesNotContain("Kotva", "adiktolog", "Rovnováha", "dluhový", "OSPOD", "Kdo za člověka odpovídá")
                .doesNotContain(name(city.debtAdviser) + " ", name(city.caseManager));
        assertThat(mentor.page().select("main a[href$=/new]")).isEmpty();
    }

    @Test
    void housing_children_and_finance_meet_social_workers_and_themselves() {
        city.knows(person, city.housingUnit, "CLIENT");
        city.knows(person, city.financeUnit, "CLIENT");
        for (var actor : List.of(city.housing, city.finance)) {
            assertThat(browser.as(actor.login()).get(circle()).text())
                    .contains(name(city.caseManager))
                    .doesNotContain("dluhový", "OSPOD", "Kotva", "Odborná podpora", name(city.mentor));
        }
        assertThat(browser.as(city.ospod.login()).get(circle()).text())
                .contains(name(city.caseManager), name(city.ospod))
                .doesNotContain("dluhový", "Kotva", "Odborná podpora", name(city.mentor));
        assertThat(browser.as(city.colleague.login()).get(circle()).text())
                .contains("dluhový poradce", "Kotva, adiktologie", "OSPOD", name(city.mentor));
        assertThat(browser.as(city.otherMentor.login()).get(circle()).status()).isEqualTo(404);
        assertThat(browser.as(city.dpo.login()).get(circle()).status()).isIn(403, 404);
    }

    @Test
    void a_colleague_is_added_freely_somebody_else_only_for_a_reason() {
        var head = browser.as(city.caseManager.login());
        var own = head.submit(
                circle() + "/new",
                circle(),
                "who",
                city.colleague.viewer().userId() + "/" + city.socialUnit,
                "function",
                "CAREER_ADVISER");
        assertThat(own.status()).isEqualTo(303);
        assertThat(head.get(circle()).text()).contains("kariérový poradce");
        assertThat(notices(city.colleague)).isEqualTo(1);

        assertThat(head.get(circle() + "/new?q=bydl").text()).contains("Odbor bydlení");
        var elsewhere = circle() + "/new?unit=" + city.housingUnit;
        var form = head.get(elsewhere).form(circle());
        var who = city.housing.viewer().userId() + "/" + city.housingUnit;
        var withoutReason = head.post(circle(), form, "who", who, "function", "HOUSING_LIAISON");
        assertThat(withoutReason.status()).isEqualTo(422);
        var social = head.post(
                circle(),
                form,
                "who",
                who,
                "function",
                "HOUSING_LIAISON",
                "basis",
                "STATUTE_SOCIAL_WORK",
                "note",
                "hledáme byt");
        assertThat(social.status()).isEqualTo(422);
        assertThat(social.text()).contains("jen mezi sociálními pracovníky");
        assertThat(social.page().select("input[name=note]").attr("value")).isEqualTo("hledáme byt");
        assertThat(browser.as(city.housing.login()).get(circle()).status()).isEqualTo(404);
        var consented =
                head.post(circle(), form, "who", who, "function", "HOUSING_LIAISON", "basis", "CONSENT", "note", "byt");
        assertThat(consented.text()).contains("Platný souhlas pro tento útvar ve spisu není");
        var consent = consent(city.housingUnit);
        assertThat(head.post(
                                circle(),
                                form,
                                "who",
                                who,
                                "function",
                                "HOUSING_LIAISON",
                                "basis",
                                "CONSENT",
                                "note",
                                "byt")
                        .status())
                .isEqualTo(303);
        assertThat(browser.as(city.housing.login()).get(circle()).status()).isEqualTo(200);
        withdraw(consent);
        assertThat(browser.as(city.housing.login()).get(circle()).status()).isEqualTo(404);
    }

    @Test
    void who_is_let_go_loses_the_way_in_at_the_next_click() {
        assertThat(browser.as(city.debtAdviser.login()).get(circle()).status()).isEqualTo(200);
        var head = browser.as(city.head.login());
        var end = head.get(circle())
                .page()
                .select("tr:contains(dluhový) a[href$=/end]")
                .first()
                .attr("href");
        assertThat(head.submit(end, end).status()).isEqualTo(422);
        assertThat(head.submit(end, end, "reason", "dluhy jsou splacené").status())
                .isEqualTo(303);
        assertThat(browser.as(city.debtAdviser.login()).get(circle()).status()).isEqualTo(404);
        assertThat(head.get(circle()).text()).contains("Kdo doprovázel dřív", "dluhy jsou splacené");
        assertThat(browser.as(city.caseManager.login()).get(end).status()).isEqualTo(404);
    }

    @Test
    void responsibility_changes_hands_only_when_the_other_one_takes_it_and_can_be_given_back() {
        take(city.caseManager);
        assertThat(browser.as(city.colleague.login())
                        .get(circle() + "/responsibility/new")
                        .status())
                .isEqualTo(404);
        var present = browser.as(city.caseManager.login());
        assertThat(offer(present, city.colleague).status()).isEqualTo(303);
        assertThat(present.get(circle()).text()).contains("nabízí: " + name(city.colleague));
        assertThat(responsible()).isEqualTo(city.caseManager.viewer().userId());
        var next = browser.as(city.colleague.login());
        assertThat(next.get("/").text()).contains("Nabídnutá odpovědnost: Tomáš Provázený");
        var offer = offerLink(next);
        assertThat(present.post(offer + "/ACCEPT", next.get(offer).form(offer + "/ACCEPT"))
                        .status())
                .isIn(403, 404);
        assertThat(next.submit(offer, offer + "/ACCEPT").status()).isEqualTo(303);
        assertThat(responsible()).isEqualTo(city.colleague.viewer().userId());
        assertThat(present.get(circle() + "/responsibility/new").status()).isEqualTo(404);
        assertThat(next.submit(offer, offer + "/GIVE_BACK").status()).isEqualTo(303);
        assertThat(responsible()).isEqualTo(city.caseManager.viewer().userId());
        assertThat(next.get(circle()).text()).contains("Kdo odpovídal dřív");
    }

    @Test
    void an_offer_is_declined_or_taken_back_and_nothing_changes() {
        take(city.caseManager);
        var present = browser.as(city.caseManager.login());
        offer(present, city.colleague);
        var again = offer(present, city.head);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Jedna nabídka už čeká");
        var next = browser.as(city.colleague.login());
        var offer = offerLink(next);
        var page = next.get(offer);
        assertThat(next.post(offer + "/DECLINE", page.form(offer + "/DECLINE")).status())
                .isEqualTo(303);
        assertThat(next.post(offer + "/ACCEPT", page.form(offer + "/ACCEPT")).status())
                .isEqualTo(422);
        offer(present, city.head);
        var second = offerLink(present);
        assertThat(present.submit(second, second + "/WITHDRAW").status()).isEqualTo(303);
        assertThat(responsible()).isEqualTo(city.caseManager.viewer().userId());
    }

    @Test
    void the_database_itself_knows_only_one_responsible_at_a_time() {
        take(city.caseManager);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> system(() -> db.sql("""
                                insert into people.responsibility (id, person_id, unit_id, user_id, began_at)
                                values (:id, :person, :unit, :user, '2026-03-11')
                                """)
                        .param("id", Ids.next())
                        .param("person", person.value())
                        .param("unit", city.socialUnit)
                        .param("user", city.colleague.viewer().userId())
                        .update()));
    }

    @Test
    void the_head_hands_everything_of_a_colleague_over_and_takes_it_back() {
        assertThat(browser.as(city.head.login()).get("/").text())
                .contains("Bez odpovědného pracovníka: Tomáš Provázený");
        take(city.caseManager);
        assertThat(browser.as(city.caseManager.login()).get("/people/handover").status())
                .isEqualTo(403);
        var head = browser.as(city.head.login());
        var from = city.caseManager.viewer().userId() + "/" + city.socialUnit;
        var to = city.colleague.viewer().userId() + "/" + city.socialUnit;
        assertThat(head.get("/people/handover/preview?from=" + from + "&to=" + from)
                        .status())
                .isEqualTo(422);
        var preview = head.get("/people/handover/preview?from=" + from + "&to=" + to);
        assertThat(preview.text()).contains("Tomáš Provázený", "odpovědnost", "koordinující sociální pracovník");
        assertThat(responsible()).isEqualTo(city.caseManager.viewer().userId());
        assertThat(head.post("/people/handover", preview.form("/people/handover"))
                        .status())
                .isEqualTo(303);
        assertThat(responsible()).isEqualTo(city.colleague.viewer().userId());
        assertThat(companions("CASE_MANAGER"))
                .containsExactly(city.colleague.viewer().userId());
        var page = head.get("/people/handover");
        var undo = page.page().select("form[action$=/undo]").first().attr("action");
        assertThat(head.post(undo, page.form(undo)).status()).isEqualTo(303);
        assertThat(responsible()).isEqualTo(city.caseManager.viewer().userId());
        assertThat(companions("CASE_MANAGER"))
                .containsExactly(city.caseManager.viewer().userId());
    }

    @Test
    void pages_ask_few_questions() {
        take(city.caseManager);
        var visit = browser.as(city.head.login());
        for (var path : List.of(
                circle(),
                circle() + "/new",
                circle() + "/new?q=odbor",
                circle() + "/responsibility/new",
                "/people/handover")) {
            CountingDataSource.start();
            assertThat(visit.get(path).status()).as(path).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
        }
    }

    private void take(Actor actor) {
        var visit = browser.as(actor.login());
        var offered = offer(visit, actor);
        assertThat(offered.status()).isEqualTo(303);
        assertThat(visit.submit(offered.location(), offered.location() + "/ACCEPT")
                        .status())
                .isEqualTo(303);
    }

    private Answer offer(Browserless.Visit visit, Actor to) {
        return visit.submit(
                circle() + "/responsibility/new",
                circle() + "/responsibility",
                "to",
                to.viewer().userId() + "/" + city.socialUnit);
    }

    private String offerLink(Browserless.Visit visit) {
        return visit.get(circle())
                .page()
                .select("a:contains(Otevřít nabídku)")
                .first()
                .attr("href");
    }

    private UUID responsible() {
        return system(
                () -> db.sql("select user_id from people.responsibility where person_id = :person and ended_at is null")
                        .param("person", person.value())
                        .query(UUID.class)
                        .single());
    }

    private List<UUID> companions(String function) {
        return system(() -> db.sql("""
                        select user_id from people.circle_member
                         where person_id = :person and function = :function and (valid_to is null or valid_to >= access.today())
                        """)
                .param("person", person.value())
                .param("function", function)
                .query(UUID.class)
                .list());
    }

    private int notices(Actor actor) {
        return system(() -> db.sql(
                        "select count(*) from notifications.notice where user_id = :user and kind = 'CIRCLE_JOINED'")
                .param("user", actor.viewer().userId())
                .query(Integer.class)
                .single());
    }

    private UUID consent(UUID recipient) {
        return system(() -> {
            var id = Ids.next();
            db.sql("""
                            insert into people.consent_text (purpose, version, language, body, valid_from, source)
                            values ('CASE_COORDINATION', 990, 'cs', 'zkouška', '2024-01-01', 'zkouška') on conflict do nothing
                            """).update();
            db.sql("""
                            insert into people.consent (id, person_id, purpose, text_version, language, form, given_by, from_unit, domains,
                                                        valid_from, valid_to, state, recorded_by, recorded_at)
                            values (:id, :person, 'CASE_COORDINATION', 990, 'cs', 'ELECTRONIC', 'PERSON', :unit, '{HOUSING}',
                                    '2026-01-01', '2026-12-31', 'GIVEN', :by, now())
                            """)
                    .param("id", id)
                    .param("person", person.value())
                    .param("unit", city.socialUnit)
                    .param("by", city.caseManager.viewer().userId())
                    .update();
            db.sql("insert into people.consent_recipient (consent_id, unit_id) values (:id, :unit)")
                    .param("id", id)
                    .param("unit", recipient)
                    .update();
            return id;
        });
    }

    private void withdraw(UUID consent) {
        system(() -> db.sql("update people.consent set state = 'WITHDRAWN' where id = :id")
                .param("id", consent)
                .update());
    }

    private String circle() {
        return "/people/" + person + "/circle";
    }

    private static String name(Actor actor) {
        return actor.viewer().name();
    }

    private <T> T system(Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
