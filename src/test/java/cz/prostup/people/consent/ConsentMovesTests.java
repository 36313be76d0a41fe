package cz.prostup.people.consent;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Every state of a consent with every action, as every role, through the use cases.
@ProstupTest
@Import(ConsentCast.class)
class ConsentMovesTests {

    private static final List<Role> ROLES = List.of(
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.PROVIDER_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.OSPOD,
            Role.PUBLIC_GUARDIAN,
            Role.PARTICIPANT,
            Role.KOP_OFFICER,
            Role.HOUSING_DEPARTMENT,
            Role.EMPLOYER_ADMIN,
            Role.DPO);

    private final IpmCast cast;
    private final PeopleCast people;
    private final ConsentCast consents;
    private final GiveConsent give;
    private final RefuseConsent refuse;
    private final WithdrawConsent withdraw;
    private final EndConsents end;
    private final TransactionTemplate transaction;
    private final ExpectedMoves expected = ExpectedMoves.of(ConsentMovesTests.class);

    ConsentMovesTests(
            IpmCast cast,
            PeopleCast people,
            ConsentCast consents,
            GiveConsent give,
            RefuseConsent refuse,
            WithdrawConsent withdraw,
            EndConsents end,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.people = people;
        this.consents = consents;
        this.give = give;
        this.refuse = refuse;
        this.withdraw = withdraw;
        this.end = end;
        this.transaction = transaction;
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        cast.today(ConsentCast.MARCH);
        var city = people.city();
        var person = city.client("Milan", "Tichý");
        for (var role : ROLES) {
            var viewer = role == Role.PARTICIPANT
                    ? city.himself(person).viewer()
                    : city.actor("moves-" + role.name().toLowerCase(Locale.ROOT), city.socialUnit, role)
                            .viewer();
            for (var from : ConsentState.values()) {
                for (var action : List.of(ConsentAction.GIVE, ConsentAction.REFUSE, ConsentAction.WITHDRAW)) {
                    var id = consents.row(city, person, from);
                    act(id, action, viewer);
                    assertThat(consents.state(id))
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(wanted(from, action, role));
                }
            }
        }
    }

    @Test
    void only_time_ends_a_consent() {
        cast.today(ConsentCast.MARCH);
        var city = people.city();
        var person = city.client("Věra", "Tichá");
        for (var from : ConsentState.values()) {
            var id = consents.row(city, person, from);
            cast.today(LocalDate.of(2027, 1, 1));
            cast.as(Viewer.SYSTEM, () -> {
                transaction.executeWithoutResult(_ -> end.run());
                return true;
            });
            assertThat(consents.state(id))
                    .isEqualTo(expected.find(from, ConsentAction.EXPIRE)
                            .map(ExpectedMoves.Row::to)
                            .orElse(from.name()));
        }
    }

    @Test
    void the_table_holds_nothing_that_the_domain_does_not() {
        assertThat(ConsentLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    private String wanted(ConsentState from, ConsentAction action, Role role) {
        return expected.find(from, action)
                .filter(row -> row.roles().contains(role.name()))
                .map(ExpectedMoves.Row::to)
                .orElse(from.name());
    }

    /// A role that does not even see the consent gets "not found", which moves nothing either.
    private void act(ConsentId id, ConsentAction action, Viewer viewer) {
        try {
            cast.as(viewer, () -> switch (action) {
                case GIVE -> give.give(viewer, id, 0, "");
                case REFUSE -> refuse.refuse(viewer, id, 0);
                default -> withdraw.withdraw(viewer, id, 0, "");
            });
        } catch (NotFound forStrangers) {
            assertThat(viewer.isAny(Role.KOP_OFFICER, Role.HOUSING_DEPARTMENT, Role.EMPLOYER_ADMIN, Role.DPO))
                    .isTrue();
        }
    }
}
