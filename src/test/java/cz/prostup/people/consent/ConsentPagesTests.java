package cz.prostup.people.consent;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/// A consent beside the person, as the worker sees it.
@ProstupTest
@Import(ConsentCast.class)
class ConsentPagesTests {

    private final IpmCast cast;
    private final PeopleCast people;
    private final ConsentCast consents;
    private final Browserless browser;

    ConsentPagesTests(IpmCast cast, PeopleCast people, ConsentCast consents, Browserless browser) {
        this.cast = cast;
        this.people = people;
        this.consents = consents;
        this.browser = browser;
    }

    @BeforeEach
    void itIsMarch() {
        cast.today(ConsentCast.MARCH);
    }

    @Test
    void two_minutes_beside_the_person() {
        var city = people.city();
        var person = city.client("Monika", "Rychlá");
        var worker = browser.as(city.caseManager.login());
        var list = "/people/" + person + "/consents";
        assertThat(worker.get(list).text()).contains("Žádný souhlas teď neplatí", "Nový souhlas");
        var preview = filled(worker, city, person);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains(
                        "Souhlasím s tím, aby můj sociální pracovník",
                        "Souhlas je dobrovolný",
                        "Rovnováha " + city.number,
                        "finance a dluhy, bydlení",
                        "2. 3. 2026 – 1. 3. 2027",
                        "Monika Rychlá");
        var unread = worker.post(list, preview.form(list), "answer", "GIVE");
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.text()).contains("Nejdřív ať si člověk text přečte");
        var done = worker.post(list, unread.form(list), "answer", "GIVE", "read", "ano");
        assertThat(done.status()).isEqualTo(303);
        assertThat(worker.get(done.location()).text())
                .contains(
                        "Souhlas je zapsaný.", "platí do 1. 3. 2027", "Na tomto souhlasu zatím žádné sdílení nestojí");
        var again = worker.post(list, unread.form(list), "answer", "GIVE", "read", "ano");
        assertThat(again.location()).isEqualTo(done.location());
        assertThat(consents.count(person)).isEqualTo(1);
    }

    @Test
    void nothing_sensitive_is_ticked_beforehand_and_nobody_is_offered_whom_the_person_knows() {
        var city = people.city();
        var person = city.client("Nina", "Prázdná");
        city.knows(person, city.addictionUnit, "CLIENT");
        var form = browser.as(city.caseManager.login()).get("/people/" + person + "/consents/new");
        assertThat(form.page().select("input[name=domains][checked], input[name=recipients][checked]"))
                .isEmpty();
        assertThat(form.page().select("#to").val()).isEqualTo("2027-03-01");
        assertThat(form.text()).contains("Odbor bydlení").doesNotContain("Kotva", "Rovnováha");
    }

    @Test
    void partners_are_found_without_diacritics_and_what_was_typed_stays() {
        var city = people.city();
        var person = city.client("Nora", "Hledaná");
        var worker = browser.as(city.caseManager.login());
        var found = worker.submit(
                "/people/" + person + "/consents/new",
                "/people/" + person + "/consents/preview",
                "purpose",
                "HOUSING",
                "to",
                "nesmysl",
                "find",
                "rovnovaha " + city.number,
                "step",
                "find");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.page().select("#recipients-" + city.debtAdviceUnit)).hasSize(1);
        assertThat(found.page().select("#purpose-HOUSING[checked]")).hasSize(1);
        assertThat(found.page().select("#to").val()).isEqualTo("nesmysl");
    }

    @ParameterizedTest
    @CsvSource({"to, 2027-03-02, nejvýš 12 měsíců", "from, 2026-03-01, zpětně", "purpose, '', Chybí účel"})
    void what_is_wrong_is_said_at_the_field_and_everything_typed_stays(String field, String value, String said) {
        var city = people.city();
        var person = city.client("Nela", "Chybová");
        var worker = browser.as(city.caseManager.login());
        var answer = filled(worker, city, person, "guardian", "Jana <b>Nová</b>", field, value);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".errors a[href=#" + field + "]").text().replace('\u00A0', ' '))
                .contains(said);
        assertThat(answer.page().select("#guardian").val()).isEqualTo("Jana <b>Nová</b>");
        assertThat(answer.page().select("#domains-FINANCE[checked]")).hasSize(1);
        assertThat(answer.page().select("#recipients-" + city.debtAdviceUnit + "[checked]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cs-easy, cs, Souhlas můžu kdykoli zrušit",
        "en, en, I may withdraw it at any time",
        "uk, uk, Я можу відкликати її будь-коли"
    })
    void the_words_are_in_the_language_of_the_person_on_the_screen_and_on_paper(
            String language, String tag, String words) {
        var city = people.city();
        var person = city.client("Oksana", "Jazyková");
        var worker = browser.as(city.caseManager.login());
        var preview = filled(worker, city, person, "language", language);
        assertThat(preview.page().select("section[lang=" + tag + "]").text()).contains(words);
        var list = "/people/" + person + "/consents";
        var path = worker.post(list, preview.form(list), "answer", "GIVE", "read", "ano")
                .location();
        var pdf = worker.get(path + ".pdf").response().getContentAsByteArray();
        assertThat(PdfUa.readAloud(pdf)).contains(words).contains("Rovnováha").doesNotContain("□");
        PdfUa.assertCompliant(pdf);
    }

    @Test
    void paper_is_prepared_printed_signed_and_its_place_is_known() {
        var city = people.city();
        var person = city.client("Radek", "Podpis");
        var worker = browser.as(city.caseManager.login());
        var preview = filled(worker, city, person, "form", "PAPER_SCAN");
        var list = "/people/" + person + "/consents";
        var path = worker.post(list, preview.form(list), "answer", "LATER").location();
        var draft = worker.get(path);
        assertThat(draft.text()).contains("čeká na rozhodnutí", "Vytisknout");
        assertThat(worker.get("/").text()).contains("Připravený souhlas čeká na odpověď: Radek Podpis");
        var pdf = worker.get(path + ".pdf").response().getContentAsByteArray();
        assertThat(PdfUa.readAloud(pdf)).contains("Podpis toho, kdo souhlasí", "Radek Podpis", "Souhlas je dobrovolný");
        PdfUa.assertCompliant(pdf);
        var without = worker.submit(path, path + "/decision", "answer", "GIVE");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("kde podepsaný papír leží");
        assertThat(worker.submit(path, path + "/decision", "answer", "GIVE", "paperPlace", "spis 12/2026")
                        .status())
                .isEqualTo(303);
        assertThat(worker.get(path).text()).contains("spis 12/2026", "platí do");
    }

    @Test
    void a_refusal_is_written_with_dignity() {
        var city = people.city();
        var person = city.client("Rút", "Nesouhlasná");
        var worker = browser.as(city.caseManager.login());
        var list = "/people/" + person + "/consents";
        var preview = filled(worker, city, person);
        var done = worker.post(list, preview.form(list), "answer", "REFUSE");
        assertThat(worker.get(done.location()).text())
                .contains("Na pomoc to nemá vliv", "nesouhlasil", "Nesouhlas zapsal")
                .doesNotContain("zamítnut", "odmítl spolupr");
    }

    @Test
    void withdrawing_says_what_ends_and_what_stays() {
        var city = people.city();
        var person = city.client("Sára", "Odvolává");
        var id = consents.given(city, person);
        consents.granted(city, person, id);
        var worker = browser.as(city.colleague.login());
        var path = "/people/" + person + "/consents/" + id;
        assertThat(worker.get(path).text()).contains("zápisy, dokumenty", "trvá do 31. 12. 2026");
        var ask = worker.get(path + "/withdraw");
        assertThat(ask.text()).contains("Co teď skončí", "Rovnováha " + city.number, "Co zůstane", "ne proč");
        assertThat(worker.post(path + "/withdraw", ask.form(path + "/withdraw")).status())
                .isEqualTo(303);
        assertThat(worker.get(path).text()).contains("odvolaný", "skončilo");
        assertThat(worker.get(path + "/withdraw").status()).isEqualTo(303);
        assertThat(browser.as(city.caseManager.login()).get("/notices").text()).contains("Člověk odvolal souhlas");
    }

    @Test
    void two_who_act_at_once_see_what_holds() {
        var city = people.city();
        var person = city.client("Tomáš", "Souběžný");
        var id = consents.prepared(city, person);
        var path = "/people/" + person + "/consents/" + id;
        var one = browser.as(city.caseManager.login());
        var other = browser.as(city.colleague.login());
        var seen = one.get(path).form(path + "/decision");
        other.submit(path, path + "/decision", "answer", "REFUSE");
        var late = one.post(path + "/decision", seen, "answer", "GIVE", "read", "ano");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Mezitím to změnil někdo jiný", "nesouhlasil");
        assertThat(consents.state(id)).isEqualTo("REFUSED");
    }

    @Test
    void who_must_not_see_consents_is_not_let_in() {
        var city = people.city();
        var person = city.client("Uršula", "Chráněná");
        city.knows(person, city.managementUnit, "PLACEMENT");
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        city.knows(person, city.housingUnit, "CLIENT");
        var id = consents.given(city, person);
        var list = "/people/" + person + "/consents";
        assertThat(browser.as(city.mentor.login()).get(list).status()).isEqualTo(403);
        assertThat(browser.as(city.debtAdviser.login()).get(list + "/" + id).status())
                .isEqualTo(404);
        var housing = browser.as(city.housing.login());
        assertThat(housing.get(list).text()).doesNotContain("koordinace případu");
        assertThat(housing.get(list + "/" + id).status()).isEqualTo(404);
        assertThat(browser.as(city.mentor.login()).get(list + "/new").status()).isEqualTo(403);
        assertThat(housing.get(list + "/" + id + ".pdf").status()).isEqualTo(404);
        var elsewhere = people.city();
        assertThat(browser.as(elsewhere.caseManager.login()).get(list + "/new").status())
                .isEqualTo(404);
        var foreign = elsewhere.client("Cizí", "Člověk");
        assertThat(browser.as(elsewhere.caseManager.login())
                        .get("/people/" + foreign + "/consents/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void every_page_asks_the_database_a_few_times() {
        var city = people.city();
        var person = city.client("Vít", "Počítaný");
        for (int i = 0; i < 5; i++) {
            consents.granted(city, person, consents.given(city, person));
        }
        var id = consents.given(city, person);
        var worker = browser.as(city.caseManager.login());
        for (var path : List.of("", "/new", "/" + id, "/" + id + "/withdraw")) {
            assertThat(counted(() -> worker.get("/people/" + person + "/consents" + path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nic", "00000000-0000-7000-8000-000000000000"})
    void what_is_not_there_is_not_found(String id) {
        var city = people.city();
        var person = city.client("Žofie", "Nenalezená");
        var worker = browser.as(city.caseManager.login());
        assertThat(worker.get("/people/" + person + "/consents/" + id).status()).isEqualTo(404);
        assertThat(worker.get("/people/" + id + "/consents").status()).isEqualTo(404);
    }

    @Test
    void all_consents_fit_one_page_for_the_person() {
        var city = people.city();
        var person = city.client("Ema", "Přehledná");
        consents.given(city, person);
        var pdf = browser.as(city.caseManager.login())
                .get("/people/" + person + "/consents.pdf")
                .response()
                .getContentAsByteArray();
        assertThat(PdfUa.readAloud(pdf).replace('\u00A0', ' '))
                .contains("Moje souhlasy", "Ema Přehledná", "spolupráce s partnery", "31. 3. 2026");
        PdfUa.assertCompliant(pdf);
    }

    private Answer filled(Visit worker, City city, PersonId person, String... changes) {
        var list = "/people/" + person + "/consents";
        var fields = worker.submit(list + "/new", list + "/preview", "step", "find", "find", "rovnovaha " + city.number)
                .form(list + "/preview");
        fields.put("purpose", List.of("CASE_COORDINATION"));
        fields.put("domains", List.of("FINANCE", "HOUSING"));
        fields.put("recipients", List.of(city.debtAdviceUnit.toString()));
        return worker.post(list + "/preview", fields, changes);
    }

    private static List<String> counted(Supplier<Answer> page) {
        CountingDataSource.start();
        assertThat(page.get().status()).isEqualTo(200);
        return CountingDataSource.stop();
    }
}
