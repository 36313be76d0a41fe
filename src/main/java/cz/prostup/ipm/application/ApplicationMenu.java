package cz.prostup.ipm.application;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(58)
class ApplicationMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(Role.EMPLOYER_ADMIN, Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.LOCAL_IPM_COORDINATOR)
                ? List.of(new NavItem("Žádosti", "/ipm/applications"))
                : List.of();
    }
}
