package cz.prostup.people.me;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The log of reads and messages in the language that the person chose (decisions 23).
@ProstupTest
class MyLanguagesTests {

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private City city;
    private PersonId person;

    MyLanguagesTests(IpmCast cast, PeopleCast people, Browserless browser) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.city = people.city();
        this.person = city.client("Oksana", "Jazyková");
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        cast.today(LocalDate.of(2026, 3, 2));
        city = people.city();
        person = city.client("Oksana", "Jazyková");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
    }

    private Visit herself(String language) {
        var herself = browser.as(city.himself(person).login());
        herself.submit("/me", "/me/language", "language", language);
        return herself;
    }

    @ParameterizedTest
    @CsvSource({
        "cs, cs, Kdo četl můj spis, doprovází jako člen okruhu podpory, Odkud",
        "cs-easy, cs, Kdo četl můj spis, pomáhá vám, Odkud",
        "en, en, Who read my file, supports you, From where",
        "uk, uk, Хто читав мою справу, супроводжує вас, Звідки"
    })
    void who_read_the_file_on_the_page_and_on_paper(
            String code, String tag, String title, String reason, String where) {
        browser.as(city.caseManager.login()).get("/people/" + person);
        var herself = herself(code);
        var page = herself.get("/me/reads");
        assertThat(page.page().select("html").attr("lang")).isEqualTo(tag);
        assertThat(page.page().select("h1").text()).isEqualTo(title);
        assertThat(page.text()).contains(reason, where, "Zkoušející " + city.caseManager.login());
        assertThat(page.page().select("td [lang=cs]"))
                .as("what stays Czech says so")
                .isNotEmpty();
        var pdf = herself.get("/me/reads.pdf").response().getContentAsByteArray();
        assertThat(PdfUa.readAloud(pdf)).contains(title, where).doesNotContain("□");
        PdfUa.assertCompliant(pdf);
    }

    @ParameterizedTest
    @CsvSource({
        "cs, cs, Napsat zprávu, Komu, Vyberte aspoň jednoho příjemce",
        "cs-easy, cs, Napsat zprávu, Komu, 'Vyberte, komu píšete'",
        "en, en, Write a message, To whom, Choose at least one person",
        "uk, uk, Написати повідомлення, Кому, Виберіть хоча б одного отримувача"
    })
    void messages_from_the_list_to_the_answer(String code, String tag, String write, String to, String missing) {
        var herself = herself(code);
        var inbox = herself.get("/messages");
        assertThat(inbox.page().select("html").attr("lang")).isEqualTo(tag);
        assertThat(inbox.page().select("a[href=/messages/new]").text()).isEqualTo(write);
        assertThat(inbox.page()
                        .select("form[action=/me/language] input[name=to]")
                        .val())
                .isEqualTo("/messages");
        var form = herself.get("/messages/new");
        assertThat(form.page().select("legend").text()).contains(to);
        var empty = herself.post("/messages", form.form("/messages"), List.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains(missing);
        var sent = herself.post(
                "/messages",
                form.form("/messages"),
                List.of(),
                "to",
                city.caseManager.viewer().userId().toString(),
                "subject",
                "Prosba",
                "text",
                "Text zprávy.");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        var thread = herself.get(sent.location());
        assertThat(thread.page().select("html").attr("lang")).isEqualTo(tag);
        assertThat(herself.get(sent.location() + "/leave").page().select("html").attr("lang"))
                .isEqualTo(tag);
        assertThat(herself.get(sent.location() + "/participants/new")
                        .page()
                        .select("html")
                        .attr("lang"))
                .isEqualTo(tag);
    }

    @Test
    void a_worker_reads_czech_whatever_the_browser_kept() {
        var worker = browser.as(city.caseManager.login());
        worker.post("/me/language", worker.get("/people").form("/sign-out"), "language", "uk", "to", "/messages");
        var inbox = worker.get("/messages");
        assertThat(inbox.page().select("html").attr("lang")).isEqualTo("cs");
        assertThat(inbox.text()).contains("Všechno máte přečtené.");
        assertThat(inbox.page().select("form[action=/me/language]")).isEmpty();
    }
}
