package cz.prostup.access;

import cz.prostup.ui.Frame.NavItem;
import java.util.List;

/// A module's contribution to the main menu, at most seven items together. Order by `@Order`.
public interface MenuSource {

    List<NavItem> itemsFor(Viewer viewer);

    /// Whether the search box in the header finds anything for this viewer.
    default boolean searches(Viewer viewer) {
        return false;
    }
}
