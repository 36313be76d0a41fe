package cz.prostup.ipm.application;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.ApplicationId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ProstupTest
@Import(ApplicationCast.class)
class ApplicationPagesTests {

    private final ApplicationCast applications;
    private final Browserless browser;

    ApplicationPagesTests(ApplicationCast applications, Browserless browser) {
        this.applications = applications;
        this.browser = browser;
    }

    @Test
    void an_employer_fills_in_the_form_part_by_part_and_sends_it_in_the_browser() {
        var scene = applications.scene();
        var admin = browser.as(scene.admin().login());
        var home = admin.submit(
                        "/ipm/applications/new",
                        "/ipm/applications/new",
                        "branch",
                        scene.stage().branchId.toString(),
                        "territory",
                        scene.territory())
                .location();
        assertThat(admin.get(home + "/summary").text())
                .contains("Určete mentora")
                .contains("BR-016");
        assertThat(admin.submit(
                                home + "/positions/new",
                                home + "/positions/new",
                                "title",
                                "Úklid parku",
                                "description",
                                "Zametání.",
                                "isco",
                                "9613",
                                "workplace",
                                "Most",
                                "fte",
                                "0,5",
                                "wage",
                                "12 000",
                                "start",
                                "2026-05-04",
                                "places",
                                "2")
                        .location())
                .isEqualTo(home + "/positions");
        admin.submit(home + "/mentor", home + "/mentor", "name", "Jana Veselá", "contact", "777 000 111");
        admin.submit(home + "/support", home + "/support", "form", "EXTERNAL", "looking", "ano");
        admin.submit(home + "/backing", home + "/backing", "account", "19-2000145399/0800");
        admin.submit(home + "/work", home + "/work", "work-PRODUCTIVE", "YES", "note-PRODUCTIVE", "Park je vidět.");
        admin.submit(home + "/steps", home + "/steps", "steps", "BENEFITS");
        assertThat(admin.get(home + "/summary").text())
                .contains("Nic nechybí")
                .contains("Poskytovatel podpory se teprve hledá");
        assertThat(admin.submit(home + "/summary", home + "/submission").location())
                .isEqualTo(home);
        assertThat(admin.get(home).text()).contains("čeká na převzetí").contains("odeslání žádosti");
        assertThat(text(admin.get(home + "/paper.pdf").response().getContentAsByteArray()))
                .contains("Žádost o IPM", "Úklid parku", "Jana Veselá", "19-2000145399/0800", "produktivní práce");
    }

    @Test
    void every_wrong_field_is_named_and_what_was_typed_stays() {
        var scene = applications.scene();
        var home = home(applications.complete(scene));
        var admin = browser.as(scene.admin().login());
        wrong(admin, home + "/backing", "account", "19-2000145398/0800", "překlep");
        wrong(admin, home + "/positions/new", "fte", "1,5", "Úvazek");
        wrong(admin, home + "/positions/new", "wage", "moc", "Hrubá mzda");
        wrong(admin, home + "/positions/new", "places", "0", "Počet míst");
        wrong(admin, home + "/positions/new", "start", "31. 2. 2026", "nástup");
        wrong(admin, home + "/positions/new", "title", "", "Chybí název práce");
        wrong(admin, home + "/mentor", "name", "x".repeat(201), "Jméno mentora");
        wrong(admin, home + "/place", "branch", "nic", "Pobočka");
        wrong(admin, home + "/support", "providers", "nic", "poskytovatele");
        wrong(admin, home + "/work", "note-VOICE", "Jen poznámka.", "odpověď");
        wrong(admin, home + "/steps", "steps", "MENTOR", "odškrtává");
        wrong(admin, home + "/withdrawal", "reason", "", "Chybí důvod");
        var ten = admin.submit(
                home + "/positions/new",
                home + "/positions/new",
                "title",
                "Úklid",
                "workplace",
                "Most",
                "fte",
                "1",
                "wage",
                "30000",
                "start",
                "2026-05-04",
                "isco",
                "96A3");
        assertThat(ten.status()).isEqualTo(422);
        assertThat(ten.text()).contains("CZ-ISCO má čtyři nebo pět číslic");
    }

    private static void wrong(Browserless.Visit visit, String page, String field, String value, String says) {
        var answer = visit.submit(page, page, field, value);
        assertThat(answer.status()).as("%s %s", page, field).isEqualTo(422);
        assertThat(answer.page().select(".errors").text())
                .as("%s %s", page, field)
                .contains(says);
    }

    @Test
    void two_people_in_one_part_see_both_versions() {
        var scene = applications.scene();
        var home = home(applications.complete(scene));
        var admin = browser.as(scene.admin().login());
        var old = admin.get(home + "/mentor").form(home + "/mentor");
        admin.submit(home + "/mentor", home + "/mentor", "capacity", "Dvě hodiny denně.");
        var conflict = admin.post(home + "/mentor", old, "capacity", "Půl hodiny denně.");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select(".conflict").text()).contains("Půl hodiny denně.", "Dvě hodiny denně.");
        assertThat(admin.post(home + "/mentor", conflict.form(home + "/mentor")).location())
                .isEqualTo(home);
        assertThat(admin.get(home).text()).contains("Půl hodiny denně.");
    }

    @Test
    void an_officer_takes_returns_and_decides_and_everybody_sees_the_way() {
        var scene = applications.scene();
        var id = applications.submitted(scene);
        var home = home(id);
        var officer = browser.as(scene.stage().officer.login());
        assertThat(officer.get("/ipm/applications").text()).contains("T" + scene.stage().number + "/2026/0001");
        officer.submit(home, home + "/taking");
        officer.submit(home + "/return", home + "/return", "defect-CAPACITY", "Kolik lidí na to máte?");
        var admin = browser.as(scene.admin().login());
        assertThat(admin.get(home + "/mentor").text()).contains("Kolik lidí na to máte?");
        var form = admin.get(home + "/mentor").form(home + "/answers");
        var field = form.keySet().stream()
                .filter(name -> name.startsWith("answer-"))
                .findFirst()
                .orElseThrow();
        admin.post(home + "/answers", form, field, "Dva předáky.");
        admin.submit(home + "/summary", home + "/submission");
        officer.submit(home, home + "/taking");
        assertThat(officer.submit(
                                home + "/approval",
                                home + "/approval",
                                "programme",
                                "STATE_BUDGET",
                                "rules",
                                "IPM-2025")
                        .location())
                .isEqualTo(home);
        assertThat(text(officer.get(home + "/decision.pdf").response().getContentAsByteArray()))
                .contains("Sdělení o žádosti", "schvaluje", "Úklid veřejného prostranství");
        var coordinator = browser.as(scene.coordinator().login());
        var seen = coordinator.get(home).text();
        assertThat(seen).contains("schválená", "Na řadě je pobočka úřadu práce", "vrácení k doplnění");
        assertThat(seen).doesNotContain("12 000", "19-2000145399");
        assertThat(coordinator.get(home + "/paper.pdf").status()).isIn(403, 404);
        assertThat(browser.as(scene.director().login()).get(home).text())
                .contains("12 000")
                .doesNotContain("Schválit…");
    }

    @Test
    void each_page_asks_the_database_at_most_twelve_times() {
        var scene = applications.scene();
        var draft = home(applications.complete(scene));
        var review = home(applications.inReview(scene));
        var admin = browser.as(scene.admin().login());
        for (var path : List.of(
                "/ipm/applications",
                "/ipm/applications/new",
                draft,
                draft + "/place",
                draft + "/mentor",
                draft + "/support",
                draft + "/backing",
                draft + "/work",
                draft + "/steps",
                draft + "/positions",
                draft + "/positions/new",
                draft + "/summary",
                draft + "/withdrawal")) {
            bounded(admin, path);
        }
        var officer = browser.as(scene.stage().officer.login());
        for (var path : List.of(
                "/ipm/applications",
                review,
                review + "/approval",
                review + "/return",
                review + "/rejection",
                review + "/officer")) {
            bounded(officer, path);
        }
    }

    private static void bounded(Browserless.Visit visit, String path) {
        CountingDataSource.start();
        assertThat(visit.get(path).status()).as(path).isEqualTo(200);
        assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
    }

    private static String home(ApplicationId id) {
        return "/ipm/applications/" + id;
    }

    private static String text(byte[] pdf) {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replace('\u00a0', ' ').replace('\u202f', ' ');
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
