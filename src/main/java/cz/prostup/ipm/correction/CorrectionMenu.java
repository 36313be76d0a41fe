package cz.prostup.ipm.correction;

import cz.prostup.access.MenuSource;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(35)
class CorrectionMenu implements MenuSource {

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return viewer.isAny(
                        Role.KOP_OFFICER,
                        Role.EMPLOYER_PAYROLL,
                        Role.EMPLOYER_ADMIN,
                        Role.PROVIDER_WORKER,
                        Role.EMPLOYER_SOCIAL_WORKER)
                ? List.of(new NavItem("Opravy", "/ipm/corrections"))
                : List.of();
    }
}
