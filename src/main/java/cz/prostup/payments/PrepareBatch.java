package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Today;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts payments of a branch together; nothing leaves before another person confirms (decisions 15).
@Service
public class PrepareBatch {

    /// @param formKey made with the form; the second sending of the same form finds the first batch
    public record Order(UUID formKey, UUID branchId, List<NewPayment> payments) {

        public Order {
            payments = List.copyOf(payments);
        }
    }

    public sealed interface Outcome {}

    public record Prepared(BatchId id) implements Outcome {}

    /// Nothing was ordered.
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// @param reference number of the agreement, empty when the whole batch is concerned
    /// @param reason    Czech sentence: what is wrong and what to do
    public record Problem(String reference, String reason) {}

    private final Branches branches;
    private final OrderChecks checks;
    private final NewBatches batches;
    private final PayerAccounts accounts;
    private final Today today;

    PrepareBatch(Branches branches, OrderChecks checks, NewBatches batches, PayerAccounts accounts, Today today) {
        this.branches = branches;
        this.checks = checks;
        this.batches = batches;
        this.accounts = accounts;
        this.today = today;
    }

    /// An officer of the branch, or the system viewer for the command line.
    @Transactional
    public Outcome prepare(Order order, Viewer viewer) {
        var branch = branches.as(Role.KOP_OFFICER, order.branchId(), viewer);
        if (branch.isEmpty()) {
            return refused("Dávku může připravit jen pracovník úřadu práce z\u00a0této pobočky.");
        }
        branches.lock(order.branchId());
        var before = batches.withFormKey(order.formKey());
        if (before.isPresent()) {
            return new Prepared(before.get());
        }
        var account = accounts.of(order.branchId(), today.date());
        if (account.isEmpty()) {
            return refused("Pobočka nemá zapsaný účet, ze kterého platí. Obraťte se na správce.");
        }
        var problems = checks.of(order);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var actor = branches.actor(branch.get(), Role.KOP_OFFICER, viewer);
        return new Prepared(batches.write(order, branch.get(), account.get(), actor));
    }

    private static Refused refused(String reason) {
        return new Refused(List.of(new Problem("", reason)));
    }
}
