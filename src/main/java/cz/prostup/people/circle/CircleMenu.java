package cz.prostup.people.circle;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(60)
class CircleMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(Role.SOCIAL_HEAD) ? List.of(new NavItem("Předání agendy", "/people/handover")) : List.of();
    }
}
