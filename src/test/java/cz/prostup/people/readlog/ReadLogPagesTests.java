package cz.prostup.people.readlog;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may see the log of reads and what it says (controls 27 and 76).
@ProstupTest
class ReadLogPagesTests {

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ReadLog log;
    private final Today today;
    private City city;
    private PersonId person;
    private String family;

    ReadLogPagesTests(
            IpmCast cast,
            PeopleCast people,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction,
            ReadLog log,
            Today today) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
        this.log = log;
        this.today = today;
        this.city = people.city();
        this.family = "Čtená" + city.number;
        this.person = city.client("Olga", family);
    }

    @BeforeEach
    void aCityWorks() {
        city = people.city();
        family = "Čtená" + city.number;
        person = city.client("Olga", family);
    }

    /// As signing in would tell it: the cast writes the city down for everybody.
    private Viewer real(Actor actor) {
        var memberships = actor.viewer().memberships().stream()
                .map(one -> new Viewer.Membership(
                        one.unitId(),
                        one.unit(),
                        db.sql("select organisation_id from organisations.unit_card where id = :id")
                                .param("id", one.unitId())
                                .query(UUID.class)
                                .single(),
                        one.organisation(),
                        one.role()))
                .toList();
        return new Viewer(actor.viewer().userId(), actor.viewer().name(), memberships);
    }

    private void reads(Actor actor, PersonId whom, String what, String basis) {
        cast.as(actor.viewer(), () -> {
            transaction.executeWithoutResult(
                    status -> log.person(real(actor), whom.value(), what, whom.value(), basis));
            return true;
        });
    }

    private void lists(Actor actor, String what, List<UUID> whom) {
        cast.as(actor.viewer(), () -> {
            transaction.executeWithoutResult(status -> log.list(actor.viewer(), what, "q=1", whom, "CLIENT"));
            return true;
        });
    }

    @Test
    void the_person_sees_who_from_where_what_and_why_in_plain_words() {
        reads(city.caseManager, person, "spis: Přehled", "CLIENT");
        lists(city.head, "seznam lidí", List.of(person.value(), UUID.randomUUID()));
        var page = browser.as(city.himself(person).login()).get("/me/reads");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(city.caseManager.viewer().name())
                .contains("sociální pracovník obce")
                .contains("Sociální odbor, Město Děčínov " + city.number)
                .contains("spis: Přehled")
                .contains("klient útvaru")
                .contains("byl/a jste v seznamu");
    }

    @Test
    void the_extract_has_as_many_rows_as_the_log() throws IOException {
        for (int i = 0; i < 60; i++) {
            reads(city.caseManager, person, "spis: Zápisy " + i, "CLIENT");
        }
        lists(city.head, "seznam lidí", List.of(person.value()));
        var himself = browser.as(city.himself(person).login());
        himself.get("/me/reads"); // one's own looks are not told
        var logged =
                db.sql("""
                        select count(*) from access.read_log r
                         where (r.person_id = :id or r.ids @> array[:id::uuid])
                           and r.user_id not in (select user_id from people.person_account where person_id = :id)
                        """).param("id", person.value()).query(Integer.class).single();
        assertThat(logged).isEqualTo(61);
        var csv = himself.get("/me/reads.csv").response().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().count()).isEqualTo(logged + 1);
        var paper = PdfUa.readAloud(himself.get("/me/reads.pdf").response().getContentAsByteArray());
        assertThat(paper).contains("Kdo četl můj spis").contains("spis: Zápisy 59");
        var first = himself.get("/me/reads");
        assertThat(first.page().select("tbody tr")).hasSize(50);
        var older = Objects.requireNonNull(first.page().selectFirst("a[href*=after]"))
                .attr("href");
        assertThat(himself.get(older).page().select("tbody tr")).hasSize(11);
    }

    @Test
    void reads_of_a_record_that_was_merged_into_mine_are_mine() {
        var double_ = city.client("Olga", family + " podruhé");
        reads(city.caseManager, double_, "spis: dvojník", "CLIENT");
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(
                        status -> db.sql("update people.person set merged_into = :into where id = :id")
                                .param("into", person.value())
                                .param("id", double_.value())
                                .update()));
        assertThat(browser.as(city.himself(person).login()).get("/me/reads").text())
                .contains("spis: dvojník");
    }

    @Test
    void nobody_elses_log_is_shown_to_the_person_and_no_worker_sees_any() {
        var other = city.client("Jiná", "Osoba" + city.number);
        reads(city.caseManager, other, "spis: cizí", "CLIENT");
        assertThat(browser.as(city.himself(person).login()).get("/me/reads").text())
                .doesNotContain("cizí");
        var worker = browser.as(city.caseManager.login());
        for (var path : List.of(
                "/me/reads", "/audit", "/audit/people/" + person, "/people/" + person + "/reads", "/audit/breach")) {
            assertThat(worker.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void the_officer_sees_the_own_organisation_and_who_elsewhere_read_its_clients() {
        reads(city.caseManager, person, "spis: naše čtení", "CLIENT");
        reads(city.addictionWorker, person, "spis: cizí čtení", "GRANT_CONSENT");
        var elsewhere = city.client("Cizinec", "Odjinud" + city.number);
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(
                        status -> db.sql("update people.person_relation set unit_id = :unit where person_id = :id")
                                .param("unit", city.addictionUnit)
                                .param("id", elsewhere.value())
                                .update()));
        reads(city.addictionWorker, elsewhere, "spis: nic pro nás", "CLIENT");
        var officer = browser.as(city.dpo.login());
        CountingDataSource.start();
        var ours = officer.get("/audit");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
        assertThat(ours.text())
                .contains("spis: naše čtení")
                .contains("Olga " + family)
                .doesNotContain("cizí čtení");
        var others = officer.get("/audit?scope=others");
        assertThat(others.text())
                .contains("spis: cizí čtení")
                .doesNotContain("nic pro nás")
                .doesNotContain("naše čtení");
        assertThat(officer.get("/audit/people/" + elsewhere).status()).isEqualTo(404);
        assertThat(officer.get("/audit/users/" + city.addictionWorker.viewer().userId())
                        .status())
                .isEqualTo(404);
        CountingDataSource.start();
        var ofPerson = officer.get("/audit/people/" + person);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
        assertThat(ofPerson.text()).contains("naše čtení").contains("cizí čtení");
        assertThat(officer.get("/people/" + person + "/reads").status()).isEqualTo(200);
        CountingDataSource.start();
        var ofUser = officer.get("/audit/users/" + city.caseManager.viewer().userId());
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(10);
        assertThat(ofUser.text()).contains("naše čtení");
        assertThat(officer.get("/audit?family=Čten".replace("Č", "%C4%8C")).text())
                .contains("Olga " + family);
        assertThat(officer.get("/audit?who=nikdo-takovy").text()).contains("V těchto dnech tu nic není");
        assertThat(officer.get("/audit?basis=EMERGENCY").text()).doesNotContain("naše čtení");
        assertThat(officer.get("/audit?scope=refusals").status()).isEqualTo(200);
        assertThat(officer.get("/audit?from=nesmysl&after=x_y").status()).isEqualTo(200);
    }

    @Test
    void looking_into_the_log_is_in_the_log() {
        reads(city.caseManager, person, "spis: Přehled", "CLIENT");
        browser.as(city.dpo.login()).get("/audit/people/" + person);
        assertThat(db.sql("select basis from access.read_log where user_id = :user and person_id = :person")
                        .param("user", city.dpo.viewer().userId())
                        .param("person", person.value())
                        .query(String.class)
                        .list())
                .containsExactly("AUDIT");
    }

    @Test
    void the_report_of_a_breach_equals_the_log_and_needs_the_password() throws IOException {
        var others = List.of(
                city.client("První", "Dotčený" + city.number).value(),
                city.client("Druhý", "Dotčený" + city.number).value());
        reads(city.caseManager, person, "spis: Přehled", "CLIENT");
        reads(city.caseManager, person, "spis: Zápisy", "CLIENT");
        lists(city.caseManager, "výpis lidí", others);
        var officer = browser.as(city.dpo.login());
        var query = "?user=" + city.caseManager.viewer().userId() + "&fromDay=" + today.date() + "&fromTime=0:00&toDay="
                + today.date() + "&toTime=23:59&noticedDay=" + today.date() + "&noticedTime=8:00";
        CountingDataSource.start();
        var preview = officer.get("/audit/breach" + query);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(9);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains("3 lidé")
                .contains("Olga " + family)
                .contains("72 hodin")
                .contains("1 stažených");
        var form = preview.form("/audit/breach/report");
        assertThat(officer.post("/audit/breach/report", form, "format", "xlsx", "password", "spatne")
                        .status())
                .isEqualTo(422);
        var file = officer.post("/audit/breach/report", form, "format", "xlsx", "password", IpmCast.PASSWORD);
        assertThat(file.status()).isEqualTo(200);
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(file.response().getContentAsByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets.get(0).read()).hasSize(1 + 3);
            var logged = db.sql("select count(*) from access.read_log where user_id = :user")
                    .param("user", city.caseManager.viewer().userId())
                    .query(Integer.class)
                    .single();
            assertThat(sheets.get(1).read()).hasSize(1 + logged);
            assertThat(sheets.get(2).read()).hasSize(1 + 3);
        }
        var paper = officer.post("/audit/breach/report", form, "format", "pdf", "password", IpmCast.PASSWORD);
        assertThat(PdfUa.readAloud(paper.response().getContentAsByteArray())).contains("Olga " + family);
        assertThat(db.sql("select kind from access.security_event where user_id = :user and kind = 'EXPORT'")
                        .param("user", city.dpo.viewer().userId())
                        .query(String.class)
                        .list())
                .hasSize(2);
    }

    @Test
    void an_account_of_another_organisation_has_no_kit() {
        var officer = browser.as(city.dpo.login());
        assertThat(officer.get("/audit/breach?user="
                                + city.addictionWorker.viewer().userId() + "&fromDay=" + today.date() + "&toDay="
                                + today.date() + "&toTime=23:59")
                        .status())
                .isEqualTo(404);
        assertThat(officer.get("/audit/breach?user=nesmysl&fromDay=x&toDay=y").status())
                .isEqualTo(422);
    }

    @Test
    void a_stranger_officer_is_told_no_names() {
        reads(city.caseManager, person, "spis: Přehled", "CLIENT");
        var stranger = cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> city.actor("otherdpo", city.addictionUnit, Role.DPO))));
        var visit = browser.as(new Actor(stranger.login(), stranger.viewer()).login());
        assertThat(visit.get("/audit/people/" + person).status()).isEqualTo(404);
        assertThat(visit.get("/audit").text()).doesNotContain(family);
        assertThat(visit.get("/audit?scope=others").text()).doesNotContain(family);
    }
}
