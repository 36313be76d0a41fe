package cz.prostup.access;

import cz.prostup.ui.Frame.NavItem;
import java.util.List;

/// A module's contribution to the main menu, at most seven items together. Order by `@Order`.
public interface MenuSource {

    List<NavItem> itemsFor(Viewer viewer);

    /// Whether the header leads this viewer to substitutions.
    default boolean substitutes(Viewer viewer) {
        return false;
    }

    /// Whether the search box in the header finds anything for this viewer.
    default boolean searches(Viewer viewer) {
        return false;
    }
}
