package cz.prostup.ipm;

import java.util.UUID;

/// A move before there is a placement that somebody may care about, announced in the transaction that made it.
///
/// @param event   its name in the table of moves, for example `ApplicationApproved`
/// @param subject `lead`, `application`, `agreement`, `position` or `candidate`
/// @param by      who did it
public record ProcessMoved(String event, String subject, UUID subjectId, UUID by) {}
