package cz.prostup.journeys;

import static cz.prostup.journeys.Barriers.barriers;
import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.journeys.BusyOffice.Office;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// axe finds nothing of WCAG 2.2 AA nor of good practice on any page of the journeys: wide and narrow, light and dark.
@ProstupTest
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class AxeTests {

    private final BusyOffice offices;
    private final ConsentScene consents;
    private final Browserless browser;

    @LocalServerPort
    private int port;

    private Office office;

    /// Kinds of pages that were tried in every look by the first role that met them.
    private final Set<String> known = new HashSet<>();

    AxeTests(BusyOffice offices, ConsentScene consents, Browserless browser) {
        this.offices = offices;
        this.consents = consents;
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
    void no_page_that_a_role_is_led_to_has_a_barrier(String role) {
        var paths = Crawl.of(browser.as(office.the(role).login()), BusyOffice.unlinked(role, office)).stream()
                .filter(Crawl::isPage)
                .toList();
        var person = Person.signedIn(port, office.the(role));
        var findings = new ArrayList<String>();
        for (var path : paths) {
            if (known.add(Crawl.kind(path))) {
                person.open(path);
                findings.addAll(barriers(person.page));
            }
        }
        assertThat(findings).isEmpty();
        assertThat(paths).hasSizeGreaterThan(5);
    }

    @Test
    void no_page_about_consents_has_a_barrier_for_the_worker_nor_for_the_person() {
        var scene = consents.open();
        var findings = new ArrayList<String>();
        var worker = Person.signedIn(port, scene.worker());
        scene.ofWorker().forEach(path -> findings.addAll(barriers(worker.open(path).page)));
        worker.open(scene.form()).click("Ukázat text");
        assertThat(worker.status()).isEqualTo(422);
        findings.addAll(barriers(worker.page));
        for (var language : List.of("Українська", "Jednoduchá čeština")) {
            var self = Person.signedIn(port, scene.self()).open("/me").click(language);
            scene.ofPerson().forEach(path -> findings.addAll(barriers(self.open(path).page)));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void no_open_page_has_a_barrier() {
        var nobody = Person.nobody(port, Device.DESKTOP, true);
        var findings = new ArrayList<String>();
        for (var path : List.of(
                "/sign-in",
                "/components",
                "/help",
                "/accessibility",
                "/for-employers",
                "/for-employers/calculator?gross=9000&fte=1&months=13&workers=2&hours=10&failure=2",
                "/for-employers/calculator?gross=mnoho",
                "/for-employers/eligibility?kind=",
                "/for-employers/interest",
                "/assets/missing")) {
            findings.addAll(barriers(nobody.open(path).page));
        }
        nobody.open("/sign-in").click("Přihlásit se");
        assertThat(nobody.status()).isEqualTo(422);
        findings.addAll(barriers(nobody.page));
        assertThat(findings).isEmpty();
    }

    @Test
    void no_page_that_refuses_has_a_barrier() {
        var findings = new ArrayList<String>();
        findings.addAll(mistakes(office.the("provider")));
        findings.addAll(conflict());
        findings.addAll(missing(office.the("mentor")));
        assertThat(findings).isEmpty();
    }

    @Test
    void a_page_with_a_barrier_is_found_out() {
        var page = Person.nobody(port, Device.DESKTOP, true).page;
        page.setContent("<html lang=cs><title>x</title><main><h1>x</h1><img src='data:,'></main>");
        assertThat(barriers(page)).anyMatch(finding -> finding.contains("image-alt"));
        page.setContent("<html lang=cs><title>x</title><main><h1>x</h1><p style='width:900px'>široký</p></main>");
        assertThat(barriers(page)).anyMatch(finding -> finding.contains("wider than the phone"));
        page.setContent(
                "<html lang=cs><title>x</title><style>@media (prefers-color-scheme: dark) { body { background: #000 } }"
                        + "</style><main style='color: #222'><h1>x</h1><p>tmavé na tmavém</p></main>");
        assertThat(barriers(page)).isNotEmpty().allMatch(finding -> finding.contains("DARK: color-contrast"));
    }

    private List<String> mistakes(Actor provider) {
        var person = Person.signedIn(port, provider).open("/ipm/activities/new").click("Uložit");
        assertThat(person.status()).isEqualTo(422);
        var findings = barriers(person.page);
        person.open("/ipm/activities/group").click("Uložit schůzku skupiny");
        assertThat(person.status()).isEqualTo(422);
        findings.addAll(barriers(person.page));
        return findings;
    }

    private List<String> conflict() {
        var colleague = browser.as(office.the("social-worker").login());
        var statement = "/ipm/statements/" + offices.aprilStatement(office.stage(), 1);
        var entry = colleague
                .get(statement)
                .page()
                .select("a[href^=/ipm/activities/]:not([href*=new])")
                .attr("href");
        var person = Person.signedIn(port, office.the("provider")).open(entry + "/change");
        assertThat(colleague
                        .submit(entry + "/change", entry + "/change", "hours", "2,5")
                        .status())
                .isEqualTo(303);
        person.fill("Hodiny", "3").click("Uložit změnu");
        assertThat(person.status()).isEqualTo(409);
        return barriers(person.page);
    }

    private List<String> missing(Actor mentor) {
        var person = Person.signedIn(port, mentor).open("/ipm/placements/" + UUID.randomUUID());
        assertThat(person.status()).isEqualTo(404);
        var findings = barriers(person.page);
        person.open("/ipm/returns");
        assertThat(person.status()).isEqualTo(403);
        findings.addAll(barriers(person.page));
        return findings;
    }
}
