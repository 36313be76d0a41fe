package cz.prostup.people.me;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.OwnHome;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who is here only as the person whose life it is about begins on a page of their own. A worker who is also somebody's
/// client has another account for that.
@Component
@Order(5)
class MyHome implements OwnHome, MenuSource {

    @Override
    public Optional<String> pathFor(Viewer viewer) {
        return viewer.roles().equals(Set.of(Role.PARTICIPANT)) ? Optional.of("/me") : Optional.empty();
    }

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(Role.PARTICIPANT)
                ? List.of(new NavItem("Můj přehled", "/me"), new NavItem("Moje souhlasy", "/me/consents"))
                : List.of();
    }
}
