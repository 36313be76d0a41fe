package cz.prostup.people.readlog;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where a data-protection officer and the person themselves find the log.
@Component
@Order(70)
class AuditMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        var items = new ArrayList<NavItem>();
        if (viewer.isAny(Role.DPO)) {
            items.add(new NavItem("Záznam o čtení", "/audit"));
            items.add(new NavItem("Nouzové přístupy", "/audit/emergency"));
            items.add(new NavItem("Únik dat", "/audit/breach"));
        }
        if (viewer.isAny(Role.PARTICIPANT)) {
            items.add(new NavItem("Kdo četl můj spis", "/me/reads"));
        }
        return items;
    }
}
