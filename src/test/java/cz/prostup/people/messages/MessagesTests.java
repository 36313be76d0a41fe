package cz.prostup.people.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.SampleFiles;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.journeys.Injections;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

/// Messages stay in the system, and end with the access (7.3.8, BR-092).
@ProstupTest
class MessagesTests {

    private final IpmCast cast;
    private final Browserless browser;
    private final SendMessage sendMessage;
    private final ChangeParticipants changeParticipants;
    private final MessageRecords records;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final City city;
    private final PersonId person;

    MessagesTests(
            IpmCast cast,
            PeopleCast people,
            Browserless browser,
            SendMessage sendMessage,
            ChangeParticipants changeParticipants,
            MessageRecords records,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.browser = browser;
        this.sendMessage = sendMessage;
        this.changeParticipants = changeParticipants;
        this.records = records;
        this.db = db;
        this.transaction = transaction;
        cast.today(LocalDate.of(2026, 11, 20));
        city = people.city();
        person = city.client("Kanárina", "Kanárková");
    }

    private ThreadId begin(Actor from, Actor... to) {
        return begin(from, "KANAREK-TEXT o dluzích", to);
    }

    private ThreadId begin(Actor from, String text, Actor... to) {
        var users = List.of(to).stream()
                .map(one -> one.viewer().userId())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        var outcome = cast.as(
                from.viewer(),
                () -> sendMessage.begin(
                        new NewThread(person, "KANAREK-PREDMET", text, users, List.of()), from.viewer()));
        assertThat(outcome).isInstanceOf(SendMessage.Sent.class);
        return ((SendMessage.Sent) outcome).thread();
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    @Test
    void a_message_written_on_the_page_with_a_file_is_read_by_the_other_one() {
        var writer = browser.as(city.caseManager.login());
        var path = "/people/" + person + "/messages";
        var form = writer.get(path + "/new").form(path);
        var file = new MockMultipartFile("files", "zprava <b>.txt", "text/plain", SampleFiles.utf8("obsah přílohy"));
        var sent = writer.post(
                path,
                form,
                List.of(file),
                "to",
                city.colleague.viewer().userId().toString(),
                "subject",
                "Domluva schůzky",
                "text",
                "Sejdeme se v úterý.");
        assertThat(sent.status()).isEqualTo(303);
        var reader = browser.as(city.colleague.login());
        assertThat(reader.get("/messages?show=UNREAD").text()).contains("Domluva schůzky", "nová zpráva");
        assertThat(reader.get("/").text()).contains("vlákno s novou zprávou");
        var thread = reader.get(sent.location());
        assertThat(thread.text()).contains("Sejdeme se v úterý.", "zprava _b_.txt");
        assertThat(reader.get("/messages?show=UNREAD").text()).doesNotContain("Domluva schůzky");
        assertThat(writer.get(sent.location()).text())
                .contains("Přečetli: " + city.colleague.viewer().name());
        var link = Objects.requireNonNull(
                        thread.page().select("a[href*=/files/]").first())
                .attr("href");
        var downloaded = reader.get(link).response();
        assertThat(downloaded.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(downloaded.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(downloaded.getContentAsByteArray()).isEqualTo(SampleFiles.utf8("obsah přílohy"));
        assertThat(browser.as(city.housing.login()).get(link).status()).isEqualTo(404);
        assertThat(browser.as(city.head.login()).get(link).status()).isEqualTo(404);
    }

    @Test
    void a_letter_says_only_that_there_is_something_to_read() {
        address(city.colleague);
        var thread = begin(city.caseManager, city.colleague);
        var told = system(() -> db.sql("""
                        select n.subject || n.text || n.path || coalesce((select string_agg(m.subject || m.body, '')
                                                                            from notifications.mail m
                                                                           where m.user_id = n.user_id), '') as told
                          from notifications.notice n
                         where n.user_id = :user and n.kind = 'MESSAGE_RECEIVED'
                        """)
                .param("user", city.colleague.viewer().userId())
                .query(String.class)
                .single());
        assertThat(told)
                .contains("Máte novou zprávu ve spisu č.", "/messages/" + thread)
                .contains("Dobrý den")
                .doesNotContainIgnoringCase("kanár")
                .doesNotContain(
                        "KANAREK", person.toString(), city.caseManager.viewer().name());
    }

    private void address(Actor actor) {
        system(() -> db.sql("update access.user_account set email = :email where id = :id")
                .param("email", actor.login() + "@zkouska.invalid")
                .param("id", actor.viewer().userId())
                .update());
    }

    @Test
    void nothing_of_a_message_lies_readable_in_the_database() {
        begin(city.caseManager, city.colleague);
        var readable = system(() ->
                db.sql("""
                        select count(*) from people.message m join people.message_thread t on t.id = m.thread_id
                         where t.person_id = :person
                           and (position('KANAREK'::bytea in m.text_sealed) > 0
                                or position('KANAREK'::bytea in t.subject_sealed) > 0)
                        """).param("person", person.value()).query(Long.class).single());
        assertThat(readable).isZero();
    }

    @Test
    void who_loses_access_to_the_person_loses_the_thread_with_the_next_click() {
        city.knows(person, city.debtAdviceUnit, "CLIENT");
        city.accompanies(person, city.debtAdviceUnit, city.debtAdviser, "DEBT_ADVISER");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
        var thread = begin(city.caseManager, city.debtAdviser);
        var adviser = browser.as(city.debtAdviser.login());
        assertThat(adviser.get("/messages/" + thread).status()).isEqualTo(200);
        var answer = adviser.submit("/messages/" + thread, "/messages/" + thread, "text", "Odpovídám ještě včas.");
        assertThat(answer.status()).isEqualTo(303);
        system(() -> db.sql("update people.person_relation set valid_to = '2026-11-19' where unit_id = :unit")
                        .param("unit", city.debtAdviceUnit)
                        .update()
                + db.sql("update people.circle_member set valid_to = '2026-11-19' where unit_id = :unit")
                        .param("unit", city.debtAdviceUnit)
                        .update());
        assertThat(adviser.get("/messages/" + thread).status()).isEqualTo(404);
        assertThat(adviser.get("/messages").text()).doesNotContain("KANAREK");
        assertThatThrownBy(() -> cast.as(
                        city.debtAdviser.viewer(),
                        () -> sendMessage.reply(thread, "pozdě", List.of(), city.debtAdviser.viewer())))
                .isInstanceOf(NotFound.class);
        assertThat(browser.as(city.caseManager.login())
                        .get("/messages/" + thread)
                        .text())
                .contains("Odpovídám ještě včas.");
    }

    @Test
    void a_stranger_and_a_colleague_outside_the_thread_find_nothing() {
        var thread = begin(city.caseManager, city.colleague);
        for (var outsider : List.of(city.head, city.housing, city.mentor, city.addictionWorker)) {
            var visit = browser.as(outsider.login());
            for (var page : List.of("", "/participants/new", "/leave")) {
                assertThat(visit.get("/messages/" + thread + page).status())
                        .as(outsider.login() + page)
                        .isEqualTo(404);
            }
            assertThat(visit.get("/messages").text()).doesNotContain("KANAREK", "Kanár");
        }
        assertThat(browser.as(city.housing.login())
                        .get("/people/" + person + "/messages")
                        .status())
                .isEqualTo(404);
        for (var table : List.of("message_thread", "message_participant", "message", "message_read")) {
            assertThat(cast.<Object>as(
                            city.head.viewer(),
                            () -> transaction.execute(
                                    status -> db.sql("select count(*) from people." + table + " where "
                                                    + (table.equals("message_thread") ? "id" : "thread_id") + " = :id")
                                            .param("id", thread.value())
                                            .query(Long.class)
                                            .single())))
                    .as("second lock of " + table)
                    .isEqualTo(0L);
        }
    }

    @Test
    void an_employer_is_not_offered_those_of_whom_they_may_not_know() {
        city.knows(person, city.addictionUnit, "CLIENT");
        city.accompanies(person, city.addictionUnit, city.addictionWorker, "KEY_WORKER");
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
        var mentor = browser.as(city.mentor.login());
        assertThat(mentor.get("/people/" + person + "/messages/new").text())
                .doesNotContain("Kotva", city.addictionWorker.viewer().name());
        assertThat(browser.as(city.caseManager.login())
                        .get("/people/" + person + "/messages/new")
                        .text())
                .contains(city.addictionWorker.viewer().name());
        var refused = cast.as(
                city.mentor.viewer(),
                () -> sendMessage.begin(
                        new NewThread(
                                person,
                                "x",
                                "x",
                                Set.of(city.addictionWorker.viewer().userId()),
                                List.of()),
                        city.mentor.viewer()));
        assertThat(refused).isInstanceOf(SendMessage.Refused.class);
    }

    @Test
    void whoever_is_added_is_confirmed_and_then_reads_the_whole_thread() {
        var thread = begin(city.caseManager, city.colleague);
        var path = "/messages/" + thread;
        var visit = browser.as(city.caseManager.login());
        var form = visit.get(path + "/participants/new");
        assertThat(form.text()).contains("Uvidí celé vlákno od začátku: 1 zprávu", "KANAREK-TEXT");
        var head = city.head.viewer().userId().toString();
        var unsure = visit.post(path + "/participants", form.form(path + "/participants"), "user", head);
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.page().select("input[name=user][checked]").attr("value"))
                .isEqualTo(head);
        var added = visit.post(path + "/participants", form.form(path + "/participants"), "user", head, "sure", "ano");
        assertThat(added.status()).isEqualTo(303);
        assertThat(browser.as(city.head.login()).get(path).text()).contains("KANAREK-TEXT");
        var stranger = cast.as(
                city.caseManager.viewer(),
                () -> changeParticipants.add(thread, city.housing.viewer().userId(), city.caseManager.viewer()));
        assertThat(stranger).isInstanceOf(ChangeParticipants.Refused.class);
    }

    @Test
    void who_leaves_opens_it_no_more_and_what_they_wrote_stays() {
        var thread = begin(city.caseManager, city.colleague);
        var visit = browser.as(city.caseManager.login());
        assertThat(visit.submit("/messages/" + thread + "/leave", "/messages/" + thread + "/leave")
                        .status())
                .isEqualTo(303);
        assertThat(visit.get("/messages/" + thread).status()).isEqualTo(404);
        assertThat(browser.as(city.colleague.login()).get("/messages/" + thread).text())
                .contains("KANAREK-TEXT", "Odešli:", "už jste jen vy");
    }

    @Test
    void a_closed_thread_is_read_only_until_it_is_opened_again() {
        var thread = begin(city.caseManager, city.colleague);
        var path = "/messages/" + thread;
        var visit = browser.as(city.caseManager.login());
        var before = visit.get(path).form(path);
        assertThat(visit.submit(path, path + "/close").status()).isEqualTo(303);
        assertThat(visit.post(path, before, "text", "pozdě").status()).isEqualTo(422);
        assertThat(visit.submit(path, path + "/reopen").status()).isEqualTo(303);
        assertThat(visit.post(path, before, "text", "včas").status()).isEqualTo(303);
    }

    @Test
    void a_thread_where_nobody_wrote_for_a_year_is_offered_to_be_closed_and_stays() {
        begin(city.caseManager, city.colleague);
        cast.today(LocalDate.of(2027, 12, 1));
        assertThat(browser.as(city.caseManager.login())
                        .get("/messages?show=OLD")
                        .text())
                .contains("KANAREK-PREDMET", "Sama se nesmažou");
        cast.today(LocalDate.of(2026, 11, 20));
    }

    @Test
    void the_person_writes_to_those_who_accompany_them() {
        var himself = city.himself(person);
        var visit = browser.as(himself.login());
        var form = visit.get("/messages/new");
        assertThat(form.text()).contains(city.caseManager.viewer().name());
        var sent = visit.post(
                "/messages",
                form.form("/messages"),
                List.of(),
                "to",
                city.caseManager.viewer().userId().toString(),
                "subject",
                "Prosba",
                "text",
                "Potřebuji poradit.");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(visit.get(sent.location()).text()).contains("Potřebuji poradit.");
        assertThat(browser.as(city.caseManager.login()).get(sent.location()).text())
                .contains("Potřebuji poradit.");
    }

    @Test
    void what_was_typed_and_attached_stays_when_the_form_comes_back() {
        var writer = browser.as(city.caseManager.login());
        var path = "/people/" + person + "/messages";
        var form = writer.get(path + "/new").form(path);
        var good = new MockMultipartFile("files", "dobry.txt", "text/plain", SampleFiles.utf8("ano"));
        var tooLarge = new MockMultipartFile("files", "velky.txt", "text/plain", large());
        var back = writer.post(
                path,
                form,
                List.of(good, tooLarge),
                "subject",
                "Můj předmět",
                "text",
                "Dlouhá zpráva, kterou nechci psát znovu");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text())
                .contains(
                        "Dlouhá zpráva, kterou nechci psát znovu",
                        "dobry.txt",
                        "větší než 20 MB",
                        "Vyberte aspoň jednoho");
        assertThat(back.page().select("input[name=subject]").attr("value")).isEqualTo("Můj předmět");
        var again = writer.post(
                path,
                back.form(path),
                List.of(),
                "to",
                city.colleague.viewer().userId().toString());
        assertThat(again.status()).isEqualTo(303);
        assertThat(writer.get(again.location()).text()).contains("dobry.txt");
    }

    private static byte[] large() {
        var content = new byte[20 * 1024 * 1024 + 1];
        java.util.Arrays.fill(content, (byte) 'a');
        return content;
    }

    @Test
    void forty_injections_in_texts_and_names_of_files_stay_texts() {
        var all = String.join("\n", Injections.ALL);
        var thread = begin(city.caseManager, all, city.colleague);
        var visit = browser.as(city.caseManager.login());
        var form = visit.get("/messages/" + thread).form("/messages/" + thread);
        var pages = new java.util.ArrayList<Answer>();
        for (int i = 0; i < Injections.ALL.size(); i += 3) {
            var files = Injections.ALL.subList(i, Math.min(i + 3, Injections.ALL.size())).stream()
                    .map(name -> new MockMultipartFile("files", name + ".txt", "text/plain", SampleFiles.utf8("x")))
                    .toList();
            var sent = visit.post("/messages/" + thread, form, files, "text", Injections.ALL.get(i));
            assertThat(sent.status()).isEqualTo(303);
        }
        pages.add(visit.get("/messages/" + thread));
        pages.add(visit.get("/messages/" + thread + "/participants/new"));
        pages.add(visit.get("/messages?q="
                + java.net.URLEncoder.encode(Injections.ALL.getFirst(), java.nio.charset.StandardCharsets.UTF_8)));
        for (var injection : Injections.ALL) {
            var begun = visit.post(
                    "/people/" + person + "/messages",
                    visit.get("/people/" + person + "/messages/new").form("/people/" + person + "/messages"),
                    List.of(),
                    "subject",
                    injection,
                    "text",
                    injection);
            assertThat(begun.status()).isEqualTo(422);
            pages.add(begun);
        }
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.status()).isLessThan(500);
            assertThat(Injections.runningIn(page.page())).isEmpty();
        });
        assertThat(pages.getFirst().text()).contains("<img src=x onerror=vpich()>");
    }

    @Test
    void pages_ask_the_database_a_bounded_number_of_times() {
        var thread = begin(city.caseManager, city.colleague);
        for (int i = 0; i < 5; i++) {
            begin(city.colleague, city.caseManager);
        }
        var visit = browser.as(city.caseManager.login());
        for (var path : List.of(
                "/messages",
                "/messages?show=UNREAD&q=kanar",
                "/messages/" + thread,
                "/messages/" + thread + "/participants/new",
                "/people/" + person + "/messages",
                "/people/" + person + "/messages/new")) {
            CountingDataSource.start();
            assertThat(visit.get(path).status()).as(path).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(11);
        }
    }

    @Test
    void threads_follow_the_person_and_go_back() {
        begin(city.caseManager, city.colleague);
        var into = city.client("Druhá", "Kanárková");
        var moved = system(() -> records.move(person, into));
        assertThat(moved).hasSize(1);
        var visit = browser.as(city.caseManager.login());
        assertThat(visit.get("/people/" + into + "/messages").text()).contains("KANAREK-PREDMET");
        system(() -> {
            records.moveBack(moved, person, into);
            return true;
        });
        assertThat(visit.get("/people/" + person + "/messages").text()).contains("KANAREK-PREDMET");
    }

    @Test
    void the_inbox_is_searched_by_names_and_by_the_code() {
        begin(city.caseManager, city.colleague);
        var visit = browser.as(city.caseManager.login());
        assertThat(visit.get("/messages?q=kanarkova").text()).contains("KANAREK-PREDMET");
        assertThat(visit.get("/messages?q=" + city.colleague.login()).text()).contains("KANAREK-PREDMET");
        assertThat(visit.get("/messages?q=nikdotakovy").text()).doesNotContain("KANAREK-PREDMET");
        assertThat(Map.of("x", visit.get("/messages?show=nesmysl&page=99999").status()))
                .containsValue(200);
    }
}
