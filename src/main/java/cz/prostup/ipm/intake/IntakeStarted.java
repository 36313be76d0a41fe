package cz.prostup.ipm.intake;

import cz.prostup.access.Viewer;

/// A step over all rows is to be done beside the request.
record IntakeStarted(IntakeId id, Viewer viewer) {}
