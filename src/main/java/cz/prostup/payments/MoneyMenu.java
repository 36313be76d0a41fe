package cz.prostup.payments;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Finance lives here; the others come for one page.
@Component
@Order(60)
class MoneyMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        if (viewer.isAny(Role.KOP_FINANCE)) {
            return List.of(
                    new NavItem("Platby", "/payments"),
                    new NavItem("Výpisy z\u00a0banky", "/payments/statements"),
                    new NavItem("Vratky", "/payments/recoveries"));
        }
        if (viewer.isAny(Role.KOP_OFFICER, Role.KOP_DIRECTOR)) {
            return List.of(new NavItem("Platby", "/payments"));
        }
        return viewer.isAny(Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL)
                ? List.of(new NavItem("Vratky", "/payments/recoveries"))
                : List.of();
    }
}
