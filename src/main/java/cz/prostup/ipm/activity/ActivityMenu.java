package cz.prostup.ipm.activity;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where the provider and the mentor find activities.
@Component
@Order(20)
class ActivityMenu implements MenuSource {

    private static final NavItem PEOPLE = new NavItem("Moji lidé", "/ipm/activities");
    private static final NavItem STATEMENTS = new NavItem("Výkazy aktivit", "/ipm/statements");

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        if (viewer.isAny(Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER)) {
            return List.of(PEOPLE, STATEMENTS);
        }
        return viewer.isAny(Role.MENTOR) ? List.of(STATEMENTS) : List.of();
    }
}
