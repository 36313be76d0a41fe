package cz.prostup.ipm.plan;

import java.util.UUID;

/// One version of a plan, as far as its moves need to know it.
record Plan(UUID id, int versionNo, PlanState state, int version) {}
