package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class ReturnMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        if (viewer.isAny(Role.KOP_OFFICER)) {
            return List.of(new NavItem("Výkazy", "/ipm/returns"));
        }
        return viewer.isAny(Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN)
                ? List.of(new NavItem("Výkazy", "/ipm/sheets"))
                : List.of();
    }
}
