package cz.prostup.ipm.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cz.prostup.ipm.payout.BatchPlan.Reason;
import cz.prostup.ipm.payout.BatchPlan.Reissue;
import cz.prostup.ipm.payout.Payable.Agreement;
import cz.prostup.payments.NewPayment;
import cz.prostup.payments.NewPayment.Item;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.Recoveries.ToSetOff;
import cz.prostup.payments.RecoveryId;
import cz.prostup.payments.Subject;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How what waits becomes payments.
class BatchPlanTests {

    private static final Agreement LIPOVA = agreement("IPM-MO-2025/001");
    private static final Agreement KALINOV = agreement("IPM-MO-2025/007");
    private static final Money NO_LIMIT = Money.crowns(1_000_000_000);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @Test
    void months_of_one_agreement_are_one_payment_each() {
        var plan = BatchPlan.of(
                List.of(
                        month(LIPOVA, SEPTEMBER, 12_000, 4_700),
                        month(LIPOVA, SEPTEMBER, 10_000, 0),
                        month(LIPOVA, SEPTEMBER.plusMonths(1), 9_000, 4_700),
                        month(KALINOV, SEPTEMBER, 5_000, 4_700)),
                List.of(),
                List.of(),
                NO_LIMIT);
        assertThat(plan.payments())
                .extracting(
                        NewPayment::reference,
                        NewPayment::period,
                        payment -> payment.amount().toString())
                .containsExactly(
                        tuple("IPM-MO-2025/001", SEPTEMBER, "26700 CZK"),
                        tuple("IPM-MO-2025/001", SEPTEMBER.plusMonths(1), "13700 CZK"),
                        tuple("IPM-MO-2025/007", SEPTEMBER, "9700 CZK"));
    }

    @Test
    void a_correction_that_pays_more_is_a_payment_of_its_own_and_a_carried_one_joins() {
        var plan = BatchPlan.of(
                List.of(month(LIPOVA, SEPTEMBER, 10_000, 0), alone(LIPOVA, 500), carried(LIPOVA, -1_000)),
                List.of(),
                List.of(),
                NO_LIMIT);
        assertThat(plan.payments())
                .extracting(NewPayment::amount)
                .containsExactly(Money.crowns(9_000), Money.crowns(500));
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void what_would_leave_nothing_to_pay_waits_whole() {
        var plan = BatchPlan.of(
                List.of(month(LIPOVA, SEPTEMBER, 1_000, 0), carried(LIPOVA, -1_000)),
                List.of(),
                List.of(claim(LIPOVA, 1_500), claim(KALINOV, 10)),
                NO_LIMIT);
        assertThat(plan.total()).isEqualTo(Money.crowns(1_000));
        assertThat(plan.left())
                .extracting(BatchPlan.Left::reason)
                .containsExactly(Reason.CARRIED_LATER, Reason.SET_OFF_LATER, Reason.SET_OFF_LATER);
    }

    @Test
    void a_claim_is_set_off_whole_against_a_payment_of_the_same_agreement() {
        var plan = BatchPlan.of(
                List.of(month(KALINOV, SEPTEMBER, 9_000, 0), month(LIPOVA, SEPTEMBER, 1_000, 0)),
                List.of(),
                List.of(claim(LIPOVA, 999)),
                NO_LIMIT);
        assertThat(plan.payments())
                .extracting(NewPayment::amount)
                .containsExactly(Money.crowns(9_000), Money.crowns(1));
    }

    @Test
    void a_failed_payment_is_issued_anew_to_the_account_of_today_without_what_was_set_off_in_it() {
        var failed = new NewPayment(
                LIPOVA.employerId(),
                LIPOVA.number(),
                LIPOVA.variableSymbol(),
                SEPTEMBER,
                "1/0800",
                List.of(item(Subject.Kind.RETURN, 5_000, 0), item(Subject.Kind.SET_OFF, -400, 0)),
                new PaymentId(Ids.next()));
        var plan = BatchPlan.of(List.of(), List.of(new Reissue(LIPOVA, failed)), List.of(), NO_LIMIT);
        assertThat(plan.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo(Money.crowns(5_000));
            assertThat(payment.account()).isEqualTo(LIPOVA.account());
            assertThat(payment.replaces()).isEqualTo(failed.replaces());
        });
    }

    @Test
    void a_month_that_comes_to_nothing_is_left_and_said() {
        var plan = BatchPlan.of(List.of(month(LIPOVA, SEPTEMBER, 0, 0)), List.of(), List.of(), NO_LIMIT);
        assertThat(plan.payments()).isEmpty();
        assertThat(plan.left()).extracting(BatchPlan.Left::reason).containsExactly(Reason.NOTHING_TO_PAY);
    }

    @Test
    void what_does_not_fit_under_the_limit_waits_for_the_next_batch() {
        var plan = BatchPlan.of(
                List.of(month(LIPOVA, SEPTEMBER, 9_000, 0), month(KALINOV, SEPTEMBER, 2_000, 0), alone(LIPOVA, 11_000)),
                List.of(),
                List.of(),
                Money.crowns(10_000));
        assertThat(plan.total()).isEqualTo(Money.crowns(9_000));
        assertThat(plan.left())
                .extracting(BatchPlan.Left::reason)
                .containsExactly(Reason.OVER_LIMIT, Reason.OVER_LIMIT_ALONE);
    }

    /// Seed 2026: whatever waits, nothing is lost, nothing is paid twice, and every payment is more than nothing.
    @Test
    void nothing_is_lost_and_nothing_is_doubled() {
        var random = new Random(2026);
        for (int round = 0; round < 500; round++) {
            var waiting = new ArrayList<Payable>();
            var claims = new ArrayList<ToSetOff>();
            for (int n = random.nextInt(12); n > 0; n--) {
                var agreement = random.nextBoolean() ? LIPOVA : KALINOV;
                switch (random.nextInt(5)) {
                    case 0 -> waiting.add(alone(agreement, 1 + random.nextInt(3_000)));
                    case 1 -> waiting.add(carried(agreement, random.nextInt(6_000) - 4_000));
                    case 2 -> claims.add(claim(agreement, 1 + random.nextInt(20_000)));
                    default ->
                        waiting.add(month(
                                agreement, SEPTEMBER.plusMonths(random.nextInt(3)), random.nextInt(26_000), 4_700));
                }
            }
            var plan = BatchPlan.of(waiting, List.of(), claims, NO_LIMIT);
            assertThat(plan.payments()).allMatch(payment -> payment.amount().isPositive());
            var subjects = plan.payments().stream()
                    .flatMap(payment -> payment.items().stream())
                    .map(Item::subject)
                    .toList();
            assertThat(subjects).doesNotHaveDuplicates();
            assertThat(subjects.size() + plan.left().size()).isEqualTo(waiting.size() + claims.size());
        }
    }

    private static Agreement agreement(String number) {
        return new Agreement(Ids.next(), Ids.next(), number, number.replaceAll("\\D", ""), "2000101388/9999");
    }

    private static Payable month(Agreement agreement, YearMonth month, long wage, long integration) {
        return new Payable(agreement, month, item(Subject.Kind.RETURN, wage, integration), false, false);
    }

    private static Payable alone(Agreement agreement, long wage) {
        return new Payable(agreement, SEPTEMBER, item(Subject.Kind.CORRECTION, wage, 0), true, false);
    }

    private static Payable carried(Agreement agreement, long wage) {
        return new Payable(agreement, SEPTEMBER, item(Subject.Kind.CORRECTION, wage, 0), false, true);
    }

    private static Item item(Subject.Kind kind, long wage, long integration) {
        return new Item(new Subject(kind, Ids.next()), Money.crowns(wage), Money.crowns(integration), Set.of());
    }

    private static ToSetOff claim(Agreement agreement, long outstanding) {
        return new ToSetOff(new RecoveryId(Ids.next()), agreement.number(), Money.crowns(outstanding));
    }
}
