package cz.prostup.people.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.Basis;
import cz.prostup.people.GivenConsents;
import cz.prostup.people.Layer;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.people.sharing.ShareWithUnit.Refused;
import cz.prostup.people.sharing.ShareWithUnit.Shared;
import cz.prostup.shared.Ids;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What one unit may let another read, what is refused and why, and that it ends at once.
@ProstupTest
class SharingTests {

    private static final LocalDate MONDAY = LocalDate.of(2025, 4, 7);
    private static final LocalDate UNTIL = LocalDate.of(2025, 10, 31);
    private static final String NOTE = "Zákon o sociálních službách, paragraf 49";

    private final PeopleCast people;
    private final IpmCast cast;
    private final Browserless browser;
    private final ShareWithUnit shareWithUnit;
    private final EndSharing endSharing;
    private final MovableClock clock;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final GivenConsents consents;
    private City city;
    private PersonId client;

    SharingTests(
            PeopleCast people,
            IpmCast cast,
            Browserless browser,
            ShareWithUnit shareWithUnit,
            EndSharing endSharing,
            MovableClock clock,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.people = people;
        this.cast = cast;
        this.browser = browser;
        this.shareWithUnit = shareWithUnit;
        this.endSharing = endSharing;
        this.clock = clock;
        this.db = db;
        this.transaction = transaction;
        this.consents = new GivenConsents(cast, db, transaction);
    }

    @BeforeEach
    void aCityHasAClient() {
        cast.today(MONDAY);
        city = people.city();
        client = city.client("Marie", "Sdílená");
    }

    // ── who and why ──

    @Test
    void social_workers_share_between_themselves_without_consent() {
        var grant = share(city.caseManager, wanted(city.socialUnit, city.addictionUnit));
        assertThat(grant).isInstanceOf(Shared.class);
        assertThat(layers(city.addictionWorker)).containsExactly("ADMIN", "SUPPORT", "WORK");
    }

    @Test
    void private_notes_are_never_in_a_grant() {
        share(city.caseManager, wanted(city.socialUnit, city.addictionUnit));
        assertThat(layersFrom(city.addictionWorker, city.socialUnit)).doesNotContain("PRIVATE");
        assertThat(problem(city.caseManager, change(wanted(city.socialUnit, city.addictionUnit), Layer.PRIVATE)))
                .contains("most: Soukromé zápisy se nesdílejí nikdy. Zvolte jinou vrstvu.");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> system(() -> insertPrivate(city)));
    }

    @Test
    void a_unit_without_social_workers_needs_another_basis() {
        assertThat(problem(city.caseManager, wanted(city.socialUnit, city.housingUnit, "HOUSING")))
                .singleElement()
                .asString()
                .startsWith("basis: Tento důvod platí jen mezi sociálními pracovníky")
                .contains("odbor bydlení", "Vyžádejte si souhlas.");
        city.knows(client, city.financeUnit, "CLIENT");
        assertThat(problem(city.finance, wanted(city.financeUnit, city.socialUnit, "FINANCE")))
                .singleElement()
                .asString()
                .contains("vy ve vašem útvaru sociální pracovník nejste");
    }

    @Test
    void child_protection_is_a_basis_towards_and_from_its_own_units_only() {
        assertThat(problem(city.caseManager, basis(Basis.STATUTE_OSPOD, city.socialUnit, city.addictionUnit, "")))
                .singleElement()
                .asString()
                .startsWith("basis: Ochrana dětí je důvod jen pro OSPOD");
        assertThat(share(city.caseManager, basis(Basis.STATUTE_OSPOD, city.socialUnit, city.ospodUnit, "")))
                .isInstanceOf(Shared.class);
        city.knows(client, city.ospodUnit, "CLIENT");
        assertThat(share(city.ospod, basis(Basis.STATUTE_OSPOD, city.ospodUnit, city.socialUnit, "")))
                .isInstanceOf(Shared.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC_TASK", "VITAL_INTEREST"})
    void a_public_task_and_a_vital_interest_are_told_in_words(Basis basis) {
        assertThat(problem(city.caseManager, basis(basis, city.socialUnit, city.addictionUnit, "protože   ")))
                .singleElement()
                .asString()
                .startsWith("note: Napište aspoň 20 znaků");
        assertThat(share(city.caseManager, basis(basis, city.socialUnit, city.addictionUnit, NOTE)))
                .isInstanceOf(Shared.class);
    }

    @Test
    void an_agreement_holds_between_those_who_have_the_person_at_work() {
        var wanted = basis(Basis.AGREEMENT, city.socialUnit, city.internalSupportUnit, "");
        assertThat(problem(city.caseManager, wanted))
                .singleElement()
                .asString()
                .startsWith("basis: Dohoda platí jen mezi útvary");
        city.knows(client, city.socialUnit, "PLACEMENT");
        assertThat(problem(city.caseManager, wanted)).hasSize(1);
        city.knows(client, city.internalSupportUnit, "PLACEMENT");
        assertThat(share(city.caseManager, wanted)).isInstanceOf(Shared.class);
    }

    @Test
    void a_consent_must_name_both_units_the_purpose_and_the_domains() {
        var consent = consent(city.socialUnit, city.debtAdviceUnit, "FINANCE", "HOUSING");
        assertThat(problem(city.caseManager, byConsent(consent, city.addictionUnit, "FINANCE")))
                .singleElement()
                .asString()
                .startsWith("consent: Vyberte platný souhlas");
        assertThat(problem(city.caseManager, byConsent(consent, city.debtAdviceUnit, "FAMILY")))
                .singleElement()
                .asString()
                .startsWith("domains: Souhlas nepokrývá");
        assertThat(problem(city.caseManager, byConsent(null, city.debtAdviceUnit, "FINANCE")))
                .hasSize(1);
        var other = consent(city.addictionUnit, city.debtAdviceUnit, "FINANCE");
        assertThat(problem(city.caseManager, byConsent(other, city.debtAdviceUnit, "FINANCE")))
                .hasSize(1);
        assertThat(share(city.caseManager, byConsent(consent, city.debtAdviceUnit, "FINANCE")))
                .isInstanceOf(Shared.class);
    }

    @Test
    void a_withdrawn_consent_is_no_basis_and_no_longer_one_than_the_consent_lasts() {
        var consent = consent(city.socialUnit, city.debtAdviceUnit, "FINANCE");
        assertThat(problem(
                        city.caseManager,
                        until(byConsent(consent, city.debtAdviceUnit, "FINANCE"), LocalDate.of(2025, 12, 1))))
                .singleElement()
                .asString()
                .startsWith("until: Souhlas platí jen do 30.");
        consents.withdraw(consent);
        assertThat(problem(city.caseManager, byConsent(consent, city.debtAdviceUnit, "FINANCE")))
                .hasSize(1);
    }

    @Test
    void it_lasts_at_most_twelve_months_and_never_ends_in_the_past() {
        var wanted = wanted(city.socialUnit, city.addictionUnit);
        assertThat(problem(city.caseManager, until(wanted, MONDAY.plusMonths(12).plusDays(1))))
                .singleElement()
                .asString()
                .startsWith("until: Sdílet jde nejdéle do");
        assertThat(problem(city.caseManager, until(wanted, MONDAY.minusDays(1))))
                .hasSize(1);
        assertThat(share(city.caseManager, until(wanted, MONDAY.plusMonths(12))))
                .isInstanceOf(Shared.class);
    }

    @Test
    void debts_to_the_city_stay_in_the_city() {
        city.knows(client, city.financeUnit, "CLIENT");
        for (var outside : List.of(city.debtAdviceUnit, city.elsewhere.providerUnit, city.elsewhere.officeUnit)) {
            assertThat(problem(city.finance, basis(Basis.PUBLIC_TASK, city.financeUnit, outside, NOTE, "FINANCE")))
                    .as(outside.toString())
                    .anyMatch(text -> text.startsWith("toUnit: Dluhy vůči městu smí vidět jen útvary téhož města"));
        }
        assertThat(share(city.finance, basis(Basis.PUBLIC_TASK, city.financeUnit, city.socialUnit, NOTE, "FINANCE")))
                .isInstanceOf(Shared.class);
    }

    @Test
    void nothing_is_shared_with_a_unit_where_nobody_may_read_it() {
        assertThat(problem(city.caseManager, basis(Basis.PUBLIC_TASK, city.socialUnit, city.managementUnit, NOTE)))
                .anyMatch(text ->
                        text.startsWith("toUnit: V útvaru") || text.contains("není nikdo, kdo smí číst sdílené"));
        assertThat(problem(
                        city.caseManager, basis(Basis.PUBLIC_TASK, city.socialUnit, city.elsewhere.payrollUnit, NOTE)))
                .anyMatch(text -> text.startsWith("toUnit: "));
    }

    @Test
    void housing_and_finance_departments_get_their_domains_only() {
        assertThat(problem(
                        city.caseManager,
                        basis(Basis.PUBLIC_TASK, city.socialUnit, city.housingUnit, NOTE, "HOUSING", "FAMILY")))
                .singleElement()
                .asString()
                .isEqualTo("domains: Tyto oblasti v\u00a0cílovém útvaru nikdo číst nesmí: rodina. Odeberte je.");
        assertThat(problem(
                        city.caseManager,
                        basis(Basis.PUBLIC_TASK, city.socialUnit, city.financeUnit, NOTE, "FINANCE", "HOUSING")))
                .hasSize(1);
        assertThat(share(
                        city.caseManager,
                        basis(Basis.PUBLIC_TASK, city.socialUnit, city.housingUnit, NOTE, "HOUSING", "FINANCE")))
                .isInstanceOf(Shared.class);
        assertThat(domains(city.housing)).containsExactly("FINANCE", "HOUSING");
    }

    @Test
    void a_layer_that_cannot_hold_the_domain_is_refused() {
        assertThat(problem(city.caseManager, change(wanted(city.socialUnit, city.addictionUnit, "FAMILY"), Layer.WORK)))
                .singleElement()
                .asString()
                .startsWith("most: V\u00a0téhle vrstvě nic z\u00a0oblasti rodina být nemůže");
    }

    @Test
    void who_knows_the_person_from_sharing_only_may_answer_but_not_pass_it_on() {
        share(city.caseManager, wanted(city.socialUnit, city.addictionUnit));
        assertThat(problem(city.addictionWorker, wanted(city.addictionUnit, city.debtAdviceUnit)))
                .singleElement()
                .asString()
                .startsWith("toUnit: Člověka znáte jen ze sdílení");
        assertThat(share(city.addictionWorker, wanted(city.addictionUnit, city.socialUnit)))
                .isInstanceOf(Shared.class);
    }

    @Test
    void a_stranger_cannot_share_and_nobody_shares_for_another_unit() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> share(city.debtAdviser, wanted(city.debtAdviceUnit, city.socialUnit)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> share(city.caseManager, wanted(city.ospodUnit, city.addictionUnit)));
    }

    @Test
    void one_cannot_share_with_oneself_nor_with_a_unit_that_is_not_there() {
        assertThat(problem(city.caseManager, wanted(city.socialUnit, city.socialUnit)))
                .anyMatch(text -> text.startsWith("toUnit: To je váš útvar"));
        assertThat(problem(city.caseManager, wanted(city.socialUnit, UUID.randomUUID())))
                .containsExactly("toUnit: Takový útvar neznáme. Vyberte ho ze seznamu.");
    }

    @Test
    void a_file_of_somebody_who_died_is_not_shared() {
        system(() -> db.sql("update people.person set died_on = '2025-04-01' where id = :id")
                .param("id", client.value())
                .update());
        assertThat(problem(city.caseManager, wanted(city.socialUnit, city.addictionUnit)))
                .singleElement()
                .asString()
                .contains("Člověk zemřel");
    }

    // ── one grant, its end ──

    @Test
    void a_double_click_gives_one_grant() throws Exception {
        var wanted = wanted(city.socialUnit, city.addictionUnit);
        var clicks = new ArrayList<Callable<ShareWithUnit.Outcome>>();
        for (int i = 0; i < 6; i++) {
            clicks.add(() -> share(city.caseManager, wanted));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var click : threads.invokeAll(clicks)) {
                assertThat(click.get()).isInstanceOf(Shared.class);
            }
        }
        assertThat(count("select count(*) from people.share_grant where person_id = :id"))
                .isEqualTo(1);
        assertThat(notices(city.addictionWorker, "SHARED_WITH_US")).isEqualTo(1);
    }

    @Test
    void the_notice_holds_neither_a_name_nor_a_content() {
        share(city.caseManager, wanted(city.socialUnit, city.addictionUnit));
        var text = db.sql(
                        "select string_agg(subject || ' ' || text || ' ' || path, ' ') from notifications.notice where user_id = :user")
                .param("user", city.addictionWorker.viewer().userId())
                .query(String.class)
                .single();
        assertThat(text).doesNotContain("Sdílená", "Marie", "rodina", client.toString());
    }

    @Test
    void an_end_takes_the_receiver_off_with_the_next_click_and_the_sender_keeps_the_history() {
        var grant = granted(share(city.caseManager, wanted(city.socialUnit, city.addictionUnit)));
        var receiver = browser.as(city.addictionWorker.login());
        assertThat(receiver.get(file()).status()).isEqualTo(200);
        assertThat(receiver.get(file()).text()).contains("Co s námi sdílejí jiní", "platí", "rodina");
        var sender = browser.as(city.caseManager.login());
        var end = file() + "/" + grant + "/end";
        var blank = sender.submit(end, end);
        assertThat(blank.status()).isEqualTo(422);
        assertThat(sender.submit(end, end, "reason", "cíl je splněný").status()).isEqualTo(303);
        assertThat(receiver.get(file()).status()).isEqualTo(404);
        assertThat(sender.get(file()).text()).contains("odvoláno", "cíl je splněný", "rodina");
        var list = receiver.get("/sharing?show=got");
        assertThat(list.text()).contains("Sdílení skončilo").doesNotContain("Sdílená", "cíl je splněný", "rodina");
        assertThat(notices(city.addictionWorker, "SHARING_ENDED")).isEqualTo(1);
    }

    @Test
    void a_second_end_shows_who_ended_it_and_both_reasons() {
        var grant = granted(share(city.caseManager, wanted(city.socialUnit, city.addictionUnit)));
        var first = browser.as(city.caseManager.login());
        var second = browser.as(city.colleague.login());
        var end = file() + "/" + grant + "/end";
        var form = second.get(end).form(end);
        first.submit(end, end, "reason", "první důvod");
        var late = second.post(end, form, "reason", "druhý důvod");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains(
                        "první důvod", "druhý důvod", city.caseManager.viewer().name());
    }

    @Test
    void the_receiver_cannot_end_what_was_given_to_them() {
        var grant = granted(share(city.caseManager, wanted(city.socialUnit, city.addictionUnit)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(
                        city.addictionWorker.viewer(),
                        () -> endSharing.end(client, new GrantId(grant), 0, "nechci", city.addictionWorker.viewer())));
    }

    @Test
    void a_withdrawn_consent_takes_the_receiver_off_with_the_next_click() {
        var consent = consent(city.socialUnit, city.debtAdviceUnit, "FINANCE");
        share(city.caseManager, byConsent(consent, city.debtAdviceUnit, "FINANCE"));
        var receiver = browser.as(city.debtAdviser.login());
        assertThat(receiver.get(file()).status()).isEqualTo(200);
        consents.withdraw(consent);
        assertThat(receiver.get(file()).status()).isEqualTo(404);
        assertThat(receiver.get("/sharing").text()).contains("Sdílení skončilo").doesNotContain("Sdílená");
        assertThat(browser.as(city.caseManager.login()).get(file()).text()).contains("odvoláno", "finance a dluhy");
    }

    @Test
    void it_ends_at_midnight_of_prague() {
        share(city.caseManager, until(wanted(city.socialUnit, city.addictionUnit), MONDAY));
        var midnight = MONDAY.plusDays(1).atStartOfDay(Today.PRAGUE).toInstant();
        clock.moveTo(midnight.minusSeconds(1));
        var receiver = browser.as(city.addictionWorker.login());
        assertThat(receiver.get(file()).status()).isEqualTo(200);
        clock.moveTo(midnight);
        assertThat(receiver.get(file()).status()).isEqualTo(404);
    }

    // ── pages ──

    @Test
    void the_form_shows_who_will_read_it_before_it_is_saved() {
        var sender = browser.as(city.caseManager.login());
        var shown = send(sender, "note", "");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text())
                .contains(
                        "Uvidí:",
                        city.addictionWorker.viewer().name(),
                        "vrstvy: Úřední, Pracovní, Podpora",
                        "oblasti: rodina");
        assertThat(count("select count(*) from people.share_grant where person_id = :id"))
                .isZero();
        var saved = sender.post(file() + "/new", shown.form(file() + "/new"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(count("select count(*) from people.share_grant where person_id = :id"))
                .isEqualTo(1);
    }

    @Test
    void what_was_changed_after_it_was_shown_is_shown_again() {
        var sender = browser.as(city.caseManager.login());
        var shown = send(sender);
        var other = sender.post(file() + "/new", shown.form(file() + "/new"), "toUnit", city.ospodUnit.toString());
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text()).contains(city.ospod.viewer().name());
        assertThat(count("select count(*) from people.share_grant where person_id = :id"))
                .isZero();
    }

    @Test
    void a_refused_form_keeps_everything_that_was_typed() {
        var sender = browser.as(city.caseManager.login());
        var refused = send(sender, "basis", "PUBLIC_TASK", "note", "krátké");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#note").val()).isEqualTo("krátké");
        assertThat(refused.page().select("[name=until]").val()).isEqualTo(UNTIL.toString());
        assertThat(refused.page().select("[name=domains][checked]").eachAttr("value"))
                .containsExactly("FAMILY");
        assertThat(refused.page().select("#toUnit option[selected]").val()).isEqualTo(city.addictionUnit.toString());
        assertThat(refused.text()).contains("Napište aspoň 20 znaků");
        var secret = send(sender, "most", "PRIVATE");
        assertThat(secret.status()).isEqualTo(422);
        var empty = sender.submit(file() + "/new", file() + "/new");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Vyberte aspoň jednu oblast", "Vyberte aspoň jednu část spisu");
    }

    @Test
    void only_consents_that_name_the_unit_and_the_domains_are_offered() {
        var fits = consent(city.socialUnit, city.debtAdviceUnit, "FINANCE");
        consent(city.socialUnit, city.addictionUnit, "ADDICTION");
        var page = browser.as(city.caseManager.login())
                .get(file() + "/new?toUnit=" + city.debtAdviceUnit + "&domains=FINANCE");
        assertThat(page.page().select("#consent option[value]").eachAttr("value"))
                .containsExactly("", fits.toString());
        assertThat(page.page().select("a[href$=/consents/new]")).isNotEmpty();
        var none = browser.as(city.caseManager.login()).get(file() + "/new?toUnit=" + city.ospodUnit);
        assertThat(none.text()).contains("Žádný platný souhlas tomu neodpovídá.", "Sepsat souhlas");
    }

    @Test
    void units_are_found_without_diacritics() {
        var page = browser.as(city.caseManager.login()).get(file() + "/new?find=rovnovaha%20" + city.number);
        assertThat(page.page().select("#toUnit option").eachAttr("value")).contains(city.debtAdviceUnit.toString());
    }

    @Test
    void searching_for_a_unit_keeps_what_was_typed_before() {
        var path = file() + "/new";
        var found = browser.as(city.caseManager.login())
                .submit(
                        path,
                        path,
                        "find",
                        "rovnovaha " + city.number,
                        "step",
                        "find",
                        "note",
                        "Aby nepřišel o byt, domluveno s ním.",
                        "basis",
                        "VITAL_INTEREST",
                        "domains",
                        "FINANCE",
                        "until",
                        "2026-12-31");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.page().select("#toUnit option").eachAttr("value")).contains(city.debtAdviceUnit.toString());
        assertThat(found.form(path))
                .containsEntry("note", List.of("Aby nepřišel o byt, domluveno s ním."))
                .containsEntry("basis", List.of("VITAL_INTEREST"))
                .containsEntry("domains", List.of("FINANCE"))
                .containsEntry("until", List.of("2026-12-31"))
                .doesNotContainKey("step");
        assertThat(found.page().select(".wrong, [aria-invalid]")).isEmpty();
        assertThat(count("select count(*) from people.share_grant where person_id = :id"))
                .isZero();
    }

    @Test
    void the_person_sees_everything_that_was_told_and_changes_nothing() {
        var grant = granted(share(city.caseManager, wanted(city.socialUnit, city.addictionUnit)));
        var himself = browser.as(city.himself(client).login());
        var page = himself.get(file());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Komu se o vás co sdílí", "rodina", "Hosté přes odkaz", "Dotazy partnerům");
        assertThat(page.page().select("main form, main a[href$=/end]")).isEmpty();
        assertThat(himself.get(file() + "/" + grant + "/end").status()).isEqualTo(403);
    }

    @Test
    void a_mentor_and_a_stranger_see_nothing() {
        share(city.caseManager, wanted(city.socialUnit, city.addictionUnit));
        assertThat(browser.as(city.mentor.login()).get(file()).status()).isEqualTo(403);
        assertThat(browser.as(city.debtAdviser.login()).get(file()).status()).isEqualTo(404);
        assertThat(browser.as(city.debtAdviser.login()).get("/sharing").text()).doesNotContain("Sdílená");
    }

    @Test
    void what_ends_soon_is_work_and_a_filter() {
        share(city.caseManager, until(wanted(city.socialUnit, city.addictionUnit), MONDAY.plusDays(14)));
        var sender = browser.as(city.caseManager.login());
        assertThat(sender.get("/").text()).contains("Končí sdílení: Marie Sdílená");
        assertThat(sender.get("/sharing?show=soon").text()).contains("Marie Sdílená");
        cast.today(MONDAY.minusDays(1));
        assertThat(browser.as(city.caseManager.login())
                        .get("/sharing?show=soon")
                        .text())
                .doesNotContain("Marie Sdílená");
    }

    @Test
    void pages_ask_the_database_a_few_times() {
        var grant = granted(share(city.caseManager, wanted(city.socialUnit, city.addictionUnit)));
        var sender = browser.as(city.caseManager.login());
        for (var path :
                List.of(file(), file() + "/new", file() + "/" + grant + "/end", "/sharing", "/sharing?show=soon")) {
            CountingDataSource.start();
            assertThat(sender.get(path).status()).as(path).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void each_page_is_in_the_log_of_reads() {
        share(city.caseManager, wanted(city.socialUnit, city.addictionUnit));
        var receiver = browser.as(city.addictionWorker.login());
        receiver.get(file());
        receiver.get("/sharing");
        assertThat(db.sql("""
                        select count(*) from access.read_log
                         where user_id = :user and (person_id = :person or :person = any (ids))
                        """)
                        .param("user", city.addictionWorker.viewer().userId())
                        .param("person", client.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    // ── help ──

    private Browserless.Answer send(Visit visit, String... changes) {
        var page = visit.get(file() + "/new?find=Kotva");
        var fields = new LinkedHashMap<>(page.form(file() + "/new"));
        fields.put("toUnit", List.of(city.addictionUnit.toString()));
        fields.put("purpose", List.of("CASE_COORDINATION"));
        fields.put("basis", List.of("STATUTE_SOCIAL_WORK"));
        fields.put("domains", List.of("FAMILY"));
        fields.put("parts", List.of("NOTE", "GOAL"));
        fields.put("most", List.of("SUPPORT"));
        fields.put("until", List.of(UNTIL.toString()));
        return visit.post(file() + "/new", fields, changes);
    }

    private String file() {
        return "/people/" + client + "/sharing";
    }

    private ShareWithUnit.Outcome share(Actor actor, WantedGrant wanted) {
        return cast.as(actor.viewer(), () -> shareWithUnit.share(client, wanted, actor.viewer()));
    }

    private List<String> problem(Actor actor, WantedGrant wanted) {
        var outcome = share(actor, wanted);
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome)
                .problems().stream()
                        .map(one -> one.field() + ": " + one.message())
                        .toList();
    }

    private static UUID granted(ShareWithUnit.Outcome outcome) {
        return ((Shared) outcome).id().value();
    }

    private UUID consent(UUID from, UUID to, String... domains) {
        return consents.given(
                client,
                "CASE_COORDINATION",
                from,
                List.of(to),
                List.of(domains),
                MONDAY.minusMonths(1),
                LocalDate.of(2025, 11, 30),
                city.caseManager.viewer().userId());
    }

    private static WantedGrant wanted(UUID from, UUID to, String... domains) {
        return basis(Basis.STATUTE_SOCIAL_WORK, from, to, "", domains);
    }

    private WantedGrant byConsent(UUID consent, UUID to, String... domains) {
        var plain = basis(Basis.CONSENT, city.socialUnit, to, "", domains);
        return new WantedGrant(
                plain.id(),
                plain.fromUnit(),
                to,
                plain.purpose(),
                Basis.CONSENT,
                "",
                consent,
                plain.domains(),
                plain.parts(),
                plain.most(),
                plain.until());
    }

    private static WantedGrant basis(Basis basis, UUID from, UUID to, String note, String... domains) {
        return new WantedGrant(
                new GrantId(Ids.next()),
                from,
                to,
                "CASE_COORDINATION",
                basis,
                note,
                null,
                domains.length == 0 ? Set.of("FAMILY") : Set.of(domains),
                Set.of(Part.NOTE, Part.GOAL),
                Layer.SUPPORT,
                UNTIL);
    }

    private static WantedGrant until(WantedGrant plain, LocalDate until) {
        return new WantedGrant(
                plain.id(),
                plain.fromUnit(),
                plain.toUnit(),
                plain.purpose(),
                plain.basis(),
                plain.note(),
                plain.consent(),
                plain.domains(),
                plain.parts(),
                plain.most(),
                until);
    }

    private static WantedGrant change(WantedGrant plain, Layer most) {
        return new WantedGrant(
                plain.id(),
                plain.fromUnit(),
                plain.toUnit(),
                plain.purpose(),
                plain.basis(),
                plain.note(),
                plain.consent(),
                plain.domains(),
                plain.parts(),
                most,
                plain.until());
    }

    private int insertPrivate(City there) {
        return db.sql("""
                        insert into people.share_grant (id, person_id, from_unit, to_unit, basis, purpose, domains, parts, most,
                                                        valid_from, valid_to, given_by, given_at)
                        values (:id, :person, :from, :to, 'PUBLIC_TASK', 'x', '{FAMILY}', '{NOTE}', 'PRIVATE', '2025-04-07',
                                '2025-05-07', :by, now())
                        """)
                .param("id", Ids.next())
                .param("person", client.value())
                .param("from", there.socialUnit)
                .param("to", there.addictionUnit)
                .param("by", there.caseManager.viewer().userId())
                .update();
    }

    private Set<String> layers(Actor actor) {
        return layersFrom(actor, city.socialUnit);
    }

    private Set<String> layersFrom(Actor actor, UUID unit) {
        return system(() -> db
                .sql("""
                        select distinct layer from people.content_access
                         where person_id = :person and user_id = :user and from_unit = :unit order by layer
                        """)
                .param("person", client.value())
                .param("user", actor.viewer().userId())
                .param("unit", unit)
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }

    private Set<String> domains(Actor actor) {
        return system(() -> db
                .sql("""
                        select distinct unnest(domains) as d from people.content_access
                         where person_id = :person and user_id = :user and from_unit = :unit order by d
                        """)
                .param("person", client.value())
                .param("user", actor.viewer().userId())
                .param("unit", city.socialUnit)
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }

    private int notices(Actor actor, String kind) {
        return db.sql("select count(*) from notifications.notice where user_id = :user and kind = :kind")
                .param("user", actor.viewer().userId())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return system(() ->
                db.sql(sql).param("id", client.value()).query(Integer.class).single());
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> transaction.execute(status -> work.get()));
    }
}
