package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.payments.BankOrder.Transfer;
import cz.prostup.payments.BatchRepository.Held;
import cz.prostup.payments.MovePayments.Step;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the files for the bank, once: files, states and announcements are one transaction behind the lock of the
/// batch (decisions 9).
@Service
public class ExportBatch {

    public sealed interface Outcome {}

    /// The files are there, now or since before.
    ///
    /// @param first whether this call made them
    public record Exported(boolean first) implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private final BatchRepository batches;
    private final Branches branches;
    private final BankFiles files;
    private final FourEyes fourEyes;
    private final RecoveryBook recoveries;
    private final MovePayments payments;
    private final JdbcClient db;
    private final Today today;

    ExportBatch(
            BatchRepository batches,
            Branches branches,
            BankFiles files,
            FourEyes fourEyes,
            RecoveryBook recoveries,
            MovePayments payments,
            JdbcClient db,
            Today today) {
        this.batches = batches;
        this.branches = branches;
        this.files = files;
        this.fourEyes = fourEyes;
        this.recoveries = recoveries;
        this.payments = payments;
        this.db = db;
        this.today = today;
    }

    /// @throws cz.prostup.shared.NotFound when the batch is of another branch
    @Transactional
    public Outcome export(BatchId id, Viewer viewer) {
        var batch = batches.hold(id, viewer);
        var branch = branches.as(Role.KOP_FINANCE, batch.branchId(), viewer);
        if (branch.isEmpty()) {
            return new Refused("Soubory pro banku vyrábí jen finanční pracovník pobočky.");
        }
        if (batch.state() == BatchState.EXPORTED || batch.state() == BatchState.CLOSED) {
            return new Exported(false);
        }
        if (!PaymentLifecycles.BATCH.allows(batch.state(), BatchAction.EXPORT)) {
            return new Refused("Dávka není potvrzená, do banky zatím odejít nemůže.");
        }
        recoveries.lockOf(id);
        if (fourEyes.isSetOffChanged(id)) {
            return new Refused(FourEyes.SET_OFF_CHANGED);
        }
        var actor = branches.actor(branch.get(), Role.KOP_FINANCE, viewer);
        var order = order(batch, branch.get().name());
        for (var format : BankFormat.values()) {
            files.keep(batch, format, order, viewer);
        }
        batches.move(batch, BatchAction.EXPORT, actor, "");
        payments.move(batches.payments(id), PaymentState.ORDERED, new Step(PaymentAction.SEND, null, ""), actor);
        return new Exported(true);
    }

    private BankOrder order(Held batch, String branchName) {
        return new BankOrder(
                batch.number().replace('/', '-'),
                payer(batch, branchName),
                BankOrder.account(batch.payerAccount()),
                today.now(),
                WorkingDays.next(today.date()),
                transfers(batch));
    }

    private String payer(Held batch, String branchName) {
        return db.sql("""
                        select holder from payments.payer_account
                         where branch_id = :branch and account = :account order by valid_from desc limit 1
                        """)
                .param("branch", batch.branchId())
                .param("account", batch.payerAccount())
                .query(String.class)
                .optional()
                .orElse(branchName);
    }

    private List<Transfer> transfers(Held batch) {
        return db.sql("""
                        select p.end_to_end, p.amount, o.name, o.address, p.account, p.variable_symbol, p.reference, p.period
                          from payments.payment p
                          join organisations.organisation_card o on o.id = p.payee_id
                         where p.batch_id = :batch
                         order by p.reference, p.period, p.id
                        """)
                .param("batch", batch.id().value())
                .query((row, n) -> new Transfer(
                        row.getString("end_to_end"),
                        Columns.money(row, "amount"),
                        row.getString("name"),
                        row.getString("address"),
                        BankOrder.account(row.getString("account")),
                        row.getString("variable_symbol"),
                        EndToEnd.symbol(row.getString("end_to_end"), "SS").orElse(""),
                        "IPM " + row.getString("reference") + " " + Czech.month(Columns.month(row, "period"))))
                .list();
    }
}
