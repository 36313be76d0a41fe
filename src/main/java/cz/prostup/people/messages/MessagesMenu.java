package cz.prostup.people.messages;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The office's menu is full already; its people come by the home page, a notice or the file.
@Component
@Order(25)
class MessagesMenu implements MenuSource {

    private static final Role[] WRITERS = {
        Role.EMPLOYER_ADMIN,
        Role.MENTOR,
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.PROVIDER_WORKER,
        Role.CASE_MANAGER,
        Role.SOCIAL_HEAD,
        Role.OSPOD,
        Role.PUBLIC_GUARDIAN,
        Role.HOUSING_DEPARTMENT,
        Role.FINANCE_DEPARTMENT,
        Role.PARTICIPANT
    };

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(WRITERS) ? List.of(new NavItem("Zprávy", "/messages")) : List.of();
    }

    static boolean writes(Viewer viewer) {
        return viewer.isAny(WRITERS) || viewer.isAny(Role.KOP_OFFICER);
    }
}
