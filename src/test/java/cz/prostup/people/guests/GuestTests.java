package cz.prostup.people.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.Basis;
import cz.prostup.people.GivenConsents;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.people.guests.InviteGuest.Invitation;
import cz.prostup.people.guests.InviteGuest.Invited;
import cz.prostup.people.guests.InviteGuest.Refused;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A guest by a link: one question, no account, nothing of the file (7.3.9).
@ProstupTest
class GuestTests {

    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);
    private static final String NOTE = "Soud to ukládá usnesením čj. 12 C 3/2025";

    private final PeopleCast people;
    private final IpmCast cast;
    private final Browserless browser;
    private final InviteGuest inviteGuest;
    private final ManageGuestLink manageGuestLink;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final GivenConsents consents;
    private City city;
    private PersonId client;

    GuestTests(
            PeopleCast people,
            IpmCast cast,
            Browserless browser,
            InviteGuest inviteGuest,
            ManageGuestLink manageGuestLink,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.people = people;
        this.cast = cast;
        this.browser = browser;
        this.inviteGuest = inviteGuest;
        this.manageGuestLink = manageGuestLink;
        this.db = db;
        this.transaction = transaction;
        this.consents = new GivenConsents(cast, db, transaction);
    }

    @BeforeEach
    void aCityHasAClient() {
        cast.today(MONDAY);
        city = people.city();
        client = city.client("Jana", "Návštěvová");
        system(() -> db.sql("delete from people.guest_failure").update()); // all guests of a test come from one address
    }

    @Test
    void the_moves_are_those_of_the_domain() {
        var expected = ExpectedMoves.of(GuestTests.class);
        for (var from : GuestState.values()) {
            for (var action : GuestAction.values()) {
                var move = GuestLifecycle.TABLE.find(from, action);
                assertThat(move.map(one -> one.to().name()))
                        .isEqualTo(expected.find(from, action).map(ExpectedMoves.Row::to));
                assertThat(move.map(one -> one.roles()))
                        .isEqualTo(expected.find(from, action).map(ExpectedMoves.Row::roles));
            }
        }
    }

    @Test
    void a_guest_types_the_code_reads_one_question_and_answers() {
        var link = invited(wanted(Wanted.WORDS));
        var door = get(link.path());
        assertThat(door.status()).isEqualTo(200);
        assertThat(door.text()).contains("Napište kód").doesNotContain("J. N.", "rehabilitace", "Sociální odbor");
        var task = code(link, link.code());
        assertThat(task.status()).isEqualTo(200);
        assertThat(task.text()).contains("Týká se: váš pacient J. N.", "Kdy skončí rehabilitace?", "Sociální odbor");
        assertThat(task.text()).doesNotContain("Návštěvová", "1984");
        assertThat(task.page().select("nav, [href^=/people], .who")).isEmpty();
        var thanks = answer(link, task, "V polovině října.");
        assertThat(thanks.status()).isEqualTo(200);
        assertThat(thanks.text()).contains("Děkujeme");
        var worker = browser.as(city.caseManager.login());
        assertThat(worker.get("/").text()).contains("Přišla odpověď: Jana Návštěvová");
        assertThat(worker.get(page(link)).text()).contains("V polovině října.");
        assertThat(worker.submit(page(link), page(link) + "/read").status()).isEqualTo(303);
        assertThat(worker.get("/").text()).doesNotContain("Přišla odpověď");
    }

    @Test
    void no_cookie_is_needed_or_given_and_nothing_may_be_kept() {
        var link = invited(wanted(Wanted.WORDS));
        var door = get(link.path());
        for (var answer : List.of(door, code(link, link.code()), get("/guest/nothing"))) {
            assertThat(answer.response().getCookies()).isEmpty();
            assertThat(answer.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.response().getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.response().getHeader("Content-Security-Policy")).contains("default-src 'none'");
        }
    }

    @Test
    void the_secrets_are_shown_once_and_kept_nowhere() {
        var worker = browser.as(city.caseManager.login());
        var path = "/people/" + client + "/guests/new";
        var form = filled(worker.get(path).form(path));
        var shown = worker.post(path, form);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.response().getHeader("Cache-Control")).contains("no-store");
        var address = shown.page().select("#odkaz").text();
        var code = shown.page().select("#kod").text();
        assertThat(code).matches("\\d{6}");
        assertThat(address).matches("https?://[^/]+/guest/[A-Za-z0-9_-]{43}");
        assertThat(worker.post(path, form).status()).isEqualTo(303); // the same form again
        var link = shown.page().select("a.button[href*=/guests/]").attr("href");
        assertThat(worker.get(link).page().outerHtml()).doesNotContain(address, code);
        var token = address.substring(address.lastIndexOf('/') + 1);
        assertThat(system(
                        () -> db.sql("select count(*) from people.guest_link l where l::text like '%' || :token || '%'")
                                .param("token", token)
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(code(new Invited(new GuestLinkId(Ids.next()), "/guest/" + token, code), code)
                        .status())
                .isEqualTo(200);
        assertThat(db.sql("select count(*) from people.guest_link where person_id = :id")
                        .param("id", client.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void question_and_answer_lie_sealed() {
        var link = invited(wanted(Wanted.WORDS));
        answer(link, code(link, link.code()), "Zlomená noha.");
        var dump = system(() -> db.sql("select string_agg(l::text, ' ') from people.guest_link l where id = :id")
                .param("id", link.id().value())
                .query(String.class)
                .single());
        assertThat(dump).doesNotContain(hex("rehabilitace"), hex("J. N."), "rehabilitace");
        assertThat(answers(city.caseManager, link)).isEqualTo(1);
        assertThat(answers(city.debtAdviser, link)).isZero();
        assertThat(answers(city.mentor, link)).isZero();
        assertThat(system(() -> db.sql("select count(*) from people.guest_answer where link_id = :id")
                        .param("id", link.id().value())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void links_that_open_nothing_all_look_the_same() {
        var expired = invited(wanted(Wanted.WORDS));
        var closed = invited(wanted(Wanted.WORDS));
        var locked = invited(wanted(Wanted.WORDS));
        var consent = consent();
        var withdrawn = invited(byConsent(consent));
        assertThat(get(withdrawn.path()).status()).isEqualTo(200);
        consents.withdraw(consent);
        as(city.caseManager, () -> manageGuestLink.close(client, closed.id(), 0, city.caseManager.viewer()));
        for (int i = 0; i < 5; i++) {
            code(locked, wrong(locked));
        }
        cast.today(MONDAY.plusDays(15));
        var unknown = get("/guest/" + "x".repeat(43));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text())
                .contains("Zavolejte prosím tomu, kdo vám ho poslal")
                .doesNotContain("Sociální odbor");
        for (var link : List.of(expired, closed, locked, withdrawn)) {
            assertThat(get(link.path()).status()).isEqualTo(404);
            assertThat(get(link.path()).page().outerHtml())
                    .isEqualTo(unknown.page().outerHtml());
            assertThat(code(link, link.code()).page().outerHtml())
                    .isEqualTo(unknown.page().outerHtml());
        }
    }

    @Test
    void five_wrong_codes_close_the_link_even_for_the_right_one() {
        var link = invited(wanted(Wanted.WORDS));
        for (int i = 0; i < 4; i++) {
            var wrong = code(link, wrong(link));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text()).contains("Kód nesouhlasí").doesNotContain("rehabilitace");
        }
        assertThat(code(link, wrong(link)).status()).isEqualTo(404);
        assertThat(code(link, link.code()).status()).isEqualTo(404);
        assertThat(browser.as(city.caseManager.login()).get(page(link)).text()).contains("zavřeno po chybných kódech");
    }

    @Test
    void an_answer_cannot_be_sent_without_the_code() {
        var link = invited(wanted(Wanted.WORDS));
        assertThat(browser.nobody()
                        .post(link.path() + "/answer", Map.of(), "answer", "cokoli", "version", "0", "code", "")
                        .status())
                .isEqualTo(422);
        assertThat(answers(city.caseManager, link)).isZero();
    }

    @Test
    void one_address_cannot_try_many_links() {
        for (int i = 0; i < 5; i++) {
            var link = invited(wanted(Wanted.WORDS));
            for (int j = 0; j < 4; j++) {
                code(link, wrong(link));
            }
        }
        var fresh = invited(wanted(Wanted.WORDS));
        assertThat(code(fresh, fresh.code()).status()).isEqualTo(429);
    }

    @Test
    void an_answer_may_be_changed_until_it_is_closed_and_the_same_click_twice_is_one() {
        var link = invited(wanted(Wanted.WORDS));
        var task = code(link, link.code());
        answer(link, task, "Poprvé.");
        assertThat(answer(link, task, "Poprvé.").text()).contains("Odpověď už máme");
        assertThat(answers(city.caseManager, link)).isEqualTo(1);
        var again = code(link, link.code());
        assertThat(again.text()).contains("Už jste odpověděli.").doesNotContain("Poprvé.");
        answer(link, again, "Podruhé.");
        assertThat(browser.as(city.caseManager.login()).get(page(link)).text()).contains("Podruhé.", "Poprvé.");
        as(city.caseManager, () -> manageGuestLink.close(client, link.id(), 2, city.caseManager.viewer()));
        assertThat(answer(link, again, "Potřetí.").status()).isEqualTo(404);
    }

    @Test
    void renewing_gives_a_new_address_and_code_and_kills_the_old_ones() {
        var link = invited(wanted(Wanted.WORDS));
        cast.today(MONDAY.plusDays(20));
        assertThat(get(link.path()).status()).isEqualTo(404);
        var renewed = (ManageGuestLink.Renewed) as(
                city.caseManager,
                () -> manageGuestLink.renew(client, link.id(), 0, MONDAY.plusDays(30), city.caseManager.viewer()));
        assertThat(get(link.path()).status()).isEqualTo(404);
        var fresh = new Invited(link.id(), renewed.path(), renewed.code());
        assertThat(code(fresh, fresh.code()).status()).isEqualTo(200);
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> as(
                        city.caseManager,
                        () -> manageGuestLink.close(client, link.id(), 0, city.caseManager.viewer())));
        assertThat(as(
                        city.caseManager,
                        () -> manageGuestLink.renew(
                                client, link.id(), 1, MONDAY.plusDays(200), city.caseManager.viewer())))
                .isInstanceOf(ManageGuestLink.Refused.class);
    }

    @Test
    void a_date_and_a_yes_or_no_are_checked_and_kept() {
        var date = invited(wanted(Wanted.DATE));
        var task = code(date, date.code());
        var bad = answer(date, task, "někdy na podzim");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.page().select("[name=answer]").val()).isEqualTo("někdy na podzim");
        answer(date, task, "2025-10-15");
        assertThat(browser.as(city.caseManager.login()).get(page(date)).text()).contains("15. 10. 2025");
        var yes = invited(wanted(Wanted.YES_NO));
        assertThat(answer(yes, code(yes, yes.code()), "možná").status()).isEqualTo(422);
        assertThat(answer(yes, code(yes, yes.code()), "ano").status()).isEqualTo(200);
    }

    static Stream<String> scripts() {
        var shapes = List.of(
                "<script>alert(%d)</script>",
                "<img src=x onerror=alert(%d)>",
                "\"><svg onload=alert(%d)>",
                "'><iframe src=javascript:alert(%d)>",
                "</textarea><script>alert(%d)</script>",
                "</strong><a href=\"javascript:alert(%d)\">x</a>",
                "<body onload=alert(%d)>",
                "<scr<script>ipt>alert(%d)</script>",
                "${7*%d}<b>tučně</b>",
                "<math><mtext></mtext><script>alert(%d)</script></math>");
        return shapes.stream().flatMap(shape -> Stream.of(1, 2, 3, 4).map(n -> shape.formatted(n)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_in_an_answer_is_only_text(String payload) {
        var link = invited(wanted(Wanted.WORDS));
        answer(link, code(link, link.code()), payload);
        var page = browser.as(city.caseManager.login()).get(page(link)).page();
        assertThat(page.select("main strong").eachText()).contains(payload.replaceAll("\\s+", " "));
        assertThat(
                        page.select(
                                "main script, main img, main svg, main iframe, main math, main b, main [onload], main [onerror]"))
                .isEmpty();
        assertThat(page.select("main a[href^=javascript]")).isEmpty();
    }

    @Test
    void each_opening_is_in_the_log_and_the_address_is_in_none() {
        var link = invited(wanted(Wanted.WORDS));
        get(link.path());
        answer(link, code(link, link.code()), "Odpověď.");
        var rows = db.sql("select what from access.read_log where object_id = :id and person_id = :person order by id")
                .param("id", link.id().value())
                .param("person", client.value())
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(rows)
                .containsExactly(
                        "host: otevřený odkaz (lékař)",
                        "host: zobrazená otázka (lékař)",
                        "host: zobrazená otázka (lékař)",
                        "host: odpověď (lékař)");
        get("/guest/" + "y".repeat(43));
        assertThat(db.sql("select count(*) from access.refusal_log where path like '/guest/%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusals_say_what_to_do() {
        assertThat(refusal(change(Basis.STATUTE_SOCIAL_WORK, "", null)))
                .startsWith("basis: Host není sociální pracovník");
        assertThat(refusal(change(Basis.STATUTE_OSPOD, "", null)))
                .startsWith("basis: Ochrana dětí je důvod jen pro OSPOD");
        assertThat(refusal(change(Basis.PUBLIC_TASK, "krátké", null))).startsWith("note: Napište aspoň 20 znaků");
        assertThat(refusal(change(Basis.CONSENT, "", null))).startsWith("consent: Vyberte platný souhlas");
        var late = wanted(Wanted.WORDS, MONDAY.plusDays(61));
        assertThat(refusal(late)).startsWith("until: Odkaz platí nejdéle do");
        assertThat(refusal(wanted(Wanted.WORDS, MONDAY.minusDays(1)))).startsWith("until: ");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(
                        city.debtAdviser,
                        () -> inviteGuest.invite(client, wanted(Wanted.WORDS), city.debtAdviser.viewer())));
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_pages_ask_a_few_times() {
        var worker = browser.as(city.caseManager.login());
        var path = "/people/" + client + "/guests/new";
        var form = filled(worker.get(path).form(path));
        form.put("note", List.of("krátké"));
        var refused = worker.post(path, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#task").val()).isEqualTo("Kdy skončí rehabilitace?");
        assertThat(refused.page().select("#recipient").val()).isEqualTo("MUDr. Hojivá");
        var link = invited(wanted(Wanted.WORDS));
        for (var one : List.of(path, page(link), link.path())) {
            CountingDataSource.start();
            assertThat(worker.get(one).status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(one).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void a_stranger_and_a_mentor_find_no_link() {
        var link = invited(wanted(Wanted.WORDS));
        assertThat(browser.as(city.debtAdviser.login()).get(page(link)).status())
                .isEqualTo(404);
        assertThat(browser.as(city.mentor.login()).get(page(link)).status()).isEqualTo(403);
        city.knows(client, city.addictionUnit, "CLIENT");
        assertThat(browser.as(city.addictionWorker.login()).get(page(link)).status())
                .isEqualTo(404);
        assertThat(answers(city.addictionWorker, link)).isZero();
    }

    @Test
    void somebody_signed_in_sees_no_menu_at_the_guests_door() {
        var link = invited(wanted(Wanted.WORDS));
        var page = browser.as(city.caseManager.login()).get(link.path());
        assertThat(page.page().select("nav.menu, .who")).isEmpty();
    }

    // ── help ──

    private Answer get(String path) {
        return browser.nobody().get(path);
    }

    private Answer code(Invited link, String code) {
        return browser.nobody().post(link.path(), Map.of(), "code", code);
    }

    private Answer answer(Invited link, Answer task, String text) {
        return browser.nobody().post(link.path() + "/answer", task.form(link.path() + "/answer"), "answer", text);
    }

    private static String wrong(Invited link) {
        return link.code().equals("000000") ? "000001" : "000000";
    }

    private String page(Invited link) {
        return "/people/" + client + "/guests/" + link.id();
    }

    private Map<String, List<String>> filled(Map<String, List<String>> form) {
        var fields = new LinkedHashMap<>(form);
        fields.put("kind", List.of("DOCTOR"));
        fields.put("recipient", List.of("MUDr. Hojivá"));
        fields.put("purpose", List.of("CASE_COORDINATION"));
        fields.put("basis", List.of("PUBLIC_TASK"));
        fields.put("note", List.of(NOTE));
        fields.put("task", List.of("Kdy skončí rehabilitace?"));
        fields.put("wanted", List.of("WORDS"));
        return fields;
    }

    private Invited invited(Invitation wanted) {
        var outcome = as(city.caseManager, () -> inviteGuest.invite(client, wanted, city.caseManager.viewer()));
        assertThat(outcome).isInstanceOf(Invited.class);
        return (Invited) outcome;
    }

    private String refusal(Invitation wanted) {
        var outcome = as(city.caseManager, () -> inviteGuest.invite(client, wanted, city.caseManager.viewer()));
        assertThat(outcome).isInstanceOf(Refused.class);
        var first = ((Refused) outcome).problems().getFirst();
        return first.field() + ": " + first.message();
    }

    private Invitation wanted(Wanted wanted) {
        return wanted(wanted, MONDAY.plusDays(14));
    }

    private Invitation wanted(Wanted wanted, LocalDate until) {
        return invitation(Basis.PUBLIC_TASK, NOTE, null, wanted, until);
    }

    private Invitation change(Basis basis, String note, @Nullable UUID consent) {
        return invitation(basis, note, consent, Wanted.WORDS, MONDAY.plusDays(14));
    }

    private Invitation byConsent(UUID consent) {
        return change(Basis.CONSENT, "", consent);
    }

    private Invitation invitation(Basis basis, String note, @Nullable UUID consent, Wanted wanted, LocalDate until) {
        return new Invitation(
                new GuestLinkId(Ids.next()),
                city.socialUnit,
                GuestKind.DOCTOR,
                "MUDr. Hojivá",
                "CASE_COORDINATION",
                basis,
                note,
                consent,
                "Kdy skončí rehabilitace?",
                wanted,
                false,
                until);
    }

    private UUID consent() {
        return consents.given(
                client,
                "CASE_COORDINATION",
                city.socialUnit,
                List.of(city.addictionUnit),
                List.of("PHYSICAL_HEALTH"),
                MONDAY.minusMonths(1),
                MONDAY.plusMonths(6),
                city.caseManager.viewer().userId());
    }

    private int answers(Actor actor, Invited link) {
        return as(
                actor,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> db.sql("select count(*) from people.guest_answer where link_id = :id")
                                .param("id", link.id().value())
                                .query(Integer.class)
                                .single())));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private <T> T as(Actor actor, java.util.concurrent.Callable<T> work) {
        return cast.as(actor.viewer(), work);
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
