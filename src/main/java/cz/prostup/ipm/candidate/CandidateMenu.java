package cz.prostup.ipm.candidate;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(57)
public class CandidateMenu implements MenuSource {

    /// Who meets candidates (matrix 2.7).
    public static final Set<Role> ROLES = Set.of(
            Role.KOP_OFFICER,
            Role.KOP_ADVISER,
            Role.EMPLOYER_ADMIN,
            Role.MENTOR,
            Role.PROVIDER_WORKER,
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.CASE_MANAGER);

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        if (viewer.isAny(Role.PARTICIPANT)) {
            return List.of(new NavItem("Moje cesta k\u00a0práci", "/me/way"));
        }
        if (viewer.isAny(Role.KOP_DIRECTOR)) {
            return List.of(new NavItem("Kam vedou návrhy", "/ipm/candidates/funnel"));
        }
        return isFor(viewer) ? List.of(new NavItem("Uchazeči", "/ipm/candidates")) : List.of();
    }

    public static boolean isFor(Viewer viewer) {
        return viewer.roles().stream().anyMatch(ROLES::contains);
    }
}
