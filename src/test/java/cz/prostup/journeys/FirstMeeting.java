package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.attachments.SampleFiles;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import java.util.UUID;

/// The steps from the first meeting to the withdrawn consent, each by whoever does it. A step leaves behind what the
/// next one needs, so that other tests may stop where they want.
final class FirstMeeting {

    static final String NOTE = "Bydlí u sestry do konce měsíce, potom neví kam. Domluvili jsme se na pátek.";
    static final String ANSWER = "Rehabilitace skončí v polovině dubna.";

    final City city;
    final String family;
    final boolean scripts;
    private final int port;
    private String file = "";
    private String guestAddress = "";
    private String guestCode = "";

    FirstMeeting(City city, int port, boolean scripts) {
        this.city = city;
        this.port = port;
        this.scripts = scripts;
        this.family = "Příchozí" + city.number;
        city.phone(city.ospod);
    }

    PersonId person() {
        return new PersonId(UUID.fromString(file.replaceAll(".*/", "")));
    }

    /// Path of the person's file.
    String file() {
        return file;
    }

    Person person(Actor actor, Device device) {
        return Person.signedIn(port, actor, device, scripts);
    }

    /// A namesake of another age is in the city already; with JavaScript it is said while one types.
    void theCaseManagerRegisters(Person worker) {
        city.client("Jan", family);
        worker.open("/people")
                .click("Zapsat člověka")
                .tick("Sociální práce")
                .fill("Jméno", "Jan")
                .fill("Příjmení", family)
                .fill("Datum narození", "1991-02-03")
                .fill("Telefon", "601 222 333");
        if (scripts) {
            worker.leave("Telefon").waitFor("Není to někdo z těchto?");
        }
        worker.click("Zapsat člověka");
        assertThat(worker.text()).contains("Není to někdo z těchto?", "Je to někdo jiný?");
        worker.tick("Ano, je to někdo jiný než lidé výše").click("Zapsat člověka");
        assertThat(worker.heading()).isEqualTo("Jan " + family);
        file = worker.path().replaceAll("[?#].*", "");
    }

    void theCaseManagerWritesANote(Person worker) {
        worker.open(file).click("Zápisy").click("Nový zápis");
        assertThat(worker.text()).contains("Kdo zápis uvidí", "Uvidí: ");
        worker.chooseLike("Oblast", "bydlení").tickLike("Podpora – ").fill("Zápis", NOTE);
        if (scripts) {
            theLineIsCut(worker);
        }
        worker.click("Uložit zápis");
        assertThat(worker.text()).contains("Zápis je uložený", NOTE);
    }

    private static void theLineIsCut(Person worker) {
        worker.page.context().setOffline(true);
        worker.fill("Zápis", NOTE + " ").waitFor("Neuloženo, zkouším znovu");
        worker.page.context().setOffline(false);
        worker.waitFor("Rozepsané uloženo");
        var form = worker.path();
        worker.page.onceDialog(com.microsoft.playwright.Dialog::accept);
        worker.open(form);
        assertThat(worker.text()).contains("Máte rozepsaný zápis z", NOTE);
        worker.click("Pokračovat");
        assertThat(worker.field("Zápis").inputValue().strip()).isEqualTo(NOTE);
    }

    /// @return fields and buttons from the ledger to the consent
    int thePersonConsentsBesideTheWorker(Person worker) {
        theTextOfAConsentIsShown(worker);
        worker.tick("Přečteno a souhlasím").click("Souhlasí, zapsat souhlas");
        assertThat(worker.text()).contains("platí");
        return worker.inputs();
    }

    /// As far as the page that is read before anything is written down.
    void theTextOfAConsentIsShown(Person worker) {
        worker.open(file + "/consents")
                .click("Nový souhlas")
                .tick("koordinace případu s partnery")
                .fill("Najít příjemce", "Rovnováha " + city.number)
                .click("Hledat příjemce")
                .tickLike("Rovnováha " + city.number)
                .tickIn("Oblasti", "bydlení")
                .tickIn("Oblasti", "finance a dluhy")
                .click("Ukázat text");
        assertThat(worker.text()).contains("Rovnováha " + city.number, "Přečteno a souhlasím");
    }

    void theCaseManagerShares(Person worker) {
        whoWillReadIsShown(worker);
        worker.click("Nasdílet");
        assertThat(worker.text()).contains("platí", "Rovnováha " + city.number);
    }

    /// As far as the page that tells who will read it.
    void whoWillReadIsShown(Person worker) {
        worker.open(file + "/sharing")
                .click("Nasdílet útvaru")
                .chooseLike("Komu", "Rovnováha " + city.number)
                .choose("Účel", "koordinace případu s partnery")
                .tickIn("Důvod, proč se to smí", "Souhlas")
                .chooseLike("Který souhlas", "koordinace")
                .tickIn("Oblasti", "bydlení")
                .tickIn("Části spisu", "zápisy")
                .tickLike("Podpora")
                .fill("Poslední den", "2026-06-30");
        worker.click("Zobrazit, kdo to uvidí");
        assertThat(worker.text()).contains("Uvidí:", city.debtAdviser.viewer().name());
    }

    void theCaseManagerAsksPartners(Person worker) {
        worker.open(file + "/sharing")
                .click("Zeptat se partnerů")
                .fill("Najít jiný útvar", "Kotva, adiktologie " + city.number)
                .click("Hledat útvar")
                .tickLike("Kotva, adiktologie " + city.number)
                .tick("Sociální práce")
                .click("Zeptat se");
        assertThat(worker.text()).contains("Dotazy partnerům", "Kotva, adiktologie " + city.number);
    }

    void thePartnerAnswers(Person partner) {
        partner.open("/enquiries").click("Jan " + family);
        assertThat(partner.text()).contains("Partner se dozví jen vaši odpověď");
        partner.tick("neznáme").click("Odpovědět");
    }

    void theCaseManagerInvitesTheDoctor(Person worker) {
        worker.open(file + "/sharing")
                .click("Poslat odkaz hostovi")
                .choose("Kdo je host", "lékař")
                .fill("Jméno hosta", "MUDr. Vlasta Klidná")
                .choose("Účel", "koordinace případu s partnery")
                .tick("Úkol ve veřejném zájmu")
                .fill("Vysvětlení důvodu", "Zákon o sociálních službách, § 92 písm. d)")
                .fill("Otázka", "Kdy skončí rehabilitace?")
                .tick("odpověď slovy")
                .tick("jen iniciály")
                .fill("Platí do", "2026-03-24")
                .click("Vytvořit odkaz");
        guestAddress = worker.textOf("#odkaz").replaceAll("^https?://[^/]+", "");
        guestCode = worker.textOf("#kod");
        worker.click("Mám opsáno");
        assertThat(worker.text()).doesNotContain(guestAddress).contains("Host zatím neodpověděl.");
    }

    /// Somebody with no account, on a phone.
    void theDoctorAnswers() {
        var doctor = Person.nobody(port, Device.PHONE, scripts).open(guestAddress);
        assertThat(doctor.text()).doesNotContain(family, "rehabilitace");
        doctor.fill("Kód", guestCode).click("Zobrazit otázku");
        assertThat(doctor.text()).contains("Kdy skončí rehabilitace?").doesNotContain(family);
        doctor.fill("Odpověď", ANSWER).click("Odeslat odpověď");
        assertThat(doctor.heading()).isEqualTo("Děkujeme");
    }

    String guestAddress() {
        return guestAddress;
    }

    String guestCode() {
        return guestCode;
    }

    void theAdviserReadsAndWrites(Person adviser) {
        adviser.open("/people").click(family + " Jan");
        adviser.click("Zápisy");
        assertThat(adviser.text()).contains(NOTE);
        adviser.open(file).follow("$='/messages'").click("Napsat zprávu");
        adviser.tickLike(city.caseManager.viewer().name())
                .fill("Předmět", "Podklady")
                .fill("Zpráva", "Posílám přehled, co k pátku přinést.")
                .attach("Přílohy", "prehled.pdf", "application/pdf", SampleFiles.pdf())
                .click("Odeslat");
        assertThat(adviser.text()).contains("Posílám přehled", "prehled.pdf");
    }

    void theCaseManagerReadsTheMessage(Person worker) {
        worker.open("/messages").click("Podklady");
        assertThat(worker.text()).contains("Posílám přehled, co k pátku přinést.", "prehled.pdf");
    }

    void thePersonSeesWhoRead(Person self) {
        self.open("/me/reads");
        assertThat(self.text())
                .contains(
                        city.caseManager.viewer().name(),
                        city.debtAdviser.viewer().name(),
                        "Rovnováha " + city.number);
    }

    void thePersonWithdraws(Person self) {
        self.open("/me").click("Otevřít souhlasy").follow("$='/withdraw'");
        assertThat(self.text()).contains("hned přestanou vaše údaje vidět", "Práce ani pomoc tím nekončí");
        self.click("Ano, odvolat");
        assertThat(self.text()).contains("Souhlas je odvolaný.");
    }

    void theCaseManagerTakesResponsibility(Person worker) {
        worker.open(file + "/circle");
        worker.click("Převzít odpovědnost")
                .chooseLike("Komu", city.caseManager.viewer().name())
                .click("Nabídnout");
        worker.click("Převzít odpovědnost");
        worker.open(file + "/circle");
        assertThat(worker.text())
                .contains("Kdo za člověka odpovídá " + city.caseManager.viewer().name());
    }

    void theHeadHandsOver(Person head) {
        head.click("Předání agendy")
                .chooseLike("Kdo odchází", city.caseManager.viewer().name())
                .chooseLike("Kdo převezme", city.colleague.viewer().name())
                .click("Ukázat, co se předá");
        assertThat(head.text()).contains(family, "Předání jde vzít zpět.");
        head.click("Předat");
        assertThat(head.text()).contains("Provedená předání", "platí");
        head.open(file + "/circle");
        assertThat(head.text())
                .contains("Kdo za člověka odpovídá " + city.colleague.viewer().name());
    }

    void ospodBreaksTheGlass(Person ospod) {
        ospod.open(file);
        assertThat(ospod.status()).isEqualTo(404);
        ospod.click("Nouzový přístup")
                .fill("Jméno", "Jan")
                .fill("Příjmení", family)
                .fill("Datum narození", "1991-02-03")
                .choose("Co hrozí", "ohrožení dítěte")
                .fill("Důvod", "Škola hlásí, že otec pro dítě nepřišel a nebere telefon.")
                .confirmIdentity()
                .click("Otevřít spis na dvě hodiny");
        assertThat(ospod.heading()).isEqualTo("Jan " + family);
        assertThat(ospod.text()).contains("Spis máte otevřený v nouzovém přístupu");
        ospod.click("Ukončit nebo zobrazit přístup")
                .click("Ukončit přístup hned")
                .fill("Co jste udělali", "Otec je v nemocnici, dítě je u tety. Volali jsme škole.")
                .click("Odeslat zprávu pověřenci");
        assertThat(ospod.text()).contains("Zpráva je odeslaná pověřenci.");
        ospod.open(file);
        assertThat(ospod.status()).isEqualTo(404);
    }

    void theDpoReviews(Person dpo) {
        dpo.click("Nouzové přístupy").click("Otevřít");
        assertThat(dpo.text()).contains("Škola hlásí", "Otec je v nemocnici");
        dpo.tick("oprávněný").click("Uložit posouzení");
        assertThat(dpo.text()).contains("Přístup je posouzený jako oprávněný.");
    }
}
