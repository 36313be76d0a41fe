package cz.prostup.ipm.correction;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The month that a correction is about, and as what the viewer stands to it.
///
/// @param rules     version of the agreement
/// @param ended     the agreement ended, so no later payment can carry anything
/// @param basis     the reason of access for the log of reads
/// @param relations never empty
public record MendedMonth(
        ReturnId returnId,
        PlacementId placement,
        YearMonth month,
        ReturnState state,
        UUID personId,
        String person,
        UUID agreementId,
        String agreement,
        String rules,
        boolean ended,
        UUID branchId,
        UUID employerId,
        String employer,
        boolean seesWages,
        String basis,
        List<Relation> relations) {

    public record Relation(Role role, UUID unitId) {}

    public MendedMonth {
        relations = List.copyOf(relations);
    }

    /// Approved, on the way to payment or paid: only then is there anything to correct.
    public boolean isDecided() {
        return state == ReturnState.APPROVED || state == ReturnState.PAYMENT_ORDERED || state == ReturnState.PAID;
    }

    Set<Role> roles() {
        return relations.stream().map(Relation::role).collect(Collectors.toUnmodifiableSet());
    }

    /// The side on which the viewer acts, empty for those who only look.
    public Optional<Party> party() {
        return Party.of(roles());
    }

    boolean isOn(Party party) {
        return party.roles().stream().anyMatch(roles()::contains);
    }

    /// Whom the viewer stands in for in one of these roles; null when one of them is their own.
    @Nullable
    UUID principal(Viewer viewer, Set<Role> acting) {
        var there = relations.stream()
                .filter(relation -> acting.contains(relation.role()))
                .toList();
        var own = there.stream().anyMatch(relation -> viewer.principalIn(relation.unitId(), relation.role()) == null);
        return own || there.isEmpty()
                ? null
                : viewer.principalIn(there.getFirst().unitId(), there.getFirst().role());
    }

    /// Hours are the provider's business, wages are not.
    boolean mayRead(Basis about) {
        return seesWages || (about == Basis.LATE_HOURS && isOn(Party.PROVIDER));
    }
}
