package cz.prostup.payments;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Money;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Claims for money that comes back: raised by a correction, paid by the debtor or set off against the next payment.
@Service
public class Recoveries {

    /// @param subjectId the correction that raised it; a second claim for the same one is not made
    /// @param reason    Czech, what it is for, without names of persons
    public record NewRecovery(
            UUID branchId, UUID debtorId, String reference, UUID subjectId, String reason, Money amount) {}

    /// @param outstanding what was neither paid nor set off yet
    public record ToSetOff(RecoveryId id, String reference, Money outstanding) {}

    /// The due day follows from the dated parameter `recoveryDueDays`, moved to a working day.
    @Transactional
    public RecoveryId raise(NewRecovery recovery, Viewer viewer) {
        throw new UnsupportedOperationException("in work");
    }

    /// Claims of the branch that somebody wants set off and no live payment takes yet, the oldest first.
    @Transactional
    public List<ToSetOff> toSetOff(UUID branchId) {
        throw new UnsupportedOperationException("in work");
    }
}
