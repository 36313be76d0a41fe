package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.organisations.BankAccount;
import cz.prostup.payments.NewPayment.Item;
import cz.prostup.payments.PrepareBatch.Order;
import cz.prostup.payments.PrepareBatch.Outcome;
import cz.prostup.payments.PrepareBatch.Prepared;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A branch that can pay: its account, an officer who prepares, two clerks of finance, a payee with payroll.
@Component
class PaymentCast {

    static final LocalDate DAY = LocalDate.of(2026, 10, 21);
    static final String ACCOUNT = "19-2000145399/0800";
    static final String PAYER = "2229001/0710";

    final IpmCast cast;
    private final PrepareBatch prepareBatch;
    private final PayerAccounts payerAccounts;
    private final ConfirmBatch confirmBatch;
    private final ExportBatch exportBatch;
    private final Recoveries recoveries;
    private final RemindOfRecoveries reminders;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    PaymentCast(
            IpmCast cast,
            PrepareBatch prepareBatch,
            PayerAccounts payerAccounts,
            ConfirmBatch confirmBatch,
            ExportBatch exportBatch,
            Recoveries recoveries,
            RemindOfRecoveries reminders,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.cast = cast;
        this.prepareBatch = prepareBatch;
        this.payerAccounts = payerAccounts;
        this.confirmBatch = confirmBatch;
        this.exportBatch = exportBatch;
        this.recoveries = recoveries;
        this.reminders = reminders;
        this.transaction = transaction;
        this.db = db;
    }

    record Office(Stage stage, Actor finance, Actor secondFinance, Actor director) {

        UUID branch() {
            return stage.branchId;
        }

        Viewer officer() {
            return stage.officer.viewer();
        }

        Viewer clerk() {
            return finance.viewer();
        }
    }

    Office office() {
        cast.today(DAY);
        var stage = cast.stage();
        return cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> {
                    if (BankAccount.parse(PAYER) instanceof BankAccount.Valid(var account)) {
                        payerAccounts.set(stage.branchId, account, "Úřad práce", LocalDate.of(2024, 1, 1));
                    }
                    return new Office(
                            stage,
                            stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE),
                            stage.actor("second-finance", stage.officeUnit, Role.KOP_FINANCE),
                            stage.actor("director", stage.officeUnit, Role.KOP_DIRECTOR));
                }));
    }

    static Item item(Subject.Kind kind, UUID subject, String wage, String integration, UUID... involved) {
        return new Item(
                new Subject(kind, subject), Money.of(wage), Money.of(integration), Set.copyOf(Arrays.asList(involved)));
    }

    /// For a return that nobody else knows.
    static Item returnOf(String wage, String integration, UUID... involved) {
        return item(Subject.Kind.RETURN, Ids.next(), wage, integration, involved);
    }

    static NewPayment payment(Office office, Item... items) {
        return payment(office, ACCOUNT, null, items);
    }

    static NewPayment payment(Office office, String account, @Nullable PaymentId replaces, Item... items) {
        return new NewPayment(
                office.stage().employerId,
                "T/" + office.stage().number,
                String.valueOf(1000 + office.stage().number),
                YearMonth.of(2026, 9),
                account,
                List.of(items),
                replaces);
    }

    Outcome prepare(Office office, NewPayment... payments) {
        return prepare(office, Ids.next(), payments);
    }

    Outcome prepare(Office office, UUID formKey, NewPayment... payments) {
        return cast.as(
                office.officer(),
                () -> prepareBatch.prepare(new Order(formKey, office.branch(), List.of(payments)), office.officer()));
    }

    BatchId prepared(Office office, NewPayment... payments) {
        if (prepare(office, payments) instanceof Prepared(var id)) {
            return id;
        }
        throw new AssertionError("refused: " + prepare(office, payments));
    }

    List<PaymentId> paymentsOf(BatchId batch) {
        return db
                .sql("select id from payments.payment where batch_id = :batch order by right(end_to_end, 10)")
                .param("batch", batch.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PaymentId::new)
                .toList();
    }

    BatchId exported(Office office, NewPayment... payments) {
        var batch = prepared(office, payments);
        var clerk = office.clerk();
        cast.as(clerk, () -> confirmBatch.confirm(batch, 0, IpmCast.PASSWORD, cast.codeOf(clerk), clerk));
        cast.as(clerk, () -> exportBatch.export(batch, clerk));
        return batch;
    }

    RecoveryId claim(Office office, String amount) {
        var claim = new Recoveries.NewRecovery(
                office.branch(),
                office.stage().employerId,
                "T/" + office.stage().number,
                Ids.next(),
                "oprava výkazu za září 2026",
                Money.of(amount));
        return cast.as(office.officer(), () -> recoveries.raise(claim, office.officer()));
    }

    String symbol(RecoveryId claim) {
        return db.sql("select variable_symbol from payments.recovery where id = :id")
                .param("id", claim.value())
                .query(String.class)
                .single();
    }

    LocalDate dueOn(RecoveryId claim) {
        return db.sql("select due_on from payments.recovery where id = :id")
                .param("id", claim.value())
                .query(LocalDate.class)
                .single();
    }

    void remind(LocalDate day) {
        cast.today(day);
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> {
                    reminders.run();
                    return true;
                }));
    }

    List<String> reminders(RecoveryId claim) {
        return db.sql("select occasion from payments.recovery_reminder where recovery_id = :id order by occasion")
                .param("id", claim.value())
                .query(String.class)
                .list();
    }

    String endToEnd(PaymentId payment) {
        return db.sql("select end_to_end from payments.payment where id = :id")
                .param("id", payment.value())
                .query(String.class)
                .single();
    }

    String stateOf(BatchId batch) {
        return db.sql("select state from payments.batch where id = :id")
                .param("id", batch.value())
                .query(String.class)
                .single();
    }

    String stateOf(PaymentId payment) {
        return db.sql("select state from payments.payment where id = :id")
                .param("id", payment.value())
                .query(String.class)
                .single();
    }

    String stateOf(RecoveryId recovery) {
        return db.sql("select state from payments.recovery where id = :id")
                .param("id", recovery.value())
                .query(String.class)
                .single();
    }

    Money outstanding(RecoveryId recovery) {
        return new Money(db.sql("select outstanding from payments.recovery_stat where id = :id")
                .param("id", recovery.value())
                .query(java.math.BigDecimal.class)
                .single());
    }
}
