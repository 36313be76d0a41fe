package cz.prostup.access.accounts;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
class MembersMenu implements MenuSource {

    /// The menu of an employer's administrator is full: the page Můj účet leads there.
    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(
                        Role.ORGANISATION_ADMIN,
                        Role.PROVIDER_ADMIN,
                        Role.KOP_DIRECTOR,
                        Role.SOCIAL_HEAD,
                        Role.SYSADMIN)
                ? List.of(new NavItem("Lidé a\u00a0účty", "/organisation/members"))
                : List.of();
    }
}
