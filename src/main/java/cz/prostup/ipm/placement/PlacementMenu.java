package cz.prostup.ipm.placement;

import static cz.prostup.access.Role.EMPLOYER_ADMIN;
import static cz.prostup.access.Role.EMPLOYER_PAYROLL;
import static cz.prostup.access.Role.EMPLOYER_SOCIAL_WORKER;
import static cz.prostup.access.Role.KOP_OFFICER;
import static cz.prostup.access.Role.MENTOR;
import static cz.prostup.access.Role.PROVIDER_WORKER;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The same list under the name that each role gives it.
@Component
@Order(10)
public class PlacementMenu implements MenuSource {

    /// Those who see jobs.
    public static final Set<Role> ROLES =
            Set.of(KOP_OFFICER, MENTOR, EMPLOYER_ADMIN, EMPLOYER_PAYROLL, PROVIDER_WORKER, EMPLOYER_SOCIAL_WORKER);

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        var name = nameFor(viewer);
        return name.isEmpty() ? List.of() : List.of(new NavItem(name, "/ipm/placements"));
    }

    /// Empty for those who see no jobs.
    public static String nameFor(Viewer viewer) {
        if (viewer.isAny(KOP_OFFICER)) {
            return "Místa";
        }
        if (viewer.isAny(MENTOR)) {
            return "Moji lidé";
        }
        return viewer.isAny(EMPLOYER_ADMIN, EMPLOYER_PAYROLL) ? "Místa" : providersName(viewer);
    }

    /// Providers have their people with their hours elsewhere; this list is about the jobs.
    private static String providersName(Viewer viewer) {
        return viewer.isAny(PROVIDER_WORKER, EMPLOYER_SOCIAL_WORKER) ? "Místa" : "";
    }
}
