package cz.prostup.people.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.Basis;
import cz.prostup.people.GivenConsents;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.people.sharing.AskPartners.Asked;
import cz.prostup.people.sharing.AskPartners.Refused;
import cz.prostup.people.sharing.AskPartners.Wanted;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// "Do you know this person?": partners learn a name and a birth date and say one of three words (7.3.6).
@ProstupTest
class EnquiryTests {

    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 2);

    private final PeopleCast people;
    private final IpmCast cast;
    private final Browserless browser;
    private final AskPartners askPartners;
    private final AnswerEnquiry answerEnquiry;
    private final WithdrawEnquiry withdrawEnquiry;
    private final EnquiryJobs jobs;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final GivenConsents consents;
    private City city;
    private PersonId client;

    EnquiryTests(
            PeopleCast people,
            IpmCast cast,
            Browserless browser,
            AskPartners askPartners,
            AnswerEnquiry answerEnquiry,
            WithdrawEnquiry withdrawEnquiry,
            EnquiryJobs jobs,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.people = people;
        this.cast = cast;
        this.browser = browser;
        this.askPartners = askPartners;
        this.answerEnquiry = answerEnquiry;
        this.withdrawEnquiry = withdrawEnquiry;
        this.jobs = jobs;
        this.db = db;
        this.transaction = transaction;
        this.consents = new GivenConsents(cast, db, transaction);
    }

    @BeforeEach
    void aCityHasAClient() {
        cast.today(MONDAY);
        city = people.city();
        client = city.client("Pavel", "Tázaný");
    }

    @Test
    void the_moves_are_those_of_the_domain() {
        var expected = ExpectedMoves.of(EnquiryTests.class);
        for (var from : EnquiryState.values()) {
            for (var action : EnquiryAction.values()) {
                var move = EnquiryLifecycle.TABLE.find(from, action);
                assertThat(move.map(one -> one.to().name()))
                        .isEqualTo(expected.find(from, action).map(ExpectedMoves.Row::to));
                assertThat(move.map(one -> one.roles()))
                        .isEqualTo(expected.find(from, action).map(ExpectedMoves.Row::roles));
            }
        }
    }

    @Test
    void the_partner_sees_a_name_and_a_birth_date_and_answers_with_one_word() {
        ask(city.addictionUnit);
        var partner = browser.as(city.addictionWorker.login());
        assertThat(partner.get("/").text()).contains("Znáte tohoto člověka? Pavel Tázaný");
        var path = partner.get("/enquiries")
                .page()
                .select("main a[href^=/enquiries/]")
                .attr("href");
        var page = partner.get(path);
        assertThat(page.text()).contains("Pavel Tázaný, narozen 12. 5. 1984", "Sociální odbor");
        assertThat(page.page().select("main form input:not([type=hidden]), main textarea"))
                .hasSize(3);
        assertThat(page.page().select("main textarea, main input[type=text]")).isEmpty();
        assertThat(partner.submit(path, path, "answer", "KNOWN", "note", "je to náš klient na metadonu")
                        .status())
                .isEqualTo(303);
        assertThat(partner.get("/people/" + client + "/sharing").status()).isEqualTo(404);
        assertThat(browser.as(city.caseManager.login())
                        .get("/people/" + client + "/sharing")
                        .text())
                .contains("jsme v kontaktu")
                .doesNotContain("metadonu");
        assertThat(partner.get(path).text()).contains("Váš útvar odpověděl: jsme v kontaktu");
        assertThat(partner.get("/").text()).doesNotContain("Tázaný");
    }

    @Test
    void anything_else_than_the_three_words_is_refused() {
        ask(city.addictionUnit);
        var partner = browser.as(city.addictionWorker.login());
        var path = "/enquiries/" + question(city.addictionUnit);
        assertThat(partner.submit(path, path).status()).isEqualTo(422);
        assertThat(partner.submit(path, path, "answer", "ano, bere metadon").status())
                .isEqualTo(422);
        assertThat(db.sql("select count(*) from people.enquiry_partner where answer is not null and id = :id")
                        .param("id", question(city.addictionUnit))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_question_opens_no_file_and_no_row_of_access() {
        ask(city.addictionUnit);
        assertThat(db.sql("select count(*) from people.person_access where person_id = :person and user_id = :user")
                        .param("person", client.value())
                        .param("user", city.addictionWorker.viewer().userId())
                        .query(Integer.class)
                        .single())
                .isZero();
        int rows = cast.as(
                city.addictionWorker.viewer(),
                () -> transaction.execute(status -> db.sql("select count(*) from people.person where id = :id")
                        .param("id", client.value())
                        .query(Integer.class)
                        .single()));
        assertThat(rows).isZero();
    }

    @Test
    void who_was_not_asked_sees_nothing() {
        ask(city.addictionUnit);
        var stranger = browser.as(city.debtAdviser.login());
        assertThat(stranger.get("/enquiries").text())
                .contains("Nikdo se neptá.")
                .doesNotContain("Tázaný");
        assertThat(stranger.get("/enquiries/" + question(city.addictionUnit)).status())
                .isEqualTo(404);
        assertThat(subjects(city.debtAdviser)).isZero();
        assertThat(subjects(city.addictionWorker)).isEqualTo(1);
        assertThat(subjects(city.caseManager)).isEqualTo(1);
        assertThat(subjects(city.mentor)).isZero();
        assertThat(browser.as(city.mentor.login()).get("/enquiries").status()).isEqualTo(403);
    }

    @Test
    void a_withdrawn_question_disappears() {
        var enquiry = ask(city.addictionUnit);
        var asker = browser.as(city.caseManager.login());
        var file = "/people/" + client + "/sharing";
        var withdraw = "/people/" + client + "/enquiries/" + enquiry + "/withdraw";
        var partner = browser.as(city.addictionWorker.login());
        assertThat(partner.get("/enquiries").text()).contains("Tázaný");
        assertThat(asker.submit(file, withdraw).status()).isEqualTo(303);
        assertThat(partner.get("/enquiries").text()).doesNotContain("Tázaný");
        assertThat(partner.get("/enquiries/" + question(city.addictionUnit)).status())
                .isEqualTo(404);
        assertThat(subjects(city.addictionWorker)).isZero();
        assertThat(asker.get(file).text()).contains("dotaz je stažený");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(
                        city.debtAdviser.viewer(),
                        () -> withdrawEnquiry.withdraw(client, new EnquiryId(enquiry), 0, city.debtAdviser.viewer())));
    }

    @Test
    void a_withdrawn_consent_takes_the_question_off_at_once() {
        var consent = consent(city.addictionUnit);
        assertThat(ask(city.caseManager, Basis.CONSENT, city.addictionUnit)).isInstanceOf(Asked.class);
        var partner = browser.as(city.addictionWorker.login());
        assertThat(partner.get("/enquiries").text()).contains("Tázaný");
        consents.withdraw(consent);
        assertThat(partner.get("/enquiries").text()).doesNotContain("Tázaný");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> answer(city.addictionWorker, city.addictionUnit, EnquiryAnswer.NONE));
    }

    @Test
    void without_a_basis_nobody_is_asked() {
        consent(city.addictionUnit);
        assertThat(refusal(city.caseManager, Basis.CONSENT, city.debtAdviceUnit))
                .startsWith("basis: Nemáte platný souhlas s\u00a0dotazem");
        assertThat(refusal(city.caseManager, Basis.PUBLIC_TASK, city.addictionUnit))
                .startsWith("basis: Zeptat se jde se souhlasem");
        assertThat(refusal(city.guardian, Basis.STATUTE_SOCIAL_WORK, city.addictionUnit))
                .contains("vy ve vašem útvaru sociální pracovník nejste");
        assertThat(refusal(city.caseManager, Basis.STATUTE_SOCIAL_WORK, city.housingUnit))
                .contains("nikdo na dotazy neodpovídá");
        assertThat(refusal(city.caseManager, Basis.STATUTE_SOCIAL_WORK, city.socialUnit))
                .contains("Vlastního útvaru se ptát nemusíte");
        assertThat(refusal(city.caseManager, Basis.STATUTE_SOCIAL_WORK, UUID.randomUUID()))
                .contains("Vyberte aspoň jeden útvar");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ask(city.debtAdviser, Basis.STATUTE_SOCIAL_WORK, city.addictionUnit));
    }

    @Test
    void silence_after_five_working_days_is_shown_as_silence_and_the_partner_is_reminded_once() {
        ask(city.addictionUnit);
        assertThat(notices(city.addictionWorker)).isEqualTo(1);
        cast.today(LocalDate.of(2025, 6, 5));
        run();
        run();
        assertThat(notices(city.addictionWorker)).isEqualTo(2);
        cast.today(LocalDate.of(2025, 6, 9)); // the last day: a weekend lay between
        run();
        assertThat(browser.as(city.addictionWorker.login()).get("/enquiries").text())
                .contains("Tázaný");
        cast.today(LocalDate.of(2025, 6, 10));
        assertThat(browser.as(city.addictionWorker.login()).get("/enquiries").text())
                .doesNotContain("Tázaný");
        run();
        assertThat(browser.as(city.caseManager.login())
                        .get("/people/" + client + "/sharing")
                        .text())
                .contains("neodpověděli");
    }

    @Test
    void the_first_answer_of_the_unit_counts() {
        ask(city.addictionUnit);
        assertThat(answer(city.addictionWorker, city.addictionUnit, EnquiryAnswer.NONE))
                .isInstanceOf(AnswerEnquiry.Answered.class);
        assertThat(answer(city.addictionWorker, city.addictionUnit, EnquiryAnswer.KNOWN))
                .isEqualTo(new AnswerEnquiry.AnsweredBefore(EnquiryAnswer.NONE));
    }

    @Test
    void searching_for_a_partner_keeps_what_was_chosen_before() {
        var path = "/people/" + client + "/enquiries/new";
        var found = browser.as(city.caseManager.login())
                .submit(
                        path,
                        path,
                        "find",
                        "adiktologie " + city.number,
                        "step",
                        "find",
                        "basis",
                        "STATUTE_SOCIAL_WORK");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.form(path)).containsEntry("basis", List.of("STATUTE_SOCIAL_WORK"));
        assertThat(found.page().select("[name=partners]").eachAttr("value")).contains(city.addictionUnit.toString());
    }

    @Test
    void the_same_form_twice_is_one_enquiry_and_bad_forms_keep_what_was_chosen() {
        var path = "/people/" + client + "/enquiries/new";
        var asker = browser.as(city.caseManager.login());
        var form = asker.get(path + "?find=Kotva").form(path);
        var first = asker.post(path, form, "partners", city.addictionUnit.toString(), "basis", "STATUTE_SOCIAL_WORK");
        var second = asker.post(path, form, "partners", city.addictionUnit.toString(), "basis", "STATUTE_SOCIAL_WORK");
        assertThat(List.of(first.status(), second.status())).containsExactly(303, 303);
        assertThat(db.sql("select count(*) from people.enquiry where person_id = :id")
                        .param("id", client.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var bad = asker.post(path, form, "partners", city.addictionUnit.toString(), "basis", "CONSENT");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.page().select("[name=partners][checked]").val()).isEqualTo(city.addictionUnit.toString());
        assertThat(asker.submit(path, path).status()).isEqualTo(422);
    }

    @Test
    void each_page_is_logged_and_asks_the_database_a_few_times() {
        ask(city.addictionUnit);
        var partner = browser.as(city.addictionWorker.login());
        for (var path : List.of("/enquiries", "/enquiries/" + question(city.addictionUnit))) {
            CountingDataSource.start();
            assertThat(partner.get(path).status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(6);
        }
        var asker = browser.as(city.caseManager.login());
        CountingDataSource.start();
        asker.get("/people/" + client + "/enquiries/new");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(10);
        assertThat(db.sql("""
                        select count(*) from access.read_log
                         where user_id = :user and (person_id = :person or :person = any (ids))
                        """)
                        .param("user", city.addictionWorker.viewer().userId())
                        .param("person", client.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private UUID ask(UUID unit) {
        var outcome = ask(city.caseManager, Basis.STATUTE_SOCIAL_WORK, unit);
        assertThat(outcome).isInstanceOf(Asked.class);
        return ((Asked) outcome).id().value();
    }

    private AskPartners.Outcome ask(Actor actor, Basis basis, UUID unit) {
        var from = actor.viewer().memberships().getFirst().unitId();
        var wanted = new Wanted(new EnquiryId(Ids.next()), from, Set.of(unit), basis);
        return cast.as(actor.viewer(), () -> askPartners.ask(client, wanted, actor.viewer()));
    }

    private String refusal(Actor actor, Basis basis, UUID unit) {
        var outcome = ask(actor, basis, unit);
        assertThat(outcome).isInstanceOf(Refused.class);
        var first = ((Refused) outcome).problems().getFirst();
        return first.field() + ": " + first.message();
    }

    private AnswerEnquiry.Outcome answer(Actor actor, UUID unit, EnquiryAnswer answer) {
        var question = new QuestionId(question(unit));
        return cast.as(actor.viewer(), () -> answerEnquiry.answer(question, answer, actor.viewer()));
    }

    private UUID question(UUID unit) {
        return db.sql("""
                        select p.id from people.enquiry_partner p join people.enquiry e on e.id = p.enquiry_id
                         where e.person_id = :person and p.unit_id = :unit
                        """)
                .param("person", client.value())
                .param("unit", unit)
                .query(UUID.class)
                .single();
    }

    private UUID consent(UUID to) {
        return consents.given(
                client,
                "PARTNER_QUERY",
                city.socialUnit,
                List.of(to),
                List.of("FAMILY"),
                MONDAY.minusMonths(1),
                MONDAY.plusMonths(6),
                city.caseManager.viewer().userId());
    }

    private void run() {
        cast.as(Viewer.SYSTEM, () -> {
            jobs.run();
            return Role.SYSTEM;
        });
    }

    private int subjects(Actor actor) {
        return cast.as(
                actor.viewer(),
                () -> transaction.execute(status -> db.sql("""
                        select count(*) from people.enquiry_subject s join people.enquiry e on e.id = s.enquiry_id
                         where e.person_id = :person
                        """)
                        .param("person", client.value())
                        .query(Integer.class)
                        .single()));
    }

    private int notices(Actor actor) {
        return db.sql("select count(*) from notifications.notice where user_id = :user and kind = 'ENQUIRY_ASKED'")
                .param("user", actor.viewer().userId())
                .query(Integer.class)
                .single();
    }
}
