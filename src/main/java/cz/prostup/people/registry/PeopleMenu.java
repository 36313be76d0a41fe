package cz.prostup.people.registry;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.SearchSource;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// People in the menu, for whoever works with them, and the search box for whoever may find anything by it.
@Component
@Order(5)
class PeopleMenu implements MenuSource {

    private final List<SearchSource> sources;

    PeopleMenu(List<SearchSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /// The roles of `@WorksWithPeople`.
    static boolean isFor(Viewer viewer) {
        return viewer.isAny(
                Role.KOP_OFFICER,
                Role.EMPLOYER_ADMIN,
                Role.MENTOR,
                Role.EMPLOYER_SOCIAL_WORKER,
                Role.PROVIDER_WORKER,
                Role.CASE_MANAGER,
                Role.SOCIAL_HEAD,
                Role.OSPOD,
                Role.PUBLIC_GUARDIAN,
                Role.HOUSING_DEPARTMENT,
                Role.FINANCE_DEPARTMENT);
    }

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return isFor(viewer) ? List.of(new NavItem("Lidé", "/people")) : List.of();
    }

    @Override
    public boolean searches(Viewer viewer) {
        return isFor(viewer) || sources.stream().anyMatch(source -> source.isFor(viewer));
    }
}
