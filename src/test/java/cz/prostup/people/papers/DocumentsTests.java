package cz.prostup.people.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeepFile;
import cz.prostup.documents.attachments.SampleFiles;
import cz.prostup.documents.attachments.Upload;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.journeys.Injections;
import cz.prostup.people.Layer;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

/// Papers in a person's file: who may keep, read and withdraw them.
@ProstupTest
class DocumentsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final IpmCast cast;
    private final Browserless browser;
    private final KeepFile keepFile;
    private final KeepDocument keepDocument;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final City city;
    private final PersonId person;

    DocumentsTests(
            IpmCast cast,
            PeopleCast people,
            Browserless browser,
            KeepFile keepFile,
            KeepDocument keepDocument,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.browser = browser;
        this.keepFile = keepFile;
        this.keepDocument = keepDocument;
        this.db = db;
        this.transaction = transaction;
        cast.today(DAY);
        city = people.city();
        person = city.client("Kanárina", "Kanárková");
    }

    private AttachmentId file(Actor by) {
        var kept = cast.as(
                by.viewer(),
                () -> keepFile.keep(Upload.of("KANAREK.txt", SampleFiles.utf8("KANAREK-OBSAH")), by.viewer()));
        return ((KeepFile.Kept) kept).file().id();
    }

    private KeepDocument.Outcome keep(Actor by, UUID unit, String domain, Layer layer) {
        var document = new NewDocument(unit, "CONTRACT", "KANAREK-NAZEV", DAY, domain, layer);
        var file = file(by);
        return cast.as(by.viewer(), () -> keepDocument.keep(person, document, file, by.viewer()));
    }

    private String path() {
        return "/people/" + person + "/documents";
    }

    @Test
    void a_paper_is_added_on_the_page_read_and_withdrawn() {
        var visit = browser.as(city.caseManager.login());
        var form = visit.get(path() + "/new").form(path());
        var file = new MockMultipartFile("files", "rozsudek.pdf.exe", "application/pdf", SampleFiles.pdf());
        var incomplete = visit.post(path(), form, List.of(file), "title", "Rozsudek o dluhu");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.text()).contains("rozsudek.pdf");
        assertThat(incomplete.page().select("input[name=title]").attr("value")).isEqualTo("Rozsudek o dluhu");
        var added = visit.post(
                path(),
                incomplete.form(path()),
                List.of(),
                "kind",
                "COURT_DECISION",
                "dated",
                "2026-11-02",
                "domain",
                "FINANCE",
                "layer",
                "SUPPORT");
        assertThat(added.status()).isEqualTo(303);
        var list = visit.get(path());
        assertThat(list.text()).contains("Rozsudek o dluhu", "rozsudek.pdf", "v pořádku");
        var links = list.page().select("a[href$=/file]");
        var download = visit.get(links.attr("href")).response();
        assertThat(download.getContentType()).isEqualTo("application/pdf");
        assertThat(download.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(logged()).isEqualTo(1);
        assertThat(browser.as(city.housing.login()).get(links.attr("href")).status())
                .isEqualTo(404);
        var withdraw = list.page().select("a[href$=/withdraw]").attr("href");
        assertThat(visit.submit(withdraw, withdraw).status()).isEqualTo(422);
        assertThat(visit.submit(withdraw, withdraw, "reason", "Patří jinému člověku")
                        .status())
                .isEqualTo(303);
        assertThat(visit.get(links.attr("href")).status()).isEqualTo(404);
        assertThat(visit.get(path()).text()).contains("staženo: Patří jinému člověku");
    }

    private long logged() {
        return cast.as(
                cz.prostup.access.Viewer.SYSTEM,
                () -> java.util.Objects.requireNonNull(transaction.execute(status -> db.sql(
                                "select count(*) from access.read_log where person_id = :person and what = 'dokument'")
                        .param("person", person.value())
                        .query(Long.class)
                        .single())));
    }

    @Test
    void who_will_read_it_is_told_before_it_is_saved() {
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        var form = browser.as(city.caseManager.login()).get(path() + "/new");
        var mentor = "Zkoušející " + city.mentor.login();
        assertThat(hint(form, "WORK")).contains("Uvidí: vy a váš útvar Sociální odbor", mentor);
        assertThat(hint(form, "PRIVATE")).contains("Uvidí: vy a váš útvar").doesNotContain(mentor);
        assertThat(form.text()).contains("Podpora – důvody a okolnosti", "finance a dluhy (jen Podpora nebo Soukromé)");
        CountingDataSource.start();
        browser.as(city.caseManager.login()).get(path() + "/new");
        assertThat(CountingDataSource.stop().stream()
                        .filter(one -> one.contains("people."))
                        .toList())
                .hasSizeLessThanOrEqualTo(8);
    }

    private static String hint(Browserless.Answer form, String layer) {
        var choice = form.page().select("#layer-" + layer).first();
        return String.valueOf(java.util.Objects.requireNonNull(
                                java.util.Objects.requireNonNull(choice).parent())
                        .text())
                .replace('\u00A0', ' ');
    }

    @Test
    void what_an_employer_may_not_read_cannot_be_put_where_they_read() {
        assertThat(keep(city.caseManager, city.socialUnit, "ADDICTION", Layer.WORK))
                .isInstanceOf(KeepDocument.Refused.class);
        assertThat(keep(city.caseManager, city.housingUnit, "FINANCE", Layer.SUPPORT))
                .as("not their unit")
                .isInstanceOf(KeepDocument.Refused.class);
        assertThat(keep(city.caseManager, city.socialUnit, "FINANCE", Layer.SUPPORT))
                .isInstanceOf(KeepDocument.Kept.class);
    }

    @Test
    void layers_decide_who_reads_and_the_second_lock_agrees() {
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        city.knows(person, city.internalSupportUnit, "CLIENT");
        keep(city.caseManager, city.socialUnit, "FINANCE", Layer.SUPPORT);
        assertThat(browser.as(city.colleague.login()).get(path()).text()).contains("KANAREK-NAZEV");
        assertThat(browser.as(city.mentor.login()).get(path()).text()).doesNotContain("KANAREK");
        assertThat(browser.as(city.internalSupport.login()).get(path()).text()).doesNotContain("KANAREK");
        assertThat(browser.as(city.housing.login()).get(path()).status()).isEqualTo(404);
        assertThat(rows(city.colleague)).isEqualTo(1);
        assertThat(rows(city.mentor)).isZero();
        assertThat(files(city.colleague)).isEqualTo(1);
        assertThat(files(city.mentor)).isZero();
        keep(city.caseManager, city.socialUnit, "EDUCATION", Layer.ADMIN);
        assertThat(browser.as(city.mentor.login()).get(path()).text()).contains("KANAREK-NAZEV");
        assertThat(files(city.mentor)).isEqualTo(1);
    }

    private long rows(Actor viewer) {
        return count(viewer, "select count(*) from people.document where person_id = :person");
    }

    private long files(Actor viewer) {
        return count(viewer, """
                select count(*) from documents.attachment_chunk c join documents.attachment a on a.id = c.attachment_id
                 where a.owner_id in (select d.id from people.document d where d.person_id = :person)
                """);
    }

    private long count(Actor viewer, String sql) {
        return cast.as(
                viewer.viewer(),
                () -> java.util.Objects.requireNonNull(transaction.execute(status -> db.sql(sql)
                        .param("person", person.value())
                        .query(Long.class)
                        .single())));
    }

    @Test
    void nobody_takes_over_a_draft_of_somebody_else() {
        var foreign = file(city.colleague);
        var document = new NewDocument(city.socialUnit, "OTHER", "Cizí", DAY, "EDUCATION", Layer.ADMIN);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> cast.as(
                        city.caseManager.viewer(),
                        () -> keepDocument.keep(person, document, foreign, city.caseManager.viewer())))
                .isInstanceOf(cz.prostup.shared.NotFound.class);
    }

    @Test
    void forty_injections_in_titles_stay_texts() {
        var visit = browser.as(city.caseManager.login());
        for (var injection : Injections.ALL) {
            var document = new NewDocument(city.socialUnit, "OTHER", injection, DAY, "EDUCATION", Layer.ADMIN);
            var file = file(city.caseManager);
            cast.as(
                    city.caseManager.viewer(),
                    () -> keepDocument.keep(person, document, file, city.caseManager.viewer()));
        }
        var page = visit.get(path());
        assertThat(page.text()).contains(Injections.ALL.getFirst());
        assertThat(Injections.runningIn(page.page())).isEmpty();
    }

    @Test
    void pages_ask_the_database_a_bounded_number_of_times() {
        for (int i = 0; i < 4; i++) {
            keep(city.caseManager, city.socialUnit, "EDUCATION", Layer.ADMIN);
        }
        var visit = browser.as(city.caseManager.login());
        for (var page : List.of(path(), path() + "/new")) {
            CountingDataSource.start();
            assertThat(visit.get(page).status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(page).hasSizeLessThanOrEqualTo(9);
        }
    }
}
