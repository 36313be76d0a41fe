package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.calendar.DueJobs;
import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.ProstupTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The fourth story of the house: an employer whom nobody knew becomes a place where somebody works.
@ProstupTest
@ExtendWith(Chromium.class)
class FromInterestToWorkTests {

    private static final Pattern LINK = Pattern.compile("/invitation/[\\w-]{43}");

    private final IpmCast cast;
    private final DueJobs jobs;
    private final JdbcClient db;

    @LocalServerPort
    private int port;

    FromInterestToWorkTests(IpmCast cast, DueJobs jobs, JdbcClient db) {
        this.cast = cast;
        this.jobs = jobs;
        this.db = db;
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void from_an_interest_to_the_first_hour_of_somebody_at_work(boolean scripts) {
        cast.today(FirstPlace.DAY);
        nobodySentAnythingLately();
        cast.stage(); // another branch, so that everybody has to choose
        var first = new FirstPlace(cast.stage(), port, scripts);
        first.aStrangerCountsAsksAndWrites();
        var officer = first.person(first.stage.officer);
        first.theOfficerHearsTheEmployerOut(officer);
        first.theOfficerInvitesTheEmployer(officer);
        first.theInvitedOneOpensAnAccount(linkTo(first.email));

        var administrator = first.administrator();
        first.theAdministratorWritesAnApplication(administrator);
        first.theOfficerReturnsIt(officer);
        first.theAdministratorAnswers(administrator);
        first.theOfficerApprovesFewerPlaces(officer);

        first.theOfficerSendsTheAgreement(officer);
        first.theAdministratorSigns(administrator);
        first.theDirectorSigns(first.person(first.director));
        first.placesAreVacant(officer);

        first.theServiceNominatesItsClient(first.person(first.stage.provider, Device.PHONE));
        first.theAdministratorMeetsTheClient(administrator);
        first.theOfficerFindsTheClientEligible(officer);
        first.theOfficerApprovesTheClient(officer);
        first.theAdministratorHires(administrator);

        cast.today(FirstPlace.START);
        jobs.runAll();
        first.thePersonIsAtWork(first.person(first.stage.officer));
        first.theServiceWritesTheFirstHour(first.person(first.stage.provider, Device.PHONE));
        first.theAdministratorSeesTheirPerson(first.administrator());
    }

    /// All tests knock from one address, which is slowed after a few interests.
    private void nobodySentAnythingLately() {
        db.sql("delete from ipm.interest_attempt").update();
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
