package cz.prostup.people.sharing;

import cz.prostup.access.Role;
import java.util.Collection;
import java.util.List;

/// Which roles share, and which of them are social workers (7.2): a mentor, a doctor, a landlord or an adviser on debts
/// of a city is none.
public final class SharingRoles {

    static final List<Role> SHARE = List.of(
            Role.KOP_OFFICER,
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.PROVIDER_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.OSPOD,
            Role.PUBLIC_GUARDIAN,
            Role.HOUSING_DEPARTMENT,
            Role.FINANCE_DEPARTMENT);

    static final List<Role> SOCIAL_WORKERS =
            List.of(Role.CASE_MANAGER, Role.SOCIAL_HEAD, Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER, Role.OSPOD);

    static final List<Role> ASK = List.of(
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.PROVIDER_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.OSPOD,
            Role.PUBLIC_GUARDIAN);

    private SharingRoles() {}

    static Role[] share() {
        return SHARE.toArray(Role[]::new);
    }

    public static Role[] ask() {
        return ASK.toArray(Role[]::new);
    }

    static String[] codes(Collection<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
