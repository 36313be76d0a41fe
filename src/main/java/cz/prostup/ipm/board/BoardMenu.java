package cz.prostup.ipm.board;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(54)
public class BoardMenu implements MenuSource {

    private static final Role[] ROLES = {Role.LOCAL_IPM_COORDINATOR, Role.KOP_OFFICER, Role.KOP_DIRECTOR};

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return isFor(viewer) ? List.of(new NavItem("Nástěnka", "/ipm/board")) : List.of();
    }

    @Override
    public boolean searches(Viewer viewer) {
        return isFor(viewer);
    }

    public static boolean isFor(Viewer viewer) {
        return viewer.isAny(ROLES);
    }
}
