package cz.prostup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.shared.Hours;
import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentTests {

    static final Content NOTHING = output -> {};

    static Map<String, Object> field(String component, Input input, String hint) {
        var parameters = new HashMap<String, Object>(Map.of("input", input, "name", "pole", "label", "Popisek"));
        if (hint != null) {
            parameters.put("hint", hint);
        }
        if (component.equals("selectField") || component.equals("radios")) {
            parameters.put("options", List.of(Option.of("A", "první"), new Option("B", "druhá", "s poznámkou")));
        }
        return parameters;
    }

    static Input wrong(String value) {
        var input = Input.blank().with("pole", value);
        input.fail("pole", "Popisek: tohle nejde.");
        return input;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "textField",
                "textArea",
                "moneyField",
                "hoursField",
                "dateField",
                "timeField",
                "selectField",
                "checkbox"
            })
    void a_field_has_a_label_a_hint_and_its_error_tied_to_it(String component) {
        var page = Rendering.of(component, field(component, wrong("x"), "Nápověda k poli."));
        var control = control(page);
        assertThat(page.select("label[for=pole]").text()).startsWith("Popisek");
        assertThat(control.attr("name")).isEqualTo("pole");
        assertThat(control.attr("aria-invalid")).isEqualTo("true");
        assertThat(control.attr("aria-describedby")).isEqualTo("pole-hint pole-error");
        assertThat(page.getElementById("pole-hint").text()).isEqualTo("Nápověda k poli.");
        assertThat(page.getElementById("pole-error").text()).isEqualTo("Popisek: tohle nejde.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "textField",
                "textArea",
                "moneyField",
                "hoursField",
                "dateField",
                "timeField",
                "selectField",
                "checkbox"
            })
    void a_field_without_mistake_and_hint_points_nowhere(String component) {
        var page = Rendering.of(component, field(component, Input.blank(), null));
        var control = control(page);
        assertThat(control.hasAttr("aria-invalid")).isFalse();
        assertThat(control.hasAttr("aria-describedby")).isFalse();
        assertThat(page.getElementById("pole-error")).isNull();
        assertThat(page.select("[style]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"textField", "textArea", "moneyField", "hoursField", "dateField", "timeField"})
    void what_was_typed_is_shown_again_exactly(String component) {
        var typed = "O'Neill \"<b>&\" 🙂";
        var control = control(Rendering.of(component, field(component, wrong(typed), null)));
        assertThat(control.val()).isEqualTo(typed);
    }

    @Test
    void a_hidden_label_is_still_a_label() {
        var parameters = field("moneyField", Input.blank(), null);
        parameters.put("bare", true);
        var page = Rendering.of("moneyField", parameters);
        assertThat(page.select("label[for=pole]").text()).isEqualTo("Popisek");
    }

    @Test
    void an_optional_field_says_so_and_is_not_required() {
        var parameters = field("textField", Input.blank(), null);
        assertThat(control(Rendering.of("textField", parameters)).hasAttr("required"))
                .isTrue();
        parameters.put("optional", true);
        var page = Rendering.of("textField", parameters);
        assertThat(page.select("label").text()).isEqualTo("Popisek (nepovinné)");
        assertThat(control(page).hasAttr("required")).isFalse();
    }

    @Test
    void a_picker_shows_a_day_and_a_plain_field_what_is_none() {
        var day = control(
                Rendering.of("dateField", field("dateField", Input.blank().with("pole", "1. 4. 2026"), null)));
        assertThat(day.attr("type")).isEqualTo("date");
        assertThat(day.val()).isEqualTo("2026-04-01");
        var none = control(Rendering.of("dateField", field("dateField", wrong("29. 2. 2026"), null)));
        assertThat(none.attr("type")).isEqualTo("text");
        assertThat(none.val()).isEqualTo("29. 2. 2026");
        var time = control(
                Rendering.of("timeField", field("timeField", Input.blank().with("pole", "9.30"), null)));
        var late = control(Rendering.of("timeField", field("timeField", wrong("25:00"), null)));
        assertThat(late.attr("type") + " " + late.val()).isEqualTo("text 25:00");
        assertThat(time.attr("type")).isEqualTo("time");
        assertThat(time.val()).isEqualTo("09:30");
    }

    @Test
    void a_select_marks_what_was_chosen() {
        var page =
                Rendering.of("selectField", field("selectField", Input.blank().with("pole", "B"), null));
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("B");
    }

    @Test
    void radios_are_a_group_with_a_legend_and_the_error_tied_to_the_group() {
        var page = Rendering.of("radios", field("radios", wrong("B"), "Jen jedna."));
        var group = page.selectFirst("fieldset#pole");
        assertThat(group.selectFirst("legend").text()).isEqualTo("Popisek");
        assertThat(group.attr("aria-describedby")).isEqualTo("pole-hint pole-error");
        assertThat(page.getElementById("pole-error").text()).isEqualTo("Popisek: tohle nejde.");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("B");
        for (var radio : page.select("input")) {
            assertThat(page.select("label[for=" + radio.id() + "]")).hasSize(1);
        }
        assertThat(page.getElementById("pole-B").attr("aria-describedby")).isEqualTo("pole-B-hint");
    }

    @Test
    void the_summary_links_each_mistake_to_its_field_and_is_silent_without_any() {
        var input = wrong("x");
        input.failForm("Výkaz už odeslal někdo jiný.");
        var page = Rendering.of("errorSummary", Map.of("input", input));
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#pole");
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly("Popisek: tohle nejde.", "Výkaz už odeslal někdo jiný.");
        assertThat(Rendering.html("errorSummary", Map.of("input", Input.blank())))
                .isBlank();
    }

    @Test
    void a_form_posts_with_the_token_of_the_frame() throws Exception {
        var frame = Frame.anonymous().withCsrf("_csrf", "tajné");
        var page = ScopedValue.where(Frame.CURRENT, frame)
                .call(() -> Rendering.of("form", Map.of("action", "/vykazy", "content", NOTHING)));
        var form = page.selectFirst("form");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.attr("action")).isEqualTo("/vykazy");
        assertThat(form.hasAttr("data-once")).isTrue();
        assertThat(form.hasAttr("hx-post")).isFalse();
        assertThat(form.selectFirst("input[type=hidden][name=_csrf]").val()).isEqualTo("tajné");
    }

    @Test
    void a_meter_tells_in_words_what_it_draws() {
        var short13 = Rendering.of(
                "meter", Map.of("done", Hours.of("13"), "planned", Hours.of("1.5"), "goal", Hours.of("16")));
        assertThat(short13.selectFirst("svg[role=img]").attr("aria-label"))
                .isEqualTo("13 hodin, cíl 16 hodin, chybí 3 hodiny, naplánováno ještě 1,5 hodiny");
        assertThat(short13.text()).contains("13,0 / 16 h");
        assertThat(short13.select("rect").eachAttr("width")).containsExactly("96", "87", "78");
        var over = Rendering.of("meter", Map.of("done", Hours.of("18"), "goal", Hours.of("16")));
        assertThat(over.selectFirst("svg").attr("aria-label")).isEqualTo("18 hodin, cíl 16 hodin, splněno");
        assertThat(over.select("rect").last().attr("width")).isEqualTo("96");
        assertThat(over.select("[style]")).isEmpty();
    }

    @Test
    void a_meter_without_a_goal_breaks_nothing() {
        var page = Rendering.of("meter", Map.of("done", Hours.ZERO, "goal", Hours.ZERO));
        assertThat(page.selectFirst("svg").attr("aria-label")).isEqualTo("0 hodin, cíl 0 hodin, splněno");
    }

    @Test
    void a_state_has_a_word() {
        assertThat(Rendering.of("state", Map.of("state", State.deadline(-3))).text())
                .isEqualTo("3 pracovní dny po termínu");
    }

    @Test
    void steps_and_terms_are_lists() {
        var steps = List.of(Step.of("Polovina", "11 774 Kč", "pravidla"), Step.sum("Celkem", "16 474 Kč", ""));
        var page = Rendering.of("steps", Map.of("steps", steps));
        assertThat(page.select("li").eachText()).containsExactly("Polovina 11 774 Kč pravidla", "Celkem 16 474 Kč");
        var terms = Rendering.of("definitions", Map.of("terms", List.of(new Term("mentor", "Josef Krátký"))));
        assertThat(terms.select("dt").text() + " " + terms.select("dd").text()).isEqualTo("mentor Josef Krátký");
    }

    @Test
    void figures_link_the_list_behind_them() {
        var facts = List.of(new Fact("7", "výkazů", "/vykazy"), new Fact("99", "korun", null));
        var page = Rendering.of("facts", Map.of("facts", facts));
        assertThat(page.select("li").eachText()).containsExactly("7 výkazů", "99 korun");
        assertThat(page.select("a").eachAttr("href")).containsExactly("/vykazy");
    }

    @Test
    void buttons_of_a_worklist_say_what_they_are_about() {
        var row = TodoRow.of("Výkaz za říjen", "6 lidí", State.deadline(2), new Link("Zkontrolovat", "/vykazy/1"));
        var page = Rendering.of("todo", Map.of("rows", List.of(row)));
        assertThat(page.selectFirst("a").attr("aria-label")).isEqualTo("Zkontrolovat: Výkaz za říjen");
        assertThat(page.selectFirst("li").text())
                .isEqualTo("Výkaz za říjen 6 lidí zbývají 2 pracovní dny Zkontrolovat");
    }

    @Test
    void the_strip_marks_the_present_month_and_links_the_past_ones() {
        var months = List.of(
                new MonthCell("bře 25", "18,0 h", "placeno", MonthCell.Look.PAID, false, "/m/1"),
                new MonthCell("dub", "", "probíhá", MonthCell.Look.OPEN, true, null));
        var page = Rendering.of("strip", Map.of("months", months));
        assertThat(page.select("[aria-current=date]").text()).isEqualTo("dub probíhá");
        assertThat(page.select("a").eachAttr("href")).containsExactly("/m/1");
    }

    @Test
    void pagination_keeps_filters_and_hides_on_a_single_page() {
        var page = Rendering.of("pagination", Map.of("pages", new Pages("/lide?stav=po", 2, 50, 214)));
        assertThat(page.select("a").eachAttr("href")).containsExactly("/lide?stav=po&page=1", "/lide?stav=po&page=3");
        assertThat(page.text()).contains("51 až 100 z 214");
        assertThat(Rendering.html("pagination", Map.of("pages", new Pages("/lide", 1, 50, 50))))
                .isBlank();
        assertThat(new Pages("/lide", 5, 50, 214).last()).isEqualTo(214);
        assertThat(new Pages("/lide", 1, 50, 0).position()).isEqualTo("0 až 0 z\u00A00");
    }

    @Test
    void tabs_and_chips_say_where_we_are() {
        var tabs = List.of(new Tab("Plán", "/plan", false), new Tab("Výkazy", "/vykazy", true));
        assertThat(Rendering.of("tabs", Map.of("tabs", tabs))
                        .select("[aria-current=page]")
                        .text())
                .isEqualTo("Výkazy");
        var chips = List.of(new Chip("vše", "/?", true, 1214L), new Chip("moje", "/?moje", false, null));
        var page = Rendering.of("chips", Map.of("chips", chips));
        assertThat(page.select("[aria-current=true]").text()).isEqualTo("vše 1\u202F214");
        assertThat(page.selectFirst("nav").attr("aria-label")).isEqualTo("Filtry");
    }

    @Test
    void both_versions_of_a_conflict_are_shown() {
        var page = Rendering.of(
                "conflict",
                Map.of("field", "Hrubá mzda", "yours", "17 600 Kč", "theirs", "17 900 Kč", "author", "Eva"));
        assertThat(page.select("dt").eachText()).containsExactly("zapsali jste vy", "mezitím uloženo (Eva)");
        assertThat(page.select("dd").eachText()).containsExactly("17 600 Kč", "17 900 Kč");
    }

    @Test
    void notices_empty_states_tables_and_blocks_hold_their_content() {
        Content rows = output -> output.writeContent("<tbody><tr><td>1</td></tr></tbody>");
        var table = Rendering.of("table", Map.of("caption", "Výkaz", "content", rows));
        assertThat(table.selectFirst("caption").text()).isEqualTo("Výkaz");
        assertThat(table.selectFirst("[role=region]").attr("aria-label")).isEqualTo("Výkaz");
        assertThat(table.select("td").text()).isEqualTo("1");
        Content words = output -> output.writeContent("<p>Hotovo.</p>");
        assertThat(Rendering.of("notice", Map.of("content", words, "heading", "Výkaz"))
                        .text())
                .isEqualTo("Výkaz Hotovo.");
        assertThat(Rendering.of("block", Map.of("content", words, "heading", "Výkaz"))
                        .select("h2")
                        .text())
                .isEqualTo("Výkaz");
        var empty = Rendering.of("empty", Map.of("text", "Zatím nic.", "link", new Link("Začít", "/nove")));
        assertThat(empty.select("a").attr("href")).isEqualTo("/nove");
    }

    static Element control(Document page) {
        return page.getElementById("pole");
    }
}
