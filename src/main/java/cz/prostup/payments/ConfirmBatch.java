package cz.prostup.payments;

import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.StaleRecord;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A clerk of finance confirms what an officer prepared: another person on both sides, with the password and the code
/// of
/// the phone again (decisions 15, controls 3, 9 and 57).
@Service
public class ConfirmBatch {

    public sealed interface Outcome {}

    public record Confirmed() implements Outcome {}

    public record WrongPassword() implements Outcome {}

    /// Not the code of the second factor, or one that was used before.
    public record WrongCode() implements Outcome {}

    public record FactorMissing() implements Outcome {}

    public record TooManyAttempts() implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private final BatchRepository batches;
    private final Branches branches;
    private final FourEyes fourEyes;
    private final ConfirmIdentity identity;

    ConfirmBatch(BatchRepository batches, Branches branches, FourEyes fourEyes, ConfirmIdentity identity) {
        this.batches = batches;
        this.branches = branches;
        this.fourEyes = fourEyes;
        this.identity = identity;
    }

    /// @param version of the batch that the clerk saw
    /// @param code    of the second factor
    /// @throws cz.prostup.shared.NotFound when the batch is of another branch
    /// @throws StaleRecord when somebody moved it meanwhile
    @Transactional
    public Outcome confirm(BatchId id, int version, String password, String code, Viewer viewer) {
        var batch = batches.hold(id, viewer);
        var branch = branches.as(Role.KOP_FINANCE, batch.branchId(), viewer);
        if (branch.isEmpty()) {
            return new Refused("Dávku potvrzuje jen finanční pracovník pobočky.");
        }
        if (batch.version() != version || !PaymentLifecycles.BATCH.allows(batch.state(), BatchAction.CONFIRM)) {
            throw new StaleRecord(id);
        }
        var objection = fourEyes.objection(id, viewer).or(() -> changed(id));
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        return switch (identity.confirm(viewer, password, code)) {
            case ConfirmIdentity.WrongPassword _ -> new WrongPassword();
            case ConfirmIdentity.WrongCode _ -> new WrongCode();
            case ConfirmIdentity.FactorMissing _ -> new FactorMissing();
            case ConfirmIdentity.Locked _ -> new TooManyAttempts();
            case ConfirmIdentity.Confirmed _ -> {
                batches.move(batch, BatchAction.CONFIRM, branches.actor(branch.get(), Role.KOP_FINANCE, viewer), "");
                yield new Confirmed();
            }
        };
    }

    private Optional<String> changed(BatchId id) {
        return fourEyes.isSetOffChanged(id) ? Optional.of(FourEyes.SET_OFF_CHANGED) : Optional.empty();
    }
}
