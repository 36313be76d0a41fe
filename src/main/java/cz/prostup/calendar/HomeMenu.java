package cz.prostup.calendar;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(0)
class HomeMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return List.of(new NavItem("Co mě čeká", "/"));
    }
}
