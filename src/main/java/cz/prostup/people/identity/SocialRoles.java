package cz.prostup.people.identity;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import java.util.List;
import java.util.UUID;

/// Who may do what here, as lists for guards of use cases; the routes say the same by annotations.
final class SocialRoles {

    private static final Role[] SOCIAL = {
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.PROVIDER_WORKER,
        Role.CASE_MANAGER,
        Role.SOCIAL_HEAD,
        Role.OSPOD,
        Role.PUBLIC_GUARDIAN
    };

    private SocialRoles() {}

    static Role[] social() {
        return SOCIAL.clone();
    }

    static Role[] keepers() {
        return new Role[] {
            Role.KOP_OFFICER,
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.PROVIDER_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.OSPOD,
            Role.PUBLIC_GUARDIAN
        };
    }

    static List<UUID> units(Viewer viewer) {
        return viewer.unitsAs(SOCIAL);
    }
}
