package cz.prostup.people.sharing;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Units as sharing needs them: who sits there, on whose behalf the viewer may share, where one may turn to.
@Component
class Units {

    private static final int OFFERED = 60;

    private static final String UNIT = """
            select u.id, case when position(lower(u.name) in lower(u.organisation_name)) > 0 then u.organisation_name
                              else u.name || ', ' || u.organisation_name end as name,
                   u.kind, u.organisation_id, o.kind as organisation_kind,
                   array(select distinct m.role from access.membership_card m where m.unit_id = u.id) as roles
              from organisations.unit_card u
              join organisations.organisation_card o on o.id = u.organisation_id
            """;

    /// @param shared units that let this one read; only they may be answered when the unit knows the person by nothing
    ///               else
    /// @param own    whether the unit has a reason of its own
    record Sender(Unit unit, boolean own, Set<UUID> shared) {}

    private final JdbcClient db;

    Units(JdbcClient db) {
        this.db = db;
    }

    List<Unit> of(Collection<UUID> ids) {
        return db.sql(UNIT + " where u.id = any (:ids) order by name")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Units::unit)
                .list();
    }

    /// The units in which the viewer has to do with the person in one of the roles; never by emergency access.
    List<Sender> senders(PersonId person, Collection<Role> roles, Viewer viewer) {
        return db.sql("""
                        with mine as (
                            select a.unit_id, bool_or(a.basis not like 'GRANT%') as own
                              from people.person_access a
                             where a.person_id = :person and a.user_id = :viewer and a.role = any (:roles)
                               and a.basis not in ('EMERGENCY', 'OWN_FILE') and a.unit_id is not null
                             group by a.unit_id)
                        select x.*, mine.own,
                               array(select k.from_unit from people.grant_card k
                                      where k.person_id = :person and k.to_unit = x.id) as shared
                          from mine join (""" + UNIT + ") x on x.id = mine.unit_id order by x.name")
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .param("roles", SharingRoles.codes(roles))
                .query((row, n) -> new Sender(unit(row, n), row.getBoolean("own"), Set.of((UUID[])
                        row.getArray("shared").getArray())))
                .list();
    }

    /// Where one may turn to: units of one's own organisation, those named in consents of the person, and what was
    /// searched for by a part of the name.
    List<Unit> offered(PersonId person, Collection<Unit> senders, String search, Collection<UUID> chosen) {
        return db.sql(UNIT + """
                         where u.organisation_id = any (:organisations)
                            or u.id = any (:chosen)
                            or u.id in (select r.unit_id from people.consent_recipient r
                                          join people.consent c on c.id = r.consent_id where c.person_id = :person)
                            or (:search <> '' and access.plain(u.name || ' ' || u.organisation_name)
                                                  like '%' || access.plain(:search) || '%')
                         order by (u.id = any (:chosen)) desc, name
                         limit :most
                        """)
                .param(
                        "organisations",
                        senders.stream().map(Unit::organisationId).toArray(UUID[]::new))
                .param("chosen", chosen.toArray(UUID[]::new))
                .param("person", person.value())
                .param("search", search.replaceAll("[%_\\\\]", ""))
                .param("most", OFFERED)
                .query(Units::unit)
                .list();
    }

    /// Whom to tell in a unit.
    List<UUID> people(UUID unit, Collection<Role> roles) {
        return db.sql("""
                        select distinct m.user_id from access.membership_card m
                         where m.unit_id = :unit and m.role = any (:roles)
                        """)
                .param("unit", unit)
                .param("roles", SharingRoles.codes(roles))
                .query((row, n) -> Columns.uuid(row, "user_id"))
                .list();
    }

    private static Unit unit(ResultSet row, int n) throws SQLException {
        return new Unit(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("kind"),
                Columns.uuid(row, "organisation_id"),
                row.getString("organisation_kind"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
