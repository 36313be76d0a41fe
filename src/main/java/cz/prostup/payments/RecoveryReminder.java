package cz.prostup.payments;

import java.time.LocalDate;
import java.util.UUID;

/// Somebody owes and should hear of it; announced once for each occasion, in the transaction that notes it.
public record RecoveryReminder(RecoveryId id, UUID branchId, UUID debtorId, Occasion occasion, LocalDate dueOn) {

    public enum Occasion {
        BEFORE_DUE,
        AFTER_DUE
    }
}
