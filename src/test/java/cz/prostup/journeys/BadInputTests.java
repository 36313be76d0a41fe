package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people type by mistake: told in Czech at the field, nothing typed is lost, nothing is saved.
///
/// Overlaps, sick days, plans and groups are tried beside their screens in `ActivityScreenTests`, a row saved by two in
/// `ReturnPagesTests`, absences in `AbsenceTests`.
@ProstupTest
class BadInputTests {

    private static final String NEW = "/ipm/activities/new";
    private static final String NOTE = "Přišel i D'Artagnan \uD83D\uDE42 & \"bratr\" <b>";

    private final IpmCast cast;
    private final Story story;
    private final Browserless browser;
    private final JdbcClient db;

    BadInputTests(IpmCast cast, Story story, Browserless browser, JdbcClient db) {
        this.cast = cast;
        this.story = story;
        this.browser = browser;
        this.db = db;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hours | dvě              | Hodiny
            hours | -2               | Hodiny
            hours | 25               | Zapsali jste 25
            hours | 1,1              | po 0,25 h
            hours | 0                | Hodiny
            travel| -1               | Hodiny na cestě
            date  | 29. 2. 2025      | 29. 2. 2025
            date  | 2025-02-30       | Datum
            date  | 2025-03-09       | podpor
            date  | 2026-03-10       | podpor
            start | 25:61            | Začátek
            kind  | NO_SUCH          | Druh
            """)
    void a_mistake_in_an_entry_is_told_at_its_field(String field, String typed, String message) {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var provider = browser.as(stage.provider.login());
        var answer = provider.submit(
                NEW + "?placement=" + stage.participants.getFirst().placement(),
                NEW,
                "kind",
                field.equals("kind") ? typed : "COUNSELLING",
                "date",
                field.equals("date") ? typed : "2025-04-03",
                "start",
                field.equals("start") ? typed : "9:00",
                "hours",
                field.equals("hours") ? typed : "1,5",
                "travel",
                field.equals("travel") ? typed : "0,5",
                "note",
                NOTE);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#" + field + "-error").text()).containsIgnoringCase(message);
        assertThat(answer.page().select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select(".errors a[href=#" + field + "]")).hasSize(1);
        assertThat(answer.page().select("[name=note]").val()).isEqualTo(NOTE);
        if (!field.equals("kind")) {
            assertThat(answer.page().select("[name=" + field + "]").val()).isEqualTo(typed);
            assertThat(answer.page().select("[name=kind] option[selected]").val())
                    .isEqualTo("COUNSELLING");
        }
        assertThat(entries(stage)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gross  | sedmnáct tisíc | Hrubá mzda
            gross  | -17 600        | Hrubá mzda
            gross  | 17 600,555     | Hrubá mzda
            gross  | 99999999999    | Hrubá mzda
            social | mínus pět      | Sociální pojištění
            worked | -8             | Odpracované hodiny
            sick   | osm            | Hodiny nemoci
            """)
    void a_mistake_on_the_sheet_is_told_at_its_field(String field, String typed, String message) {
        var stage = story.readyForPayroll(1);
        var sheet = "/ipm/sheets/2025-03";
        var name = field + "-" + story.returnOf(stage.participants.getFirst(), Story.MARCH);
        var payroll = browser.as(stage.payroll.login());
        for (var button : List.of("/draft", "/review")) {
            var answer = payroll.post(sheet + button, payroll.get(sheet).form(sheet + "/draft"), name, typed);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#" + name + "-error").text()).contains(message);
            assertThat(answer.page().select("[name=" + name + "]").val()).isEqualTo(typed);
            assertThat(answer.page().select("details[open]")).hasSize(1);
        }
        assertThat(payroll.get(sheet).text()).contains("potvrďte mzdu");
    }

    @Test
    void two_hundred_kilobytes_come_back_whole_with_the_limit() {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var provider = browser.as(stage.provider.login());
        var pasted = "Dlouhý příběh. ".repeat(14_000);
        var answer = provider.submit(NEW, NEW, "note", pasted, "kind", "COUNSELLING", "hours", "1");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=note]").val().strip()).isEqualTo(pasted.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ipm/sheets/2025-13",
                "/ipm/sheets/brezen",
                "/ipm/sheets/2025-3",
                "/ipm/sheets/2025-03/guide/99",
                "/ipm/sheets/2025-13.xlsx",
                "/ipm/returns/1",
                "/ipm/submissions/1"
            })
    void a_month_or_an_id_that_does_not_exist_is_not_found(String path) {
        var stage = story.readyForPayroll(1);
        var answer = browser.as(stage.payroll.login()).get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Tuto stránku jsme nenašli");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ipm/activities?month=2025-13",
                "/ipm/activities?month=brezen",
                "/ipm/statements?month=0000-01",
                "/ipm/activities/1",
                "/ipm/statements/1.pdf",
                "/ipm/placements/1"
            })
    void a_month_or_an_id_that_the_provider_made_up_is_not_found(String path) {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var answer = browser.as(stage.provider.login()).get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Tuto stránku jsme nenašli");
    }

    @Test
    void a_name_with_an_apostrophe_goes_through_the_search_the_sheet_and_the_papers() {
        cast.today(LocalDate.of(2025, 4, 7));
        var stage = cast.stage();
        var name = "Seán O'Šea";
        var participant = stage.participant(Story.START, "Seán", "O'Šea");
        story.workedMarch(stage, participant);
        story.signAndAccept(stage, participant, Story.MARCH);
        story.dayBegins(LocalDate.of(2025, 4, 7));
        assertThat(browser.as(stage.officer.login()).get("/search?q=O'%C5%A0ea").text())
                .contains("O'Šea Seán");
        assertThat(browser.as(stage.provider.login())
                        .get("/ipm/activities?name=o'sea")
                        .text())
                .contains(name);
        var payroll = browser.as(stage.payroll.login());
        assertThat(payroll.get("/ipm/sheets/2025-03").text()).contains(name);
        var pdf = payroll.get("/ipm/returns/" + story.returnOf(participant, Story.MARCH) + ".pdf")
                .response()
                .getContentAsByteArray();
        assertThat(PdfUa.readAloud(pdf)).contains(name);
    }

    @Test
    void what_looks_like_a_program_is_shown_as_text() {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var provider = browser.as(stage.provider.login());
        var saved = provider.submit(
                NEW + "?placement=" + stage.participants.getFirst().placement(),
                NEW,
                "kind",
                "COUNSELLING",
                "date",
                "2025-04-03",
                "start",
                "9:00",
                "hours",
                "1",
                "place",
                "<script>alert(1)</script>",
                "note",
                NOTE);
        assertThat(saved.status()).isEqualTo(303);
        var shown = provider.get(saved.location());
        assertThat(shown.text()).contains("<script>alert(1)</script>", NOTE);
        assertThat(Objects.requireNonNull(shown.page().selectFirst("main")).select("script"))
                .isEmpty();
    }

    private int entries(Stage stage) {
        return db.sql("select count(*) from ipm.activity where unit_id = :unit")
                .param("unit", stage.providerUnit)
                .query(Integer.class)
                .single();
    }
}
