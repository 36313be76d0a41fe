package cz.prostup.access.accounts;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far an administrator reaches: `access.member_access` says which role in which unit, and nobody reaches their own
/// account.
@Component
public class Reach {

    /// A role that the viewer may give in a unit.
    public record Place(UUID unitId, String unit, UUID organisationId, String organisation, Role role) {}

    private final JdbcClient db;

    Reach(JdbcClient db) {
        this.db = db;
    }

    boolean mayGive(UUID unit, Role role, Viewer viewer) {
        return db.sql("""
                        select exists (select from access.member_access
                                        where user_id = :viewer and unit_id = :unit and role = :role)
                        """)
                .param("viewer", viewer.userId())
                .param("unit", unit)
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    List<Place> places(Viewer viewer) {
        return db.sql("""
                        select a.unit_id, u.name as unit, a.organisation_id, u.organisation_name, a.role
                          from access.member_access a
                          join organisations.unit_card u on u.id = a.unit_id
                         where a.user_id = :viewer
                         order by u.organisation_name collate "cs-x-icu", u.name collate "cs-x-icu", a.role
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Place(
                        Columns.uuid(row, "unit_id"),
                        row.getString("unit"),
                        Columns.uuid(row, "organisation_id"),
                        row.getString("organisation_name"),
                        Columns.code(row, "role", Role.class)))
                .list();
    }

    /// An account is the viewer's to close only when all that it may do today is theirs to give.
    ///
    /// @throws NotFound when the viewer reaches none of its roles, or it is the viewer's own
    boolean reachesWhole(UUID user, Viewer viewer) {
        record Reached(int some, int all) {}
        var reached = db.sql("""
                        select count(*) filter (where exists (select from access.member_access a
                                                               where a.user_id = :viewer and a.unit_id = m.unit_id
                                                                 and a.role = m.role)) as some,
                               count(*) as all
                          from access.membership m
                         where m.user_id = :user and (m.valid_to is null or m.valid_to >= access.today())
                        """)
                .param("viewer", viewer.userId())
                .param("user", user)
                .query((row, n) -> new Reached(row.getInt("some"), row.getInt("all")))
                .single();
        if (reached.some() == 0 || user.equals(viewer.userId())) {
            throw new NotFound(user);
        }
        return reached.some() == reached.all();
    }

    /// @throws NotFound when it is not the viewer's to give
    UUID invitation(UUID id, Viewer viewer) {
        return db.sql("""
                        select i.id from access.invitation i
                          join access.member_access a on a.user_id = :viewer and a.unit_id = i.unit_id and a.role = i.role
                         where i.id = :id
                        """)
                .param("viewer", viewer.userId())
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    boolean isViewer(String email, Viewer viewer) {
        return db.sql(
                        "select exists (select from access.user_account where id = :id and (login = :email or email = :email))")
                .param("id", viewer.userId())
                .param("email", email)
                .query(Boolean.class)
                .single();
    }
}
