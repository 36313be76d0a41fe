package cz.prostup.people.me;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentId;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.GiveConsent;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.people.consent.NewConsent;
import cz.prostup.people.consent.PrepareConsent;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import cz.prostup.ui.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the person whose life it is about sees and does.
@ProstupTest
class MyPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final IpmCast cast;
    private final PeopleCast people;
    private final PrepareConsent prepare;
    private final GiveConsent give;
    private final Browserless browser;

    MyPagesTests(IpmCast cast, PeopleCast people, PrepareConsent prepare, GiveConsent give, Browserless browser) {
        this.cast = cast;
        this.people = people;
        this.prepare = prepare;
        this.give = give;
        this.browser = browser;
    }

    @BeforeEach
    void itIsMarch() {
        cast.today(TODAY);
    }

    @Test
    void home_is_ones_own_page() {
        var city = people.city();
        var person = city.client("Karel", "Svůj");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
        var himself = browser.as(city.himself(person).login());
        assertThat(himself.get("/").location()).isEqualTo("/me");
        var page = himself.get("/me");
        assertThat(page.text())
                .contains("Tady je váš přehled, Karel Svůj.", "koordinující sociální pracovník", "Sociální odbor")
                .contains("Kdo četl můj spis", "Teď jich platí: 0");
        assertThat(page.page().select("body.easy")).hasSize(1);
        assertThat(page.page().select("[role=search], nav.menu")).isEmpty();
        assertThat(page.page().select("a[href=/me/reads]")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cs-easy, cs, Kdo mi pomáhá",
        "en, en, Who supports me",
        "uk, uk, Хто мене супроводжує",
        "cs, cs, Kdo mě doprovází"
    })
    void the_person_chooses_the_language_and_it_stays(String code, String tag, String words) {
        var city = people.city();
        var himself = browser.as(city.himself(city.client("Ivan", "Jazyk")).login());
        himself.submit("/me", "/me/language", "language", "en");
        assertThat(himself.submit("/me", "/me/language", "language", code).location())
                .isEqualTo("/me");
        var page = himself.get("/me");
        assertThat(page.page().select("html").attr("lang")).isEqualTo(tag);
        assertThat(page.text()).contains(words);
        assertThat(himself.get("/me/consents").page().select("html").attr("lang"))
                .isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//zlo.example", "https://zlo.example", "/people", "/me\\evil"})
    void choosing_a_language_never_leads_elsewhere(String to) {
        var city = people.city();
        var himself = browser.as(city.himself(city.client("Ivo", "Jinde")).login());
        assertThat(himself.submit("/me", "/me/language", "language", "uk", "to", to)
                        .location())
                .isEqualTo("/me");
    }

    @Test
    void a_prepared_consent_is_given_on_the_phone_and_the_worker_hears_of_it() {
        var city = people.city();
        var person = city.client("Lenka", "Telefonní");
        var id = prepared(city, person, ConsentForm.ELECTRONIC, GivenBy.PERSON);
        var herself = browser.as(city.himself(person).login());
        assertThat(herself.get("/me").text()).contains("Čeká na vaši odpověď: 1");
        var path = "/me/consents/" + id;
        assertThat(herself.get("/me/consents").page().select("a.button[href=" + path + "]"))
                .hasSize(1);
        var unread = herself.submit(path, path + "/decision", "answer", "GIVE");
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.text()).contains("Nejdřív si text přečtěte");
        assertThat(herself.submit(path, path + "/decision", "answer", "GIVE", "read", "ano")
                        .status())
                .isEqualTo(303);
        assertThat(herself.get("/me/consents").text())
                .contains("Souhlas je zapsaný. Děkujeme.", "spolupráce s partnery", "31. 3. 2026");
        var worker = browser.as(city.caseManager.login());
        assertThat(worker.get("/notices").text()).contains("Člověk dal souhlas, který jste připravili");
        assertThat(worker.get("/people/" + person + "/consents/" + id).text()).contains("platí do 31. 3. 2026");
    }

    @Test
    void saying_no_is_one_button() {
        var city = people.city();
        var person = city.client("Libor", "Nechce");
        var id = prepared(city, person, ConsentForm.PAPER_SCAN, GivenBy.PERSON);
        var himself = browser.as(city.himself(person).login());
        var path = "/me/consents/" + id;
        assertThat(himself.get(path).text()).contains("podepisuje u pracovníka").doesNotContain("Text jsem přečetl");
        assertThat(himself.submit(path, path + "/decision", "answer", "GIVE", "read", "ano")
                        .status())
                .isEqualTo(422);
        himself.submit(path, path + "/decision", "answer", "REFUSE");
        assertThat(himself.get("/me/consents").text()).contains("Nic se vám za to nestane", "nesouhlasili jste");
    }

    @Test
    void withdrawing_takes_one_confirmation_and_asks_for_no_reason() {
        var city = people.city();
        var person = city.client("Marta", "Odvolala");
        var id = given(city, person);
        var herself = browser.as(city.himself(person).login());
        var path = "/me/consents/" + id + "/withdraw";
        var ask = herself.get(path);
        assertThat(ask.text()).contains("hned přestanou vaše údaje vidět", "Nikdo se vás neptá proč");
        assertThat(ask.page().select("main textarea, main input[type=text]")).isEmpty();
        assertThat(herself.post(path, ask.form(path)).location()).isEqualTo("/me/consents");
        assertThat(herself.post(path, ask.form(path)).status()).isEqualTo(303);
        assertThat(herself.get("/me/consents").text()).contains("odvolaný");
        assertThat(browser.as(city.caseManager.login()).get("/notices").text()).contains("Člověk odvolal souhlas");
    }

    @Test
    void nobody_reaches_the_file_of_another_person() {
        var city = people.city();
        var person = city.client("Norbert", "Cizí");
        var id = given(city, person);
        var draft = prepared(city, person, ConsentForm.ELECTRONIC, GivenBy.PERSON);
        var other = browser.as(city.himself(city.client("Oto", "Zvědavý")).login());
        for (var path : List.of(
                "/me/consents/" + id,
                "/me/consents/" + draft,
                "/me/consents/" + id + "/withdraw",
                "/me/consents/" + id + ".pdf")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        var own = other.get("/me").form("/me/language");
        assertThat(other.post("/me/consents/" + id + "/withdraw", own, "version", "1")
                        .status())
                .isEqualTo(404);
        assertThat(other.post("/me/consents/" + draft + "/decision", own, "version", "0", "answer", "REFUSE")
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/people/" + person + "/consents").status()).isEqualTo(403);
        var worker = browser.as(city.caseManager.login());
        assertThat(worker.get("/me").status()).isEqualTo(403);
        assertThat(worker.get("/me/consents").status()).isEqualTo(403);
    }

    @Test
    void an_account_without_a_person_has_no_file() {
        var city = people.city();
        var nobody = city.actor("selfless", city.socialUnit, cz.prostup.access.Role.PARTICIPANT);
        assertThat(browser.as(nobody.login()).get("/me").status()).isEqualTo(404);
    }

    @Test
    void the_own_file_tells_what_is_known_and_its_parts_without_pages_of_workers() {
        var city = people.city();
        var person = city.client("Pavla", "Čtenářka");
        given(city, person);
        var page = browser.as(city.himself(person).login()).get("/me/file");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Pavla Čtenářka", "12. 5. 1984", "Souhlasy (1)", "koordinace případu");
        assertThat(page.page().select("main a[href^=/people]")).isEmpty();
    }

    @Test
    void ones_own_consents_can_be_printed_in_ones_own_language() {
        var city = people.city();
        var person = city.client("Quido", "Tištěný");
        given(city, person);
        var himself = browser.as(city.himself(person).login());
        himself.submit("/me", "/me/language", "language", "uk");
        var pdf = himself.get("/me/consents.pdf").response().getContentAsByteArray();
        assertThat(PdfUa.readAloud(pdf))
                .contains("співпраця з партнерами", "фінанси та борги")
                .doesNotContain("□");
        PdfUa.assertCompliant(pdf);
    }

    @Test
    void own_pages_ask_the_database_a_few_times() {
        var city = people.city();
        var person = city.client("Rostislav", "Úsporný");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
        var id = given(city, person);
        var himself = browser.as(city.himself(person).login());
        for (var path : List.of("/me", "/me/consents", "/me/consents/" + id, "/me/consents/" + id + "/withdraw")) {
            CountingDataSource.start();
            assertThat(himself.get(path).status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(8);
        }
        CountingDataSource.start();
        himself.get("/me/file");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(12);
    }

    private ConsentId prepared(City city, PersonId person, ConsentForm form, GivenBy by) {
        var viewer = city.caseManager.viewer();
        return recorded(viewer, () -> prepare.prepare(viewer, person, asked(city, form, by), null));
    }

    private ConsentId given(City city, PersonId person) {
        var viewer = city.caseManager.viewer();
        return recorded(
                viewer, () -> give.give(viewer, person, asked(city, ConsentForm.ELECTRONIC, GivenBy.PERSON), "", null));
    }

    private ConsentId recorded(
            Viewer viewer, java.util.concurrent.Callable<cz.prostup.people.consent.ConsentOutcome> work) {
        return ((Recorded) cast.as(viewer, work)).id();
    }

    private static NewConsent asked(City city, ConsentForm form, GivenBy by) {
        return new NewConsent(
                "CASE_COORDINATION",
                Language.CS,
                form,
                by,
                "",
                city.socialUnit,
                List.of("FINANCE"),
                List.of(city.debtAdviceUnit),
                TODAY,
                LocalDate.of(2026, 3, 31),
                false);
    }
}
