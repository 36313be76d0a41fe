package cz.prostup.people.sharing;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// One item for those who share and are asked; the office comes here from the file of a person.
@Component
@Order(75)
class SharingMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(SharingRoles.ask())
                        || viewer.isAny(
                                cz.prostup.access.Role.HOUSING_DEPARTMENT, cz.prostup.access.Role.FINANCE_DEPARTMENT)
                ? List.of(new NavItem("Sdílení", "/sharing"))
                : List.of();
    }
}
