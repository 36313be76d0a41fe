package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.journeys.BusyOffice.Office;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.ProstupTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody types stays a text, in every text field of every form that a role is offered (control 31).
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class InjectionTests {

    private static final String WRITABLE =
            "input[type=text], input[type=search], input[type=email], input[type=tel], input:not([type]), textarea";

    private final BusyOffice offices;
    private final Browserless browser;
    private Office office;

    InjectionTests(BusyOffice offices, Browserless browser) {
        this.offices = offices;
        this.browser = browser;
    }

    @BeforeAll
    void anOfficeWorks() {
        office = offices.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provider",
                "mentor",
                "payroll",
                "officer",
                "employer",
                "social-worker",
                "finance",
                "director",
                "directorate"
            })
    void what_is_typed_into_a_form_stays_a_text(String role) {
        var visit = browser.as(office.the(role).login());
        var pages = Crawl.of(visit, BusyOffice.unlinked(role, office)).stream()
                .filter(Crawl::isPage)
                .toList();
        var running = new ArrayList<String>();
        int fields = forms(visit, pages, running);
        assertThat(running).isEmpty();
        assertThat(fields).isPositive();
    }

    /// The look itself finds what it is for.
    @Test
    void a_page_that_lets_a_program_through_is_found_out() {
        assertThat(Injections.ALL).hasSize(40);
        var careless = Injections.ALL.stream()
                .filter(one -> !one.startsWith("$"))
                .filter(one -> Injections.runningIn(Jsoup.parse("<p title=\"" + one + "\">" + one + "</p><p title='"
                                + one + "'></p><title>" + one + "</title>"))
                        .isEmpty())
                .toList();
        assertThat(careless)
                .as("three of the forty are harmless in such a place")
                .hasSize(3);
    }

    private static int forms(Visit visit, List<String> pages, List<String> running) {
        var tried = new LinkedHashSet<String>();
        int fields = 0;
        for (var path : pages) {
            for (var element : visit.get(path).page().select("form[method=post]")) {
                var form = (FormElement) element;
                var names = names(form);
                if (!names.isEmpty() && tried.add(Crawl.kind(form.attr("action")) + names)) {
                    fields += names.size();
                    running.addAll(sent(visit, form, names));
                }
            }
        }
        return fields;
    }

    private static Set<String> names(FormElement form) {
        var names = new LinkedHashSet<String>();
        form.select(WRITABLE).forEach(field -> {
            if (!field.attr("name").isEmpty()) {
                names.add(field.attr("name"));
            }
        });
        return names;
    }

    private static List<String> sent(Visit visit, FormElement form, Set<String> names) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.formData()
                .forEach(field -> fields.computeIfAbsent(field.key(), key -> new ArrayList<>())
                        .add(field.value()));
        names.forEach(name -> fields.put(name, List.of(String.join(" ", Injections.ALL))));
        var answer = visit.post(form.attr("action"), fields);
        assertThat(answer.status()).as(form.attr("action")).isLessThan(500);
        return Injections.runningIn(answer.page()).stream()
                .map(found -> form.attr("action") + ": " + found)
                .toList();
    }
}
