package cz.prostup.calendar;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(0)
class HomeMenu implements MenuSource {

    private final ObjectProvider<OwnHome> homes;

    HomeMenu(ObjectProvider<OwnHome> homes) {
        this.homes = homes;
    }

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return homes.stream().anyMatch(home -> home.pathFor(viewer).isPresent())
                ? List.of()
                : List.of(new NavItem("Co mě čeká", "/"));
    }
}
