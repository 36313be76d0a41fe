package cz.prostup.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim came into a state; announced in the transaction that did it.
///
/// @param from      null when it was just raised
/// @param subjectId the correction that raised it
/// @param by        who did it
public record RecoveryMoved(RecoveryId id, @Nullable RecoveryState from, RecoveryState to, UUID subjectId, UUID by) {}
