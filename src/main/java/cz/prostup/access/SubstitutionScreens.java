package cz.prostup.access;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the page of substitutions: whose role the viewer may hand over, to whom, and what is arranged.
@Component
public class SubstitutionScreens {

    private static final int SHOWN = 100;

    /// A role of somebody in a unit, which the viewer may hand over.
    public record Held(UUID userId, String name, UUID unitId, String unit, Role role) {}

    /// @param endedOn null while it was not ended before its time
    public record Row(
            UUID id,
            UUID principalId,
            String principal,
            UUID substituteId,
            String substitute,
            String unit,
            Role role,
            LocalDate from,
            LocalDate to,
            String reason,
            String setBy,
            @Nullable LocalDate endedOn) {

        public boolean isOver(LocalDate today) {
            return endedOn != null || to.isBefore(today);
        }

        public boolean isRunning(LocalDate today) {
            return !isOver(today) && !from.isAfter(today);
        }
    }

    /// @param held       what may be handed over, the viewer's own first
    /// @param colleagues who may take it
    public record View(List<Row> rows, List<Held> held, List<Held> colleagues, int longest) {}

    private final JdbcClient db;
    private final Substitutions substitutions;
    private final Today today;

    SubstitutionScreens(JdbcClient db, Substitutions substitutions, Today today) {
        this.db = db;
        this.substitutions = substitutions;
        this.today = today;
    }

    @Transactional
    public View view(Viewer viewer) {
        var people = people(viewer);
        var led = Substitutions.ledUnits(viewer);
        var organisations = Substitutions.ledOrganisations(viewer);
        var held = people.stream()
                .filter(one -> one.held().userId().equals(viewer.userId())
                        || led.contains(one.held().unitId())
                        || organisations.contains(one.organisationId()))
                .map(Person::held)
                .sorted(java.util.Comparator.comparing(one -> !one.userId().equals(viewer.userId())))
                .toList();
        var colleagues = people.stream()
                .map(Person::held)
                .filter(one -> held.stream().anyMatch(mine -> mine.unitId().equals(one.unitId())))
                .toList();
        return new View(all(viewer), held, colleagues, substitutions.longest(today.date()));
    }

    /// What concerns the viewer: as the one who is away, as the substitute, as the one who arranged it or leads the
    /// unit.
    @Transactional
    public List<Row> all(Viewer viewer) {
        return db.sql("""
                        select s.id, s.principal_id, p.display_name as principal, s.substitute_id,
                               z.display_name as substitute, u.name as unit, s.role, s.valid_from, s.valid_to, s.reason,
                               b.display_name as set_by, (s.ended_at at time zone 'Europe/Prague')::date as ended_on
                          from access.substitution s
                          join access.user_account p on p.id = s.principal_id
                          join access.user_account z on z.id = s.substitute_id
                          join access.user_account b on b.id = s.set_by
                          join organisations.unit_card u on u.id = s.unit_id
                         where :viewer in (s.principal_id, s.substitute_id, s.set_by)
                            or s.unit_id = any (:led) or u.organisation_id = any (:organisations)
                         order by s.valid_from desc, s.id desc
                         limit :most
                        """)
                .param("viewer", viewer.userId())
                .param("led", Substitutions.ledUnits(viewer).toArray(UUID[]::new))
                .param("organisations", Substitutions.ledOrganisations(viewer).toArray(UUID[]::new))
                .param("most", SHOWN)
                .query((row, n) -> new Row(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "principal_id"),
                        row.getString("principal"),
                        Columns.uuid(row, "substitute_id"),
                        row.getString("substitute"),
                        row.getString("unit"),
                        Columns.code(row, "role", Role.class),
                        Columns.date(row, "valid_from"),
                        Columns.date(row, "valid_to"),
                        row.getString("reason"),
                        row.getString("set_by"),
                        Columns.dateOrNull(row, "ended_on")))
                .list();
    }

    private record Person(Held held, UUID organisationId) {}

    /// Everybody with a role in the viewer's own units and in those the viewer leads.
    private List<Person> people(Viewer viewer) {
        return db.sql("""
                        select m.user_id, a.display_name, m.unit_id, u.name as unit, u.organisation_id, m.role
                          from access.membership m
                          join access.user_account a on a.id = m.user_id and a.active
                          join organisations.unit_card u on u.id = m.unit_id
                         where (m.unit_id = any (:units) or u.organisation_id = any (:organisations))
                           and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                         order by a.display_name collate "cs-x-icu", u.name, m.role
                         limit 500
                        """)
                .param("units", Substitutions.ownUnits(viewer).toArray(UUID[]::new))
                .param("organisations", Substitutions.ledOrganisations(viewer).toArray(UUID[]::new))
                .param("today", today.date())
                .query((row, n) -> new Person(
                        new Held(
                                Columns.uuid(row, "user_id"),
                                row.getString("display_name"),
                                Columns.uuid(row, "unit_id"),
                                row.getString("unit"),
                                Columns.code(row, "role", Role.class)),
                        Columns.uuid(row, "organisation_id")))
                .list();
    }
}
