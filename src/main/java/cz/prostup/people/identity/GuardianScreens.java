package cz.prostup.people.identity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.identity.Guardianship.EndReason;
import cz.prostup.people.identity.Guardianship.Kind;
import cz.prostup.people.identity.Guardianship.Scope;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who acts for a person and who did before.
@Component
public class GuardianScreens {

    /// @param publicGuardians who may be appointed: `user/unit` and the name
    public record View(FileHead head, List<Guardianship> guardianships, List<Option> publicGuardians) {
        public View {
            guardianships = List.copyOf(guardianships);
            publicGuardians = List.copyOf(publicGuardians);
        }
    }

    private static final Set<String> SOCIAL_WORK = Set.of("CLIENT", "CIRCLE", "GUARDIAN", "EMERGENCY");

    private final JdbcClient db;
    private final OpenFile openFile;
    private final ReadLog readLog;

    GuardianScreens(JdbcClient db, OpenFile openFile, ReadLog readLog) {
        this.db = db;
        this.openFile = openFile;
        this.readLog = readLog;
    }

    /// @throws NotFound when the viewer has nothing to do with the person in a role that answers for records
    @Transactional
    public View view(Viewer viewer, PersonId person) {
        var head = openFile.require(viewer, person);
        if (!head.isAny(SocialRoles.keepers())) {
            throw new NotFound(person);
        }
        readLog.person(
                viewer,
                person.value(),
                "spis: opatrovník",
                person.value(),
                String.join(", ", head.bases().stream().sorted().toList()));
        var guardianships = of(viewer, person).stream()
                .map(one -> readsDecision(head) ? one : one.withoutDecision())
                .map(one -> head.contact() ? one : one.withoutContact())
                .toList();
        return new View(head, guardianships, publicGuardians(viewer));
    }

    /// The office and the provider of a placement need to know that there is a guardian and how to reach them; what the
    /// court said is for a social authority and for whoever has the person as a client (matrix 2.7, 7.3.2).
    static boolean readsDecision(FileHead head) {
        var authority = head.isAny(Role.CASE_MANAGER, Role.SOCIAL_HEAD, Role.OSPOD, Role.PUBLIC_GUARDIAN)
                && head.bases().stream().anyMatch(SOCIAL_WORK::contains);
        var client = head.isAny(SocialRoles.social()) && head.bases().contains("CLIENT");
        return authority || client;
    }

    private List<Guardianship> of(Viewer viewer, PersonId person) {
        return db.sql("""
                        select g.* from people.guardianship g
                         where g.person_id = :person
                           and exists (select from people.person_access a
                                        where a.person_id = g.person_id and a.user_id = :viewer
                                          and a.role in (select role from people.merge_role))
                         order by g.valid_to desc nulls first, g.valid_from desc, g.id
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> guardianship(row))
                .list();
    }

    /// Public guardians of the viewer's own organisations.
    private List<Option> publicGuardians(Viewer viewer) {
        return db.sql("""
                        select distinct m.user_id, m.unit_id, u.display_name, n.name
                          from access.membership_card m
                          join access.user_card u on u.id = m.user_id
                          join organisations.unit_card n on n.id = m.unit_id
                         where m.role = 'PUBLIC_GUARDIAN' and n.organisation_id = any (:organisations)
                         order by u.display_name, n.name
                         limit 100
                        """)
                .param("organisations", organisations(viewer))
                .query((row, n) -> Option.of(
                        Columns.uuid(row, "user_id") + "/" + Columns.uuid(row, "unit_id"),
                        row.getString("display_name") + ", " + row.getString("name")))
                .list();
    }

    private static java.util.UUID[] organisations(Viewer viewer) {
        return viewer.memberships().stream()
                .map(Viewer.Membership::organisationId)
                .distinct()
                .toArray(java.util.UUID[]::new);
    }

    static Guardianship guardianship(ResultSet row) throws SQLException {
        var reason = row.getString("end_reason");
        return new Guardianship(
                Columns.uuid(row, "id"),
                Columns.code(row, "kind", Kind.class),
                row.getString("name"),
                row.getString("contact"),
                Columns.code(row, "scope", Scope.class),
                row.getString("matters"),
                row.getString("court"),
                Columns.dateOrNull(row, "decided_on"),
                Columns.dateOrNull(row, "decision_until"),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "valid_to"),
                reason == null ? null : EndReason.valueOf(reason),
                row.getInt("version"));
    }
}
