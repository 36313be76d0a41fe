package cz.prostup.ipm;

import java.util.UUID;

/// A move of a state machine that somebody may care about, announced in the transaction that made it.
///
/// @param event   its name in the table of moves, for example `ReturnApproved`
/// @param subject `placement`, `plan`, `statement` or `return`
/// @param by      who did it
public record MoveAnnounced(String event, PlacementId placement, String subject, UUID subjectId, UUID by) {}
