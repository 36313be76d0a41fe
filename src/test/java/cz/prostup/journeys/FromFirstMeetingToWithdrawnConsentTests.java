package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The third story of the house: the lawful way is quicker than a phone call, and what the person ends has ended.
@ProstupTest
@ExtendWith(Chromium.class)
class FromFirstMeetingToWithdrawnConsentTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String PASSWORD = "sedm modrých židlí v dešti";
    private static final Pattern LINK = Pattern.compile("/invitation/[\\w-]{43}");

    private final IpmCast cast;
    private final PeopleCast people;
    private final JdbcClient db;

    @LocalServerPort
    private int port;

    FromFirstMeetingToWithdrawnConsentTests(IpmCast cast, PeopleCast people, JdbcClient db) {
        this.cast = cast;
        this.people = people;
        this.db = db;
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void from_the_first_meeting_to_the_withdrawn_consent(boolean scripts) {
        cast.today(DAY);
        var city = people.city();
        var meeting = new FirstMeeting(city, port, scripts);
        var worker = meeting.person(city.caseManager, Device.DESKTOP);
        meeting.theCaseManagerRegisters(worker);
        meeting.theCaseManagerWritesANote(worker);
        assertThat(meeting.thePersonConsentsBesideTheWorker(worker))
                .as("two minutes beside the person")
                .isLessThanOrEqualTo(12);
        meeting.theCaseManagerShares(worker);
        meeting.theCaseManagerAsksPartners(worker);
        meeting.thePartnerAnswers(meeting.person(city.addictionWorker, Device.PHONE));
        meeting.theCaseManagerInvitesTheDoctor(worker);
        meeting.theDoctorAnswers();
        worker.open("/");
        assertThat(worker.text()).contains("Přišla odpověď: Jan " + meeting.family);
        var adviser = meeting.person(city.debtAdviser, Device.PHONE);
        meeting.theAdviserReadsAndWrites(adviser);
        meeting.theCaseManagerReadsTheMessage(worker);

        var self = meeting.person(city.himself(meeting.person()), Device.PHONE);
        meeting.thePersonSeesWhoRead(self);
        adviser.open(meeting.file());
        assertThat(adviser.status()).isEqualTo(200);
        meeting.thePersonWithdraws(self);
        adviser.click("Zápisy");
        assertThat(adviser.status()).as("the next click").isEqualTo(404);

        meeting.theCaseManagerTakesResponsibility(worker);
        meeting.theHeadHandsOver(meeting.person(city.head, Device.DESKTOP));
        meeting.ospodBreaksTheGlass(meeting.person(city.ospod, Device.PHONE));
        var dpo = meeting.person(city.dpo, Device.DESKTOP);
        meeting.theDpoReviews(dpo);
        theDpoAsksWhatOneAccountSaw(dpo, city);
        theAdministratorInvitesAndEndsSessions(meeting, city);
    }

    private static void theDpoAsksWhatOneAccountSaw(Person dpo, City city) {
        dpo.click("Únik dat")
                .chooseLike("Účet", city.ospod.viewer().name())
                .fill("Od", DAY.toString())
                .fill("Do", DAY.toString())
                .fill("Kdy jsme se to dozvěděli", DAY.toString())
                .click("Ukázat náhled");
        assertThat(dpo.text()).contains("Lhůty", "Koho se to týká", "Jan Příchozí" + city.number);
        dpo.tick("tabulka (XLSX)").confirmIdentity();
        assertThat(dpo.download("Stáhnout zprávu")).startsWith("PK".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void theAdministratorInvitesAndEndsSessions(FirstMeeting meeting, City city) {
        var admin = meeting.person(city.admin, Device.DESKTOP);
        var email = "nova" + city.number + "@mesto.cz";
        admin.click("Lidé a účty")
                .click("Pozvat člověka")
                .fill("Jméno a příjmení", "Nová Pracovnice")
                .fill("E-mail", email)
                .chooseLike("Jednotka", "Sociální odbor")
                .choose("Role", "sociální pracovník obce")
                .fill("První den", DAY.toString())
                .confirmIdentity()
                .click("Poslat pozvánku");
        assertThat(admin.text()).contains("Pozvánky a odkazy, které čekají", email);

        var invited = Person.nobody(port, Device.PHONE, meeting.scripts).open(linkTo(email));
        assertThat(invited.text()).contains("Dobrý den, Nová Pracovnice.", "Sociální odbor");
        invited.fill("Heslo", PASSWORD).fill("Heslo ještě jednou", PASSWORD).click("Přijmout pozvánku");
        invited.open("/sign-in")
                .fill("Přihlašovací jméno", email)
                .fill("Heslo", PASSWORD)
                .click("Přihlásit se");
        assertThat(invited.heading()).isEqualTo("Co mě čeká");

        admin.open("/organisation/members").click("Nová Pracovnice").follow("$='/END_SESSIONS'");
        admin.confirmIdentity().click("Odhlásit všude");
        invited.open("/people");
        assertThat(invited.heading()).isEqualTo("Přihlášení");
    }

    private String linkTo(String email) {
        var body = db.sql("select body from notifications.mail where address = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
