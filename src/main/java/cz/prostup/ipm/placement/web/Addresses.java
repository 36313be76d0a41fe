package cz.prostup.ipm.placement.web;

import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.NotFound;

/// Parts of addresses. What is no id was never given out by us, so it is not found.
final class Addresses {

    private Addresses() {}

    static PlacementId placement(String id) {
        try {
            return PlacementId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound(id);
        }
    }
}
