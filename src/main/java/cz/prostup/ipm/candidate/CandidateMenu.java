package cz.prostup.ipm.candidate;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(15)
public class CandidateMenu implements MenuSource {

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
        return viewer.isAny(
                Role.KOP_OFFICER,
                Role.KOP_ADVISER,
                Role.EMPLOYER_ADMIN,
                Role.MENTOR,
                Role.PROVIDER_WORKER,
                Role.EMPLOYER_SOCIAL_WORKER,
                Role.CASE_MANAGER);
    }
}
