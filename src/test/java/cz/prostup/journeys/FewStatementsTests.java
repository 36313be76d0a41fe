package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The two pages to which every module adds something: what waits for each role, and the first page of a file.
@ProstupTest
class FewStatementsTests {

    private static final int MOST = 12;
    private static final LocalDate START = LocalDate.of(2026, 3, 10);

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private City city;
    private String file;

    FewStatementsTests(IpmCast cast, PeopleCast people, Browserless browser) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
    }

    @BeforeEach
    void somebodyWorksAndIsAClient() {
        cast.today(LocalDate.of(2026, 4, 28));
        city = people.city();
        var participant = city.elsewhere.participant(START, "Karel", "Obojí");
        city.elsewhere.participant(START, "Jana", "Druhá");
        var person = new cz.prostup.people.PersonId(participant.person());
        for (var unit : List.of(city.socialUnit, city.ospodUnit, city.housingUnit, city.financeUnit)) {
            city.knows(person, unit, "CLIENT");
        }
        file = "/people/" + person;
    }

    @Test
    void the_home_page_asks_only_what_may_concern_the_role() {
        var soft = new SoftAssertions();
        everyone().forEach((role, actor) -> few(soft, actor, "/", role));
        soft.assertAll();
    }

    @Test
    void the_first_page_of_a_file_asks_only_what_may_concern_the_role() {
        var soft = new SoftAssertions();
        everyone().forEach((role, actor) -> {
            if (seesFile(role)) {
                few(soft, actor, file, role);
            }
        });
        soft.assertAll();
    }

    private static boolean seesFile(Role role) {
        return switch (role) {
            case KOP_OFFICER,
                    EMPLOYER_ADMIN,
                    MENTOR,
                    PROVIDER_WORKER,
                    CASE_MANAGER,
                    SOCIAL_HEAD,
                    OSPOD,
                    PUBLIC_GUARDIAN,
                    HOUSING_DEPARTMENT,
                    FINANCE_DEPARTMENT -> true;
            default -> false;
        };
    }

    /// One of each role, each with people where the role may have any.
    private Map<Role, Actor> everyone() {
        var stage = city.elsewhere;
        var actors = new EnumMap<Role, Actor>(Map.of(
                Role.KOP_OFFICER, stage.officer,
                Role.EMPLOYER_PAYROLL, stage.payroll,
                Role.MENTOR, stage.mentor,
                Role.PROVIDER_WORKER, stage.provider,
                Role.CASE_MANAGER, city.caseManager,
                Role.SOCIAL_HEAD, city.head,
                Role.OSPOD, city.ospod,
                Role.PUBLIC_GUARDIAN, city.guardian,
                Role.ORGANISATION_ADMIN, city.admin,
                Role.DPO, city.dpo));
        actors.put(Role.HOUSING_DEPARTMENT, city.housing);
        actors.put(Role.FINANCE_DEPARTMENT, city.finance);
        actors.put(Role.EMPLOYER_SOCIAL_WORKER, city.internalSupport);
        actors.put(Role.KOP_FINANCE, city.actor("kopfinance", stage.officeUnit, Role.KOP_FINANCE));
        actors.put(Role.KOP_DIRECTOR, city.actor("director", stage.officeUnit, Role.KOP_DIRECTOR));
        actors.put(Role.LABOUR_OFFICE_HQ, city.actor("hq", stage.officeUnit, Role.LABOUR_OFFICE_HQ));
        actors.put(Role.EMPLOYER_ADMIN, city.actor("boss", stage.managementUnit, Role.EMPLOYER_ADMIN));
        actors.put(Role.PROVIDER_ADMIN, city.actor("provideradmin", stage.providerUnit, Role.PROVIDER_ADMIN));
        actors.put(Role.SYSADMIN, city.actor("sysadmin", city.socialUnit, Role.SYSADMIN));
        return actors;
    }

    private void few(SoftAssertions soft, Actor actor, String path, Role role) {
        var visit = browser.as(actor.login());
        visit.get(path); // rules and words are read once and remembered
        CountingDataSource.start();
        var answer = visit.get(path);
        var statements = CountingDataSource.stop();
        assertThat(answer.status()).as("%s as %s", path, role).isEqualTo(200);
        soft.assertThat(statements).as("%s as %s", path, role).hasSizeLessThanOrEqualTo(MOST);
    }
}
