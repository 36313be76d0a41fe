package cz.prostup.people.messages;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    static final Set<Role> WRITERS_AND_OFFICE =
            Stream.concat(Stream.of(WRITERS), Stream.of(Role.KOP_OFFICER)).collect(Collectors.toUnmodifiableSet());

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(WRITERS) ? List.of(new NavItem("Zprávy", "/messages")) : List.of();
    }
}
