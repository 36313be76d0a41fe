package cz.prostup.people.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.SampleFiles;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

/// The scan of a signed consent, and what was really read on a consent (7.3.5, controls 20, 40 and 41).
@ProstupTest
@Import(ConsentCast.class)
class ConsentScanTests {

    private final IpmCast cast;
    private final PeopleCast people;
    private final ConsentCast consents;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Today today;

    ConsentScanTests(
            IpmCast cast,
            PeopleCast people,
            ConsentCast consents,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction,
            Today today) {
        this.today = today;
        this.cast = cast;
        this.people = people;
        this.consents = consents;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void itIsMarch() {
        cast.today(ConsentCast.MARCH);
    }

    private static MockMultipartFile scan() {
        return new MockMultipartFile("files", "souhlas.pdf", "application/pdf", SampleFiles.pdf());
    }

    private static MockMultipartFile infected() {
        return new MockMultipartFile(
                "files", "souhlas.txt", "text/plain", SampleFiles.EICAR.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void the_scan_comes_in_the_same_form_and_survives_its_mistakes() {
        var city = people.city();
        var person = city.client("Radana", "Skenovaná");
        var worker = browser.as(city.caseManager.login());
        var list = "/people/" + person + "/consents";
        var preview = filled(worker, city, person);
        var placeless = worker.post(list, preview.form(list), List.of(scan()), "answer", "GIVE");
        assertThat(placeless.status()).isEqualTo(422);
        assertThat(placeless.text()).contains("Napište, kde podepsaný papír leží", "souhlas.pdf");
        var back = worker.post(list, placeless.form(list), List.of(), "answer", "BACK", "paperPlace", "spis 12/2026");
        var again = worker.post(list + "/preview", back.form(list + "/preview"));
        assertThat(again.text()).contains("souhlas.pdf");
        assertThat(again.page().select("#paperPlace").val()).isEqualTo("spis 12/2026");
        var done = worker.post(list, again.form(list), List.of(), "answer", "GIVE");
        assertThat(done.status()).isEqualTo(303);
        var page = worker.get(done.location());
        assertThat(page.text()).contains("souhlas.pdf", "zkontrolováno").doesNotContain("Přidat sken");
        var file = worker.get(done.location() + "/scan").response();
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(logged(person)).isEqualTo(1);
    }

    @Test
    void it_may_come_later_but_only_once() {
        var city = people.city();
        var person = city.client("Rozálie", "Pozdější");
        var worker = browser.as(city.caseManager.login());
        var path = signed(worker, city, person);
        assertThat(worker.get(path).text()).contains("Přidat sken podepsaného papíru");
        assertThat(worker.post(path + "/scan", worker.get(path).form(path + "/scan"), List.of())
                        .status())
                .isEqualTo(422);
        var form = worker.get(path).form(path + "/scan");
        assertThat(worker.post(path + "/scan", form, List.of(scan())).status()).isEqualTo(303);
        var second = worker.post(path + "/scan", form, List.of(scan()));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("vyměnit ho nejde");
        assertThatThrownBy(() -> consents.system(() -> db.sql("update people.consent set scan_id = null where id = :id")
                        .param("id", id(path))
                        .update()))
                .hasMessageContaining("never rewritten");
    }

    @Test
    void what_is_harmful_or_no_document_is_refused_and_nothing_typed_is_lost() {
        var city = people.city();
        var person = city.client("Regina", "Škodlivá");
        var worker = browser.as(city.caseManager.login());
        var list = "/people/" + person + "/consents";
        var preview = filled(worker, city, person);
        var answer = worker.post(
                list, preview.form(list), List.of(infected()), "answer", "GIVE", "paperPlace", "spis 12/2026");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("škodlivý kód");
        assertThat(answer.page().select("#paperPlace").val()).isEqualTo("spis 12/2026");
        assertThat(consents.count(person)).isZero();
        var program = new MockMultipartFile("files", "souhlas.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1, 2});
        assertThat(worker.post(list, preview.form(list), List.of(program), "answer", "GIVE", "paperPlace", "x")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_scan_waits_in_quarantine_and_one_that_was_destroyed_may_be_replaced() {
        var city = people.city();
        var person = city.client("Růžena", "Karanténa");
        var worker = browser.as(city.caseManager.login());
        var path = signed(worker, city, person);
        worker.post(path + "/scan", worker.get(path).form(path + "/scan"), List.of(scan()));
        state(path, "QUARANTINED");
        assertThat(worker.get(path).text()).contains("čeká na kontrolu");
        assertThat(worker.get(path + "/scan").status()).isEqualTo(404);
        state(path, "INFECTED");
        var page = worker.get(path);
        assertThat(page.text()).contains("zničeno", "Přidat sken");
        assertThat(worker.post(path + "/scan", page.form(path + "/scan"), List.of(scan()))
                        .status())
                .isEqualTo(303);
        assertThat(worker.get(path + "/scan").status()).isEqualTo(200);
    }

    @Test
    void a_consent_given_on_the_screen_takes_no_scan() {
        var city = people.city();
        var person = city.client("Rita", "Obrazovková");
        var path = "/people/" + person + "/consents/" + consents.given(city, person);
        var worker = browser.as(city.caseManager.login());
        assertThat(worker.get(path).text()).doesNotContain("Přidat sken");
        var token = worker.get("/accessibility").form("/sign-out");
        assertThat(worker.post(path + "/scan", token, List.of(scan())).status()).isEqualTo(422);
    }

    @Test
    void the_person_opens_it_and_nobody_who_only_receives_does() {
        var city = people.city();
        var person = city.client("Renata", "Vlastní");
        var himself = browser.as(city.himself(person).login());
        var worker = browser.as(city.caseManager.login());
        var path = signed(worker, city, person);
        worker.post(path + "/scan", worker.get(path).form(path + "/scan"), List.of(scan()));
        consents.granted(city, person, new ConsentId(id(path)));
        var mine = "/me/consents/" + id(path);
        assertThat(himself.get(mine).text()).contains("Podepsaný papír (sken)");
        assertThat(himself.get(mine + "/scan").status()).isEqualTo(200);
        assertThat(browser.as(city.debtAdviser.login()).get(path + "/scan").status())
                .isEqualTo(404);
        assertThat(browser.as(people.city().caseManager.login())
                        .get(path + "/scan")
                        .status())
                .isEqualTo(404);
        assertThat(scansSeenBy(city.caseManager, path)).isEqualTo(1);
        assertThat(scansSeenBy(city.debtAdviser, path)).as("the second lock").isZero();
    }

    @Test
    void who_may_open_a_scan_in_the_database_is_who_may_ask() {
        var view = db.sql("select pg_get_viewdef('people.consent_scan_access'::regclass)")
                .query(String.class)
                .single();
        var named = Arrays.stream(Role.values())
                .filter(role -> view.contains("'" + role + "'"))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(ConsentLifecycle.TAKERS);
    }

    @Test
    void what_was_read_on_a_consent_is_told_to_the_person_and_to_who_wrote_it_down() {
        var city = people.city();
        var person = city.client("Soňa", "Čtená");
        var id = consents.given(city, person);
        consents.granted(city, person, id);
        var path = "/people/" + person + "/consents/" + id;
        var worker = browser.as(city.caseManager.login());
        assertThat(worker.get(path).text())
                .contains("Co bylo pod souhlasem vidět", "zatím kvůli tomuto souhlasu nic neotevřel");
        for (int i = 0; i < 25; i++) {
            read(city.debtAdviser, person, "spis: Zápisy", "GRANT_CONSENT");
        }
        read(city.debtAdviser, person, "KANAREK-JINY-DUVOD", "CLIENT");
        read(city.ospod, person, "KANAREK-JINY-UTVAR", "GRANT_CONSENT");
        var page = worker.get(path);
        assertThat(page.text()).contains("Zkoušející debt.city" + city.number, "spis: Zápisy", "Rovnováha");
        assertThat(page.text()).doesNotContain("KANAREK");
        var table = page.page().select("caption:contains(Co příjemci otevřeli)").first();
        assertThat(Objects.requireNonNull(Objects.requireNonNull(table).parent())
                        .select("tbody tr"))
                .hasSize(20);
        var older = page.page().select("a:contains(Starší záznamy)").attr("href");
        assertThat(worker.get(older).page().select("tbody tr th[data-is=Kdy]")).hasSize(5);
        var himself = browser.as(city.himself(person).login()).get("/me/consents/" + id);
        assertThat(himself.text()).contains("Co kvůli tomuto souhlasu kdo viděl", "Zkoušející debt.city" + city.number);
        assertThat(browser.as(city.colleague.login()).get(path).text())
                .as("a colleague sees the consent, not who read what")
                .contains("koordinace případu")
                .doesNotContain("Co bylo pod souhlasem vidět");
        CountingDataSource.start();
        worker.get(path);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, true", "2026-04-01, false"})
    void only_what_was_read_while_it_held_belongs_to_it(String day, boolean belongs) {
        var city = people.city();
        var person = city.client("Simona", "Časová");
        var id = consents.given(city, person);
        consents.granted(city, person, id);
        cast.today(java.time.LocalDate.parse(day));
        read(city.debtAdviser, person, "KANAREK-CTENI", "GRANT_CONSENT");
        var page = browser.as(city.caseManager.login()).get("/people/" + person + "/consents/" + id);
        assertThat(page.text().contains("KANAREK-CTENI")).isEqualTo(belongs);
    }

    private void read(Actor by, PersonId person, String what, String basis) {
        system(() -> db.sql("""
                        insert into access.read_log (at, user_id, person_id, action, what, object_id, basis, ids, roles, units,
                                                     organisations, outcome)
                        values (:at, :user, :person, 'READ', :what, :person, :basis, '{}', '{PROVIDER_WORKER}', :units, '{}',
                                'SHOWN')
                        """)
                .param("at", today.now().atOffset(java.time.ZoneOffset.UTC))
                .param("user", by.viewer().userId())
                .param("person", person.value())
                .param("what", what)
                .param("basis", basis)
                .param("units", new UUID[] {by.viewer().memberships().getFirst().unitId()})
                .update());
    }

    private String signed(Visit worker, City city, PersonId person) {
        var list = "/people/" + person + "/consents";
        return worker.post(
                        list,
                        filled(worker, city, person).form(list),
                        List.of(),
                        "answer",
                        "GIVE",
                        "paperPlace",
                        "spis 12/2026")
                .location();
    }

    private Answer filled(Visit worker, City city, PersonId person) {
        var list = "/people/" + person + "/consents";
        var fields = worker.submit(list + "/new", list + "/preview", "step", "find", "find", "rovnovaha " + city.number)
                .form(list + "/preview");
        fields.put("purpose", List.of("CASE_COORDINATION"));
        fields.put("domains", List.of("FINANCE", "HOUSING"));
        fields.put("recipients", List.of(city.debtAdviceUnit.toString()));
        return worker.post(list + "/preview", fields, "form", "PAPER_SCAN");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private void state(String path, String state) {
        system(() -> db.sql(
                        "update documents.attachment set state = :state where id = (select scan_id from people.consent where id = :id)")
                .param("state", state)
                .param("id", id(path))
                .update());
    }

    private long scansSeenBy(Actor actor, String path) {
        return cast.as(
                actor.viewer(),
                () -> Objects.requireNonNull(transaction.execute(status ->
                        db.sql("""
                                select count(*) from documents.attachment a
                                 where a.id = (select scan_id from people.consent where id = :id)
                                """).param("id", id(path)).query(Long.class).single())));
    }

    private long logged(PersonId person) {
        return system(() -> db.sql(
                        "select count(*) from access.read_log where person_id = :person and what = 'sken souhlasu'")
                .param("person", person.value())
                .query(Long.class)
                .single());
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
