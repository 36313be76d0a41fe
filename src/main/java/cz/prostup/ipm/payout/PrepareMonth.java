package cz.prostup.ipm.payout;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.payout.BatchPlan.Reissue;
import cz.prostup.payments.BatchId;
import cz.prostup.payments.NewPayment;
import cz.prostup.payments.PaymentTerms;
import cz.prostup.payments.PrepareBatch;
import cz.prostup.payments.PrepareBatch.Problem;
import cz.prostup.payments.Recoveries;
import cz.prostup.payments.Reissues;
import cz.prostup.shared.NotFound;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts everything that waits in a branch up to a month into one batch. It never confirms it (decisions 15).
@Service
public class PrepareMonth {

    public sealed interface Outcome {}

    public record Prepared(BatchId id) implements Outcome {}

    public record NothingToPay() implements Outcome {}

    /// Nothing was ordered.
    public record Refused(List<Problem> problems) implements Outcome {}

    private final Payables payables;
    private final PrepareBatch prepareBatch;
    private final Reissues reissues;
    private final Recoveries recoveries;
    private final PaymentTerms terms;
    private final JdbcClient db;

    PrepareMonth(
            Payables payables,
            PrepareBatch prepareBatch,
            Reissues reissues,
            Recoveries recoveries,
            PaymentTerms terms,
            JdbcClient db) {
        this.terms = terms;
        this.payables = payables;
        this.prepareBatch = prepareBatch;
        this.reissues = reissues;
        this.recoveries = recoveries;
        this.db = db;
    }

    /// What the batch would hold now.
    ///
    /// @param involved whether who decided is asked as well; only an order needs it
    /// @throws NotFound when the branch is not the viewer's
    @Transactional
    BatchPlan plan(UUID branchId, YearMonth month, Viewer viewer, boolean involved) {
        requireOffice(branchId, viewer);
        var failed = reissues.waiting(branchId);
        var agreements =
                payables.agreements(failed.stream().map(NewPayment::reference).toList());
        return BatchPlan.of(
                Stream.concat(
                                payables.returns(branchId, month, involved).stream(),
                                payables.corrections(branchId).stream())
                        .toList(),
                failed.stream()
                        .map(payment ->
                                new Reissue(Objects.requireNonNull(agreements.get(payment.reference())), payment))
                        .toList(),
                recoveries.toSetOff(branchId),
                terms.batchLimit());
    }

    /// The same for people.
    @Transactional
    public PreparedView preview(UUID branchId, YearMonth month, Viewer viewer) {
        var plan = plan(branchId, month, viewer, false);
        var names = payables.names(
                plan.payments().stream().map(NewPayment::payeeId).distinct().toList());
        return new PreparedView(
                plan.payments().stream()
                        .map(payment -> new PreparedView.Line(
                                payment.payeeId(),
                                names.getOrDefault(payment.payeeId(), ""),
                                payment.reference(),
                                payment.period(),
                                payment.items().size(),
                                payment.amount(),
                                payment.account(),
                                payment.replaces() != null))
                        .toList(),
                plan.left().stream()
                        .map(left -> new PreparedView.Left(
                                left.reference(), left.amount(), left.reason().czech()))
                        .toList());
    }

    /// @param formKey made with the form; the second sending of the same form finds the first batch
    @Transactional
    public Outcome prepare(UUID formKey, UUID branchId, YearMonth month, Viewer viewer) {
        var plan = plan(branchId, month, viewer, true);
        if (plan.payments().isEmpty()) {
            return new NothingToPay();
        }
        return switch (prepareBatch.prepare(new PrepareBatch.Order(formKey, branchId, plan.payments()), viewer)) {
            case PrepareBatch.Prepared(var id) -> new Prepared(id);
            case PrepareBatch.Refused(var problems) -> new Refused(problems);
        };
    }

    void requireOffice(UUID branchId, Viewer viewer) {
        if (viewer.equals(Viewer.SYSTEM)) {
            return;
        }
        var mine = db.sql("""
                        select exists (select from payments.branch_access a
                                        where a.branch_id = :branch and a.user_id = :viewer and a.role = :role)
                        """)
                .param("branch", branchId)
                .param("viewer", viewer.userId())
                .param("role", Role.KOP_OFFICER.name())
                .query(Boolean.class)
                .single();
        if (!mine) {
            throw new NotFound(branchId);
        }
    }
}
