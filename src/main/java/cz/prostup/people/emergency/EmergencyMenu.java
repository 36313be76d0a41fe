package cz.prostup.people.emergency;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where a social worker finds the way in when there is no time to ask.
@Component
@Order(90)
class EmergencyMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(BreakGlass.ROLES)
                ? List.of(new NavItem(
                        "Nouzový přístup",
                        "/emergency",
                        "Jde o\u00a0život, zdraví nebo dítě a\u00a0není koho se zeptat?"))
                : List.of();
    }
}
