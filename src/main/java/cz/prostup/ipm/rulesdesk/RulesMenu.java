package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(80)
class RulesMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(Role.LABOUR_OFFICE_HQ, Role.KOP_DIRECTOR, Role.KOP_FINANCE, Role.KOP_OFFICER)
                ? List.of(new NavItem("Pravidla", "/ipm/rules"))
                : List.of();
    }
}
