package cz.prostup.journeys;

import static cz.prostup.journeys.Barriers.barriers;
import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.FactorCodes;
import cz.prostup.access.Role;
import cz.prostup.documents.attachments.SampleFiles;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// axe finds nothing on any page of people, consents, sharing, messages, the log and accounts, and each link that one
/// of
/// the roles of a city is offered leads somewhere. Goes on where the first meeting ended.
@ProstupTest
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class CityAxeTests {

    private final IpmCast cast;
    private final Browserless browser;
    private final PeopleCast people;
    private final Today today;
    private final Looks looks = new Looks();

    @LocalServerPort
    private int port;

    private FirstMeeting meeting;
    private Map<String, Actor> roles = Map.of();

    CityAxeTests(IpmCast cast, Browserless browser, PeopleCast people, Today today) {
        this.today = today;
        this.cast = cast;
        this.browser = browser;
        this.people = people;
        meeting = new FirstMeeting(people.city(), 0, true);
    }

    @BeforeAll
    void aMeetingTookPlace() {
        cast.today(LocalDate.of(2026, 3, 10));
        var city = people.city();
        meeting = new FirstMeeting(city, port, false);
        var worker = meeting.person(city.caseManager, Device.DESKTOP);
        meeting.theCaseManagerRegisters(worker);
        meeting.theCaseManagerWritesANote(worker);
        meeting.thePersonConsentsBesideTheWorker(worker);
        meeting.theCaseManagerShares(worker);
        meeting.theCaseManagerAsksPartners(worker);
        meeting.theCaseManagerInvitesTheDoctor(worker);
        meeting.theDoctorAnswers();
        meeting.theAdviserReadsAndWrites(meeting.person(city.debtAdviser, Device.PHONE));
        meeting.theCaseManagerTakesResponsibility(worker);
        meeting.ospodBreaksTheGlass(meeting.person(city.ospod, Device.DESKTOP));
        moreOfTheFile(worker);
        var person = meeting.person();
        List.of(city.housingUnit, city.financeUnit, city.ospodUnit, city.addictionUnit)
                .forEach(unit -> city.knows(person, unit, "CLIENT"));
        city.knows(person, city.managementUnit, "PLACEMENT");
        roles = Map.ofEntries(
                Map.entry("case manager", city.caseManager),
                Map.entry("head", city.head),
                Map.entry("ospod", city.ospod),
                Map.entry("guardian", city.guardian),
                Map.entry("housing", city.housing),
                Map.entry("finance department", city.finance),
                Map.entry("addiction worker", city.addictionWorker),
                Map.entry("administrator", city.admin),
                Map.entry("dpo", city.dpo),
                Map.entry("participant", city.himself(person)),
                Map.entry("mentor", city.mentor),
                Map.entry("sysadmin", city.actor("sys", city.socialUnit, Role.SYSADMIN)));
    }

    private void moreOfTheFile(Person worker) {
        worker.open(meeting.file() + "/documents/new")
                .attach("Soubor", "smlouva.pdf", "application/pdf", SampleFiles.pdf())
                .fill("Název", "Nájemní smlouva")
                .chooseFirst("Druh")
                .fill("Datum dokumentu", "2026-03-01")
                .chooseLike("Oblast", "bydlení")
                .tickLike("Podpora")
                .click("Uložit do spisu");
        assertThat(worker.text()).contains("Nájemní smlouva");
        worker.open(meeting.file() + "/household")
                .fill("Název", "U sestry")
                .fill("Od kdy tu člověk žije", "2026-01-01")
                .click("Založit domácnost");
        worker.open("/people/anonymous").fill("Přezdívka", "Paní od řeky").click("Zapsat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case manager",
                "head",
                "ospod",
                "guardian",
                "housing",
                "finance department",
                "addiction worker",
                "administrator",
                "dpo",
                "participant",
                "mentor",
                "sysadmin"
            })
    void no_page_that_a_role_is_led_to_has_a_barrier(String role) {
        var actor = Objects.requireNonNull(roles.get(role));
        var visit = browser.as(actor.login());
        var paths = Crawl.of(visit, List.of()).stream().filter(Crawl::isPage).toList();
        var person = Person.signedIn(port, actor);
        var findings = new ArrayList<String>();
        for (var path : paths) {
            var kind = Crawl.kind(path);
            var first = looks.isFirst(kind);
            if (looks.tellsMore(kind, visit.get(path).page())) {
                person.open(path);
                findings.addAll(first ? barriers(person.page) : barriers(person.page, Device.DESKTOP));
            }
        }
        assertThat(findings).isEmpty();
        assertThat(person.page.locator("nav.menu > ul > li").count()).isLessThanOrEqualTo(7);
    }

    @Test
    void no_form_that_is_answered_has_a_barrier() {
        var findings = new ArrayList<String>();
        var worker = Person.signedIn(port, meeting.city.caseManager);
        for (var form : Map.of(
                        "/notes/new", "Uložit zápis",
                        "/goals/new", "Uložit cíl",
                        "/consents/new", "Ukázat text",
                        "/sharing/new", "Zobrazit, kdo to uvidí",
                        "/enquiries/new", "Zeptat se",
                        "/guests/new", "Vytvořit odkaz",
                        "/messages/new", "Odeslat",
                        "/documents/new", "Uložit do spisu")
                .entrySet()) {
            worker.open(meeting.file() + form.getKey()).click(form.getValue());
            assertThat(worker.status()).as(form.getKey()).isEqualTo(422);
            findings.addAll(barriers(worker.page));
        }
        worker.open("/people/new").click("Zapsat člověka");
        findings.addAll(barriers(worker.page));
        worker.open("/emergency").click("Otevřít spis na dvě hodiny");
        findings.addAll(barriers(worker.page));
        worker.open("/people/" + new java.util.UUID(1, 1));
        assertThat(worker.text()).contains("není koho se zeptat? Nouzový přístup");
        findings.addAll(barriers(worker.page));
        assertThat(findings).isEmpty();
    }

    @Test
    void no_page_that_is_shown_before_something_is_saved_has_a_barrier() {
        var worker = Person.signedIn(port, meeting.city.caseManager);
        meeting.theTextOfAConsentIsShown(worker);
        var findings = barriers(worker.page);
        meeting.whoWillReadIsShown(worker);
        findings.addAll(barriers(worker.page));
        var into = meeting.city.client("Dvojí", "Záznamová");
        var from = meeting.city.client("Dvojí", "Zaznamova");
        worker.open("/people/" + into + "/merge?q=Dvojí");
        findings.addAll(barriers(worker.page));
        worker.open("/people/" + into + "/merge?with=" + from);
        findings.addAll(barriers(worker.page));
        worker.tickLike("Zaznamova").click("Ukázat, co se přesune");
        assertThat(worker.heading()).isEqualTo("Potvrdit sloučení");
        findings.addAll(barriers(worker.page));
        assertThat(findings).isEmpty();
    }

    @Test
    void no_step_of_setting_the_second_factor_has_a_barrier() {
        var city = meeting.city;
        var worker = Person.signedIn(port, city.actor("newphone", city.socialUnit, Role.CASE_MANAGER));
        worker.open("/account/second-factor");
        var findings = barriers(worker.page);
        worker.confirmIdentity().click("Nastavit druhý faktor");
        findings.addAll(barriers(worker.page));
        worker.click("Potvrdit");
        assertThat(worker.status()).isEqualTo(422);
        findings.addAll(barriers(worker.page));
        var secret = worker.textOf("main code").replace(" ", "");
        worker.fill("Kód z telefonu", FactorCodes.shown(secret, today.now())).click("Potvrdit");
        assertThat(worker.text()).contains("Opište si záložní kódy");
        findings.addAll(barriers(worker.page));
        assertThat(findings).isEmpty();
    }

    @Test
    void no_page_of_a_guest_nor_the_code_of_the_sign_in_has_a_barrier() {
        var guest = Person.nobody(port, Device.PHONE, true).open(meeting.guestAddress());
        var findings = barriers(guest.page);
        guest.fill("Kód", "000000").click("Zobrazit otázku");
        findings.addAll(barriers(guest.page));
        guest.fill("Kód", meeting.guestCode()).click("Zobrazit otázku");
        findings.addAll(barriers(guest.page));
        guest.click("Odeslat odpověď");
        findings.addAll(barriers(guest.page));
        guest.fill("Odpověď", "V květnu.").click("Odeslat odpověď");
        findings.addAll(barriers(guest.page));
        guest.open("/guest/nothing");
        findings.addAll(barriers(guest.page));
        guest.open("/invitation/" + "x".repeat(43));
        findings.addAll(barriers(guest.page));
        guest.open("/sign-in")
                .fill("Přihlašovací jméno", meeting.city.dpo.login())
                .fill("Heslo", IpmCast.PASSWORD)
                .click("Přihlásit se");
        assertThat(guest.heading()).isEqualTo("Kód z telefonu");
        findings.addAll(barriers(guest.page));
        assertThat(findings).isEmpty();
    }
}
