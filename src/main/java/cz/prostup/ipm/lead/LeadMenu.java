package cz.prostup.ipm.lead;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(55)
class LeadMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.LOCAL_IPM_COORDINATOR)
                ? List.of(new NavItem("Zájem zaměstnavatelů", "/ipm/leads"))
                : List.of();
    }
}
