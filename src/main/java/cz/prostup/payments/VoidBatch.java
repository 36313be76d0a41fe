package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.MovePayments.Step;
import cz.prostup.shared.StaleRecord;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a batch back before it left; what it was to pay may be ordered again. After the export nothing is voided.
@Service
public class VoidBatch {

    public sealed interface Outcome {}

    public record Voided() implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private final BatchRepository batches;
    private final Branches branches;
    private final MovePayments payments;

    VoidBatch(BatchRepository batches, Branches branches, MovePayments payments) {
        this.batches = batches;
        this.branches = branches;
        this.payments = payments;
    }

    /// @throws cz.prostup.shared.NotFound when the batch is of another branch
    /// @throws StaleRecord when somebody moved it meanwhile
    @Transactional
    public Outcome voidBatch(BatchId id, int version, String reason, Viewer viewer) {
        var batch = batches.hold(id, viewer);
        var actor = Stream.of(Role.KOP_OFFICER, Role.KOP_FINANCE)
                .flatMap(
                        role -> branches
                                .as(role, batch.branchId(), viewer)
                                .map(branch -> branches.actor(branch, role, viewer))
                                .stream())
                .findFirst();
        if (actor.isEmpty()) {
            return new Refused("Dávku může zrušit jen pracovník úřadu práce nebo finanční pracovník pobočky.");
        }
        if (batch.version() != version) {
            throw new StaleRecord(id);
        }
        if (!PaymentLifecycles.BATCH.allows(batch.state(), BatchAction.VOID)) {
            return new Refused("Dávka už odešla do banky, zrušit ji nejde. Vracené platby zapište jako nezdařené.");
        }
        if (reason.isBlank()) {
            return new Refused("Napište, proč se dávka ruší.");
        }
        batches.move(batch, BatchAction.VOID, actor.get(), reason);
        payments.move(
                batches.payments(id), PaymentState.ORDERED, new Step(PaymentAction.VOID, null, reason), actor.get());
        return new Voided();
    }
}
