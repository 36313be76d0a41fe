package cz.prostup.ipm.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.MoveAnnounced;
import cz.prostup.ipm.agreement.AccountChanged;
import cz.prostup.ipm.payout.RemindLate.LateReminded;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.PaymentMoved;
import cz.prostup.payments.PaymentState;
import cz.prostup.payments.RecoveryId;
import cz.prostup.payments.RecoveryMoved;
import cz.prostup.payments.RecoveryReminder;
import cz.prostup.payments.RecoveryReminder.Occasion;
import cz.prostup.payments.RecoveryState;
import cz.prostup.shared.Ids;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class MoneyNoticesTests {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    private final IpmCast cast;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    MoneyNoticesTests(IpmCast cast, ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient db) {
        this.cast = cast;
        this.events = events;
        this.transaction = transaction;
        this.db = db;
    }

    @Test
    void three_returns_sent_back_at_once_are_one_notice() {
        var stage = stage(3);
        var returns =
                stage.participants.stream().map(one -> openReturn(stage, one)).toList();
        announce(returns.stream()
                .map(id -> new MoveAnnounced(
                        "ReturnSentBack",
                        stage.participants.getFirst().placement(),
                        "return",
                        id,
                        stage.officer.viewer().userId()))
                .toArray());
        assertThat(told(stage.payroll)).containsExactly("Úřad vrátil 3 výkazy za březen 2025");
        assertThat(told(stage.officer)).isEmpty();
        assertThat(told(stage.provider)).isEmpty();
    }

    @Test
    void when_the_money_came_payroll_and_provider_hear_it_once_for_all_returns() {
        var stage = stage(2);
        var payment = payment(stage, "4700");
        var moved = new PaymentMoved(
                new PaymentId(payment),
                PaymentState.SENT,
                PaymentState.PAID,
                List.of(),
                stage.officer.viewer().userId());
        announce(moved);
        announce(moved);
        assertThat(told(stage.payroll)).containsExactly("Příspěvek za březen 2025 byl vyplacen");
        assertThat(told(stage.provider))
                .containsExactly("Integrační příspěvek za březen 2025 byl vyplacen zaměstnavateli");
    }

    @Test
    void a_provider_does_not_hear_of_money_that_is_not_for_his_work() {
        var stage = stage(1);
        var payment = payment(stage, "0");
        announce(new PaymentMoved(
                new PaymentId(payment), PaymentState.SENT, PaymentState.PAID, List.of(), Viewer.SYSTEM.userId()));
        assertThat(told(stage.payroll)).hasSize(1);
        assertThat(told(stage.provider)).isEmpty();
    }

    @Test
    void a_failed_payment_is_told_to_payroll_and_the_office() {
        var stage = stage(1);
        announce(new PaymentMoved(
                new PaymentId(payment(stage, "4700")),
                PaymentState.SENT,
                PaymentState.FAILED,
                List.of(),
                stage.officer.viewer().userId()));
        assertThat(told(stage.payroll)).containsExactly("Platba za březen 2025 se nezdařila");
        assertThat(told(stage.secondOfficer)).containsExactly("Platba za březen 2025 se nezdařila");
        assertThat(told(stage.officer)).as("who wrote it down knows").isEmpty();
    }

    @Test
    void who_owes_hears_of_the_claim_and_of_its_due_day() {
        var stage = stage(1);
        var claim = claim(stage);
        var by = stage.officer.viewer().userId();
        announce(new RecoveryMoved(claim, null, RecoveryState.RAISED, Ids.next(), by));
        announce(new RecoveryReminder(
                claim, stage.branchId, stage.employerId, Occasion.BEFORE_DUE, LocalDate.of(2025, 6, 2)));
        assertThat(told(stage.payroll))
                .containsExactly("Úřad žádá vrátit část příspěvku", "Příspěvek je potřeba vrátit do 2. 6. 2025");
        assertThat(told(stage.provider)).isEmpty();
    }

    @Test
    void a_changed_account_is_told_to_the_employer_at_once() {
        var stage = stage(1);
        announce(new AccountChanged(stage.agreementId, stage.employerId, "T/1"));
        assertThat(told(stage.payroll)).containsExactly("Změnil se bankovní účet dohody T/1");
    }

    @Test
    void those_who_are_late_are_reminded_in_their_unit_and_role() {
        var stage = stage(1);
        announce(new LateReminded(stage.payrollUnit, Role.EMPLOYER_PAYROLL, YearMonth.of(2025, 3), 3));
        assertThat(told(stage.payroll)).containsExactly("Úřad čeká na výkaz za březen 2025");
        assertThat(told(stage.mentor)).isEmpty();
    }

    private Stage stage(int participants) {
        cast.today(LocalDate.of(2025, 4, 7));
        var stage = cast.stage();
        for (int n = 0; n < participants; n++) {
            stage.participant(LocalDate.of(2025, 3, 10));
        }
        return stage;
    }

    private void announce(Object... told) {
        cast.as(Viewer.SYSTEM, () -> {
            transaction.executeWithoutResult(status -> List.of(told).forEach(events::publishEvent));
            return true;
        });
    }

    private UUID openReturn(Stage stage, IpmCast.Participant participant) {
        var id = Ids.next();
        db.sql("""
                        insert into ipm.monthly_return (id, placement_id, branch_id, employer_id, month, state, due_on)
                        values (:id, :placement, :branch, :employer, :month, 'PAYMENT_ORDERED', '2025-04-30')
                        """)
                .param("id", id)
                .param("placement", participant.placement().value())
                .param("branch", stage.branchId)
                .param("employer", stage.employerId)
                .param("month", MARCH)
                .update();
        return id;
    }

    private UUID payment(Stage stage, String integration) {
        var batch = Ids.next();
        var payment = Ids.next();
        db.sql("""
                        insert into payments.batch (id, number, branch_id, state, form_key, payer_account, prepared_by, prepared_at)
                        values (:id, :number, :branch, 'EXPORTED', :id, '1/9999', :by, now())
                        """)
                .param("id", batch)
                .param("number", "N/" + batch)
                .param("branch", stage.branchId)
                .param("by", stage.officer.viewer().userId())
                .update();
        db.sql("""
                        insert into payments.payment (id, batch_id, branch_id, payee_id, reference, period, account, variable_symbol,
                                                      amount, state, end_to_end)
                        values (:id, :batch, :branch, :payee, 'T/1', :month, '1/9999', '1', 1000, 'SENT', :id::text)
                        """)
                .param("id", payment)
                .param("batch", batch)
                .param("branch", stage.branchId)
                .param("payee", stage.employerId)
                .param("month", MARCH)
                .update();
        stage.participants.forEach(one -> db.sql("""
                        insert into payments.payment_item (id, payment_id, subject_kind, subject_id, wage, integration)
                        values (:id, :payment, 'RETURN', :subject, 1000, :integration::numeric)
                        """)
                .param("id", Ids.next())
                .param("payment", payment)
                .param("subject", openReturn(stage, one))
                .param("integration", integration)
                .update());
        return payment;
    }

    private RecoveryId claim(Stage stage) {
        var id = Ids.next();
        db.sql("""
                        insert into payments.recovery (id, variable_symbol, branch_id, debtor_id, reference, subject_id, reason, amount,
                                                       due_on, state, raised_by, raised_at)
                        values (:id, :symbol, :branch, :debtor, 'T/1', :id, 'oprava', 100, '2025-06-02', 'RAISED', :by, now())
                        """)
                .param("id", id)
                .param("symbol", "8" + "%08d".formatted(stage.number))
                .param("branch", stage.branchId)
                .param("debtor", stage.employerId)
                .param("by", stage.officer.viewer().userId())
                .update();
        return new RecoveryId(id);
    }

    private List<String> told(Actor actor) {
        return db
                .sql("select subject from notifications.notice where user_id = :user order by created_at, id")
                .param("user", actor.viewer().userId())
                .query(String.class)
                .list()
                .stream()
                .map(subject -> subject.replace('\u00A0', ' '))
                .toList();
    }
}
