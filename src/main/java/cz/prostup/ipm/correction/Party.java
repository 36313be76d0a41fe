package cz.prostup.ipm.correction;

import static cz.prostup.access.Role.EMPLOYER_ADMIN;
import static cz.prostup.access.Role.EMPLOYER_PAYROLL;
import static cz.prostup.access.Role.EMPLOYER_SOCIAL_WORKER;
import static cz.prostup.access.Role.KOP_OFFICER;
import static cz.prostup.access.Role.PROVIDER_WORKER;

import cz.prostup.access.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Which side asked for the correction; one who stands on more sides acts for the first.
public enum Party {
    OFFICE("úřad práce"),
    EMPLOYER("zaměstnavatel"),
    PROVIDER("poskytovatel podpory");

    private final String czech;

    Party(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    public Set<Role> roles() {
        return switch (this) {
            case OFFICE -> Set.of(KOP_OFFICER);
            case EMPLOYER -> Set.of(EMPLOYER_PAYROLL, EMPLOYER_ADMIN);
            case PROVIDER -> Set.of(PROVIDER_WORKER, EMPLOYER_SOCIAL_WORKER);
        };
    }

    /// Empty for roles that only look.
    static Optional<Party> of(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(party -> party.roles().stream().anyMatch(roles::contains))
                .findFirst();
    }
}
