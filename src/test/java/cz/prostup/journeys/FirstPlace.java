package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.FactorCodes;
import cz.prostup.access.Role;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.organisations.Ico;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;

/// The steps from an employer's interest to the first hour of somebody at work, each by whoever does it. A step leaves
/// behind what the next one needs, so that other tests may stop where they want.
final class FirstPlace {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final LocalDate START = LocalDate.of(2026, 3, 16);

    private static final String JOB = "Úklid parku";
    private static final String WHO = "Iva Bělásková";

    final Stage stage;
    final Actor director;
    final String employer;
    final String email;
    final String family;
    private final int port;
    private final boolean scripts;
    private String lead = "";
    private String application = "";
    private String agreement = "";
    private String candidate = "";

    FirstPlace(Stage stage, int port, boolean scripts) {
        this.stage = stage;
        this.port = port;
        this.scripts = scripts;
        this.director = stage.actor("first-director", stage.officeUnit, Role.KOP_DIRECTOR);
        this.employer = "Zahrady Bělásek " + stage.number;
        this.email = "iva" + stage.number + "@belasek.invalid";
        this.family = "Nastupující" + stage.number;
    }

    Person person(Actor actor) {
        return person(actor, Device.DESKTOP);
    }

    Person person(Actor actor, Device device) {
        return Person.signedIn(port, actor, device, scripts);
    }

    /// Signed in by the password chosen over the invitation.
    Person administrator() {
        var administrator =
                Person.nobody(port, Device.DESKTOP, scripts).open("/sign-in").signIn(email);
        assertThat(administrator.heading()).isEqualTo("Co mě čeká");
        return administrator;
    }

    /// On a phone, without an account.
    void aStrangerCountsAsksAndWrites() {
        var stranger = Person.nobody(port, Device.PHONE, scripts)
                .open("/for-employers")
                .click("Spočítat");
        stranger.fill("Hrubá mzda jednoho člověka za měsíc", "12 000")
                .choose("Úvazek", "0,5 úvazku")
                .fill("V kolikátém měsíci to jednomu člověku nevyjde", "2")
                .click("Spočítat");
        assertThat(stranger.text()).contains("Co vychází", "Co stojí výpadek", "Výpočet nic neslibuje");
        stranger.click("Hodí se to pro nás?");
        suitable(stranger).click("Odpovědět");
        assertThat(stranger.text()).contains("Ano, vypadá to, že se IPM pro vás hodí.");
        stranger.click("Mám zájem")
                .fill("Zaměstnavatel", employer)
                .fill("IČO", ico())
                .choose("Druh zaměstnavatele", "komerční podnik")
                .fill("Vaše jméno", WHO)
                .fill("E-mail", email)
                .choose("Pobočka úřadu práce", branch())
                .fill("Zpráva", "Chtěli bychom začít dvěma lidmi v parku.")
                .click("Odeslat");
        assertThat(stranger.heading()).isEqualTo("Děkujeme");
        assertThat(stranger.text()).contains(branch());
    }

    private static Person suitable(Person who) {
        return who.choose("Druh zaměstnavatele", "komerční podnik")
                .tickIn("Městská nebo obecní společnost: je domluveno s obcí?", "netýká se nás")
                .tickIn("Má zaměstnavatel s úřadem práce dohodu o uznání na chráněném trhu práce?", "ne")
                .tickIn("Má dluhy u státu nebo zdravotní pojišťovny?", "ne")
                .tick("ano, víme, kdo to bude")
                .fill("S kolika lidmi začít", "2")
                .tick("umíme nabídnout i částečný úvazek");
    }

    void theOfficerHearsTheEmployerOut(Person officer) {
        officer.open("/");
        assertThat(officer.text()).contains("Ozvat se zájemci o IPM", employer);
        officer.follow("^='/ipm/leads/'");
        assertThat(officer.heading()).isEqualTo(employer);
        lead = officer.path();
        officer.click("Je informován").click("Zvažuje to").click("Chce místa");
        suitable(officer).click("Zapsat, že chce místa");
        assertThat(officer.text()).contains("chce místa", "Podle otázek se IPM hodí.");
    }

    void theOfficerInvitesTheEmployer(Person officer) {
        officer.open(lead)
                .click("Zapsat do registru a pozvat")
                .fill("Sídlo", "Lipová 3, Most")
                .click("Zapsat zaměstnavatele");
        assertThat(officer.text()).contains("Zbývá pozvat jeho správce.");
        officer.tick("mentor na pracovišti").tick("mzdová účetní").click("Poslat pozvánku");
        assertThat(officer.text()).contains("Pozvánka čeká: " + WHO + ", " + email);
    }

    void theInvitedOneOpensAnAccount(String link) {
        var invited = Person.nobody(port, Device.PHONE, scripts).open(link);
        assertThat(invited.text()).contains("Dobrý den, " + WHO, employer, "zástupce zaměstnavatele");
        invited.fill("Heslo", IpmCast.PASSWORD)
                .fill("Heslo ještě jednou", IpmCast.PASSWORD)
                .click("Přijmout pozvánku");
        assertThat(invited.text()).contains("Hotovo. Přihlaste se jako " + email);
    }

    void theAdministratorWritesAnApplication(Person administrator) {
        menu(administrator, "Žádosti").click("Nová žádost");
        administrator
                .choose("Zaměstnavatel", employer)
                .choose("Pobočka úřadu práce", branch())
                .click("Založit žádost");
        application = administrator.path();
        assertThat(administrator.text()).contains("Části žádosti", "chybí údaje");
        administrator
                .click("Pracovní místa")
                .click("Přidat místo")
                .fill("Název práce", JOB)
                .fill("Popis práce", "Zametání a sběr odpadu ve dvojici.")
                .fill("Místo výkonu práce", "Most")
                .fill("Úvazek", "0,5")
                .fill("Hrubá mzda", "12 000")
                .fill("Plánovaný nástup", START.toString())
                .fill("Počet míst", "3")
                .click("Uložit místo");
        administrator.open(application).click("Mentor a kapacita");
        administrator.choose("Mentor s účtem", WHO).click("Uložit");
        administrator
                .click("Podpora lidí")
                .fill("Najít dalšího poskytovatele podle názvu", provider())
                .click("Hledat poskytovatele");
        administrator.tick("Poskytovatel podpory").tickLike(provider()).click("Uložit");
        administrator
                .click("Účet a obec")
                .fill("Bankovní účet", "19-2000145399/0800")
                .click("Uložit");
        administrator
                .click("Dobrá práce")
                .tickIn("produktivní práce (nepovinné)", "ano")
                .click("Uložit");
        administrator.click("Zkontrolovat a odeslat…");
        assertThat(administrator.text()).contains("Nic nechybí", "3 místa");
        administrator.click("Odeslat žádost");
        assertThat(administrator.text()).contains("čeká na převzetí");
    }

    void theOfficerReturnsIt(Person officer) {
        officer.open(lead).click("Otevřít žádost");
        assertThat(officer.path()).isEqualTo(application);
        theOfficerTakesTheApplication(officer);
        officer.click("Vrátit k doplnění…")
                .fill("Kapacita pracoviště", "Kolik času na tři lidi mentorka má?")
                .click("Vrátit k doplnění");
        assertThat(officer.text()).contains("vrácen");
    }

    private void theOfficerTakesTheApplication(Person officer) {
        officer.open("/");
        assertThat(officer.text()).contains("Převzít žádost", employer);
        officer.follow("^='/ipm/applications/'").click("Převzít k posouzení");
        assertThat(officer.text()).contains("Schválit…");
    }

    void theAdministratorAnswers(Person administrator) {
        administrator.open("/");
        assertThat(administrator.text()).contains("Doplnit žádost");
        administrator.follow("^='/ipm/applications/'").click("kapacita pracoviště");
        administrator
                .fill("Vaše odpověď", "Dvě hodiny denně, zastoupí ji předák.")
                .click("Uložit odpověď");
        administrator.open(application).click("Zkontrolovat a odeslat…").click("Odeslat žádost");
        assertThat(administrator.text()).contains("čeká na převzetí");
    }

    void theOfficerApprovesFewerPlaces(Person officer) {
        theOfficerTakesTheApplication(officer);
        assertThat(officer.text()).contains("Dvě hodiny denně, zastoupí ji předák.");
        officer.click("Schválit…")
                .fill(JOB + ", žádá o 3", "2")
                .chooseFirst("Program")
                .chooseLike("Verze pravidel", "IPM-2025")
                .click("Schválit");
        assertThat(officer.text()).contains("schválená", "2 z 3");
        officer.click("Otevřít dohodu");
        assertThat(officer.text()).contains("připravuje se", employer);
    }

    void theOfficerSendsTheAgreement(Person officer) {
        officer.open("/");
        assertThat(officer.text()).contains("Zkontrolovat a odeslat dohodu");
        officer.follow("^='/ipm/agreements/'");
        assertPdf(officer.download("Náhled dohody (PDF)"));
        officer.click("Odeslat dohodu k podpisu");
        assertThat(officer.text()).contains("Na řadě je zaměstnavatel: přečte si dohodu a podepíše ji.");
        agreement = officer.path();
    }

    /// Who administers signs only with a second factor; the page of the signature leads there.
    void theAdministratorSigns(Person administrator) {
        readsTheAgreement(administrator);
        administrator.click("Nastavit druhý faktor").confirmIdentity().click("Nastavit druhý faktor");
        var secret = administrator.textOf("main code").replace(" ", "");
        administrator
                .fill("Kód z telefonu", FactorCodes.at(port).shown(secret))
                .click("Potvrdit")
                .click("Mám je opsané");
        sign(administrator);
        assertThat(administrator.text()).contains("Podpis zaměstnavatele je zapsaný. Na řadě je úřad práce.");
    }

    void theDirectorSigns(Person director) {
        sign(director);
        assertThat(director.text()).contains("Dohoda platí a její místa jsou volná.");
    }

    private static void readsTheAgreement(Person who) {
        who.open("/");
        assertThat(who.text()).contains("Podepsat dohodu");
        assertPdf(who.follow("^='/ipm/agreements/'").download("Přečíst dohodu (PDF)"));
    }

    private static void sign(Person who) {
        readsTheAgreement(who);
        who.tick("Dohodu jsem si přečetl(a) a souhlasím s ní.")
                .confirmIdentity()
                .click("Podepsat dohodu");
    }

    void placesAreVacant(Person officer) {
        officer.open(agreement);
        assertThat(officer.text()).contains("č. 1: " + JOB, "č. 2: " + JOB).doesNotContain("č. 3: ");
        officer.click("č. 1: " + JOB);
        assertThat(officer.text()).contains("volné");
    }

    /// The service talks with its client about the two duties and answers the three questions.
    void theServiceNominatesItsClient(Person worker) {
        menu(worker, "Uchazeči").click("Navrhnout člověka");
        worker.fill("Jméno člověka", family).click("Hledat").click("Není mezi nimi, zapsat nového");
        worker.fill("Jméno", "Alžběta")
                .fill("Příjmení", family)
                .fill("Datum narození", "1984-05-12")
                .tickLike("doporučení sociální služby")
                .choose("Pobočka úřadu práce", branch())
                .choose("Ke kterému zaměstnavateli", employer)
                .fill("Proč právě tento člověk", "Chce pracovat venku.")
                .fill("Kdo ho doprovází", provider())
                .tick("Člověk si to sám přeje a řekl mi to")
                .click("Navrhnout");
        assertThat(worker.heading()).isEqualTo("Alžběta " + family);
        candidate = worker.path();
        step(worker, "Zapsat oslovení");
        worker.click("Zapsat poučení…")
                .tick("Rozumí, že se bude účastnit integračních aktivit")
                .tick("Rozumí, jak dlouho může na místě nejdéle být")
                .click("Zapsat poučení");
        assertPdf(worker.download("Poučení k podpisu"));
        worker.click("Upravit odpovědi…")
                .tickIn("Zvládne pracovní činnosti, když dostane integrační podporu? (nepovinné)", "ano")
                .tickIn("Povede podpora ke zlepšení jeho situace nebo k větší chuti ji řešit? (nepovinné)", "ano")
                .tickIn(
                        "Ustálí se díky místu jeho život tak, že se uplatní na otevřeném trhu práce? (nepovinné)",
                        "není jisté")
                .tickIn("Je aspoň trochu stabilizovaný? (nepovinné)", "ano")
                .tickIn("Chce svou situaci změnit? (nepovinné)", "ano")
                .click("Uložit odpovědi");
        assertThat(worker.text()).contains("poučen");
    }

    void theAdministratorMeetsTheClient(Person administrator) {
        menu(administrator, "Uchazeči").click(family + " Alžběta");
        assertThat(administrator.text()).contains("Chce pracovat venku.").doesNotContain("Kritéria a doklady");
        administrator
                .click("Zapsat pohovor…")
                .fill("Jak pohovor dopadl", "Líbilo se jí u nás.")
                .click("Zapsat pohovor");
        step(administrator, "Požádat o ověření podmínek");
        assertThat(administrator.text()).contains("ověřují se podmínky");
    }

    void theOfficerFindsTheClientEligible(Person officer) {
        officer.open("/");
        officer.follow("='" + candidate + "'");
        officer.choose("Stav v evidenci", "uchazeč o zaměstnání")
                .fill("Od kdy", "2025-06-02")
                .click("Zapsat evidenci")
                .choose("Kritérium", "dlouhodobá nezaměstnanost")
                .chooseFirst("Čím je doložené")
                .click("Přidat kritérium")
                .click("Ověřeno");
        officer.click("Podmínky splňuje…")
                .fill("Co jste ověřili", "Evidenci i délku nezaměstnanosti.")
                .click("Podmínky splňuje");
        assertThat(officer.text()).contains("doporučen", "splňuje, platí do");
    }

    void theOfficerApprovesTheClient(Person officer) {
        officer.open(candidate)
                .click("Schválit na místo…")
                .tickLike(JOB + ", " + employer)
                .click("Schválit na místo");
        assertThat(officer.text()).contains("schválen, místo se drží", "drží se pro něj");
    }

    void theAdministratorHires(Person administrator) {
        administrator.open(candidate).click("Zapsat smlouvu a nástup…");
        administrator
                .fill("Smlouva podepsaná dne", DAY.toString())
                .fill("Smlouva od", START.toString())
                .fill("Den nástupu", START.toString())
                .fill("Smlouva do", START.plusYears(1).minusDays(1).toString())
                .choose("Mentor", WHO)
                .click("Zapsat smlouvu a nástup");
        assertThat(administrator.text()).contains("má smlouvu");
        administrator.click("Otevřít integrační místo");
        assertThat(administrator.text()).contains("schváleno", provider());
    }

    void thePersonIsAtWork(Person officer) {
        officer.open(candidate).click("Otevřít integrační místo");
        assertThat(officer.heading()).isEqualTo("Alžběta " + family);
        assertThat(officer.text()).contains("pracuje");
        officer.open(agreement).click("č. 1: " + JOB);
        assertThat(officer.text()).contains("obsazené");
    }

    void theServiceWritesTheFirstHour(Person worker) {
        worker.open("/ipm/activities")
                .click("Zapsat schůzku: Alžběta " + family)
                .choose("Druh aktivity", "podpora při řešení dluhů")
                .fill("Datum", START.toString())
                .fill("Začátek", "10:00")
                .fill("Hodiny", "1,5")
                .click("Uložit");
        assertThat(worker.text()).contains("Uloženo. Alžběta " + family + " má za březen 2026 1,5 z");
    }

    /// The first administrator is the mentor as well.
    void theAdministratorSeesTheirPerson(Person administrator) {
        administrator.open("/ipm/placements");
        assertThat(administrator.text()).contains(family, "pracuje");
    }

    /// What does not fit into the menu is folded.
    private static Person menu(Person who, String item) {
        who.open("/");
        var more = who.page.locator("nav.menu details a:text-is('" + item + "')");
        return (more.count() > 0 ? who.unfold("Další") : who).click(item);
    }

    /// A step that wants no words.
    private static void step(Person who, String name) {
        who.click(name + "…").click(name);
    }

    private static void assertPdf(byte[] file) {
        assertThat(file).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private String branch() {
        return "KoP Zkouška " + stage.number;
    }

    private String provider() {
        return "Poradna Most pomoci " + stage.number;
    }

    private String ico() {
        var seven = Integer.toString(6_500_000 + stage.number);
        return IntStream.range(0, 10)
                .mapToObj(check -> seven + check)
                .filter(written -> Ico.parse(written) instanceof Ico.Valid)
                .findFirst()
                .orElseThrow();
    }
}
