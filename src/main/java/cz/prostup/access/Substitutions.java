package cz.prostup.access;

import cz.prostup.access.Viewer.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may arrange substitutions for whom, and for how long. Only roles of one's own count here: a role that was handed
/// over cannot be handed on.
@Component
class Substitutions {

    private final JdbcClient db;

    Substitutions(JdbcClient db) {
        this.db = db;
    }

    /// Calendar days, the first and the last included.
    int longest(LocalDate from) {
        return db.sql("""
                        select value from access.parameter
                         where parameter = 'substitutionDays'
                           and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        """).param("day", from).query(Integer.class).single();
    }

    /// Whoever asks for a role of their own has it in the database too; that is asked when it is handed over.
    boolean mayArrange(UUID principal, UUID unit, Role role, Viewer viewer) {
        if (principal.equals(viewer.userId())) {
            return own(viewer).anyMatch(mine -> mine.unitId().equals(unit) && mine.role() == role);
        }
        return role != Role.SYSTEM && isHead(unit, viewer);
    }

    /// A director of a branch and the head of a social department in the unit, an administrator in all units of the
    /// organisation.
    private boolean isHead(UUID unit, Viewer viewer) {
        return ledUnits(viewer).contains(unit)
                || db.sql(
                                "select exists (select from organisations.unit_card where id = :unit and organisation_id = any (:led))")
                        .param("unit", unit)
                        .param("led", ledOrganisations(viewer).toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single();
    }

    static List<UUID> ownUnits(Viewer viewer) {
        return own(viewer).map(Membership::unitId).distinct().toList();
    }

    static List<UUID> ledUnits(Viewer viewer) {
        return as(List.of(Role.KOP_DIRECTOR, Role.SOCIAL_HEAD), Membership::unitId, viewer);
    }

    static List<UUID> ledOrganisations(Viewer viewer) {
        return as(
                List.of(Role.EMPLOYER_ADMIN, Role.ORGANISATION_ADMIN, Role.PROVIDER_ADMIN),
                Membership::organisationId,
                viewer);
    }

    private static List<UUID> as(List<Role> roles, Function<Membership, UUID> what, Viewer viewer) {
        return own(viewer)
                .filter(mine -> roles.contains(mine.role()))
                .map(what)
                .distinct()
                .toList();
    }

    private static Stream<Membership> own(Viewer viewer) {
        return viewer.memberships().stream().filter(membership -> membership.onBehalfOf() == null);
    }
}
