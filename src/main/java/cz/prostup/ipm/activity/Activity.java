package cz.prostup.ipm.activity;

import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import java.util.UUID;

/// A stored entry.
///
/// @param entry     without its private note, which lives behind the second lock
/// @param replaced  whether a correction took its place, so it no longer counts
record Activity(
        ActivityId id,
        PlacementId placement,
        StatementId statement,
        UUID unit,
        Entry entry,
        boolean replaced,
        int version) {}
