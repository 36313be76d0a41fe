package cz.prostup.ipm.absence;

import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.Period;

/// Days on which a participant is not at work.
///
/// @param label of the kind, in full
record Absence(AbsenceId id, PlacementId placement, String kind, String label, Period days, int version) {}
