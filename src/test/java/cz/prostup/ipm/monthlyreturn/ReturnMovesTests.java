package cz.prostup.ipm.monthlyreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.ProstupTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Every state of a return with every action, as every role, through the use cases.
@ProstupTest
class ReturnMovesTests {

    /// The others follow the payment.
    private static final Set<ReturnAction> BY_HAND = EnumSet.range(ReturnAction.SUBMIT, ReturnAction.REJECT);

    private final IpmCast cast;
    private final MonthCast month;
    private final ReviewReturn reviewReturn;
    private final OverrideContribution override;
    private final ReturnsPaid returnsPaid;
    private final TransactionTemplate transaction;
    private final ExpectedMoves expected = ExpectedMoves.of(ReturnMovesTests.class);

    ReturnMovesTests(
            IpmCast cast,
            MonthCast month,
            ReviewReturn reviewReturn,
            OverrideContribution override,
            ReturnsPaid returnsPaid,
            TransactionTemplate transaction) {
        this.override = override;
        this.returnsPaid = returnsPaid;
        this.transaction = transaction;
        this.cast = cast;
        this.month = month;
        this.reviewReturn = reviewReturn;
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        var stage = month.march();
        var id = month.sentMarch(stage);
        for (var from : ReturnState.values()) {
            for (var action : BY_HAND) {
                viewers(stage).forEach((role, viewer) -> {
                    month.put(id, from);
                    act(stage, id, action, viewer);
                    assertThat(month.state(id))
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(wanted(from, action, role));
                });
            }
        }
    }

    @Test
    void what_follows_the_payment_moves_only_from_where_it_begins() {
        var id = month.sentMarch(month.march());
        for (var from : ReturnState.values()) {
            for (var action : EnumSet.complementOf(EnumSet.copyOf(BY_HAND))) {
                month.put(id, from);
                cast.as(
                        Viewer.SYSTEM,
                        () -> transaction.execute(
                                status -> returnsPaid.follow(List.of(id), action, Viewer.SYSTEM.userId(), "zkouška")));
                assertThat(month.state(id))
                        .as("%s %s", from, action)
                        .isEqualTo(expected.find(from, action)
                                .map(row -> ReturnState.valueOf(row.to()))
                                .orElse(from));
            }
        }
    }

    @Test
    void the_table_holds_nothing_that_the_domain_does_not() {
        assertThat(ReturnLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void the_office_of_another_branch_finds_no_return() {
        var id = month.sentMarch(month.march());
        var stranger = cast.stage().officer.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(stranger, () -> reviewReturn.take(id, month.version(id), stranger)));
    }

    private ReturnState wanted(ReturnState from, ReturnAction action, String role) {
        return expected.find(from, action)
                .filter(row -> row.roles().contains(role))
                .map(row -> ReturnState.valueOf(row.to()))
                .orElse(from);
    }

    private static Map<String, Viewer> viewers(Stage stage) {
        return Map.of(
                "KOP_OFFICER", stage.officer.viewer(),
                "MENTOR", stage.mentor.viewer(),
                "EMPLOYER_PAYROLL", stage.payroll.viewer(),
                "PROVIDER_WORKER", stage.provider.viewer());
    }

    /// A role that does not even see the return gets "not found", which moves nothing either.
    private void act(Stage stage, ReturnId id, ReturnAction action, Viewer viewer) {
        int version = month.version(id);
        try {
            cast.as(viewer, () -> switch (action) {
                case SUBMIT -> month.submit(stage, List.of(new SubmitReturns.Entry(id, version)), Ids.next(), viewer);
                case TAKE -> reviewReturn.take(id, version, viewer);
                case OVERRIDE -> override.decide(id, version, Money.crowns(4_700), "nemoc poradce, doloženo", viewer);
                case WITHDRAW_OVERRIDE -> override.withdraw(id, version, viewer);
                case APPROVE -> reviewReturn.approve(id, version, viewer);
                case RETURN -> reviewReturn.sendBack(id, version, List.of(new Defect("gross", "nesouhlasí")), viewer);
                case REJECT -> reviewReturn.reject(id, version, "nepatří sem", viewer);
                default -> throw new IllegalArgumentException(action + " is not done by hand");
            });
        } catch (NotFound expectedForStrangers) {
            assertThat(viewer).isNotEqualTo(stage.officer.viewer());
        }
    }
}
