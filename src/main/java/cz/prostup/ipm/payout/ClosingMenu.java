package cz.prostup.ipm.payout;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
class ClosingMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        var items = new ArrayList<NavItem>();
        if (viewer.isAny(Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR)) {
            items.add(new NavItem("Uzávěrky", "/ipm/closing"));
        }
        if (viewer.isAny(
                Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL, Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER)) {
            items.add(new NavItem("Kde jsou peníze", "/ipm/money"));
        }
        return items;
    }
}
