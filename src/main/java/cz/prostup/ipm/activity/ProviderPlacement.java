package cz.prostup.ipm.activity;

import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.Period;
import java.util.UUID;

/// A placement as its provider's worker sees it.
///
/// @param unit  the provider's unit on whose behalf the viewer acts
/// @param rules version of the programme by the agreement
record ProviderPlacement(
        PlacementId id, UUID person, String name, Period support, UUID unit, String basis, String rules) {}
