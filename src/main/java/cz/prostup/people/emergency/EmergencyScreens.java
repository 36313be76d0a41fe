package cz.prostup.people.emergency;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the pages of emergency access show: one's own accesses, and for the data-protection officer those of the own
/// organisation and to its clients.
@Component
public class EmergencyScreens {

    public record Category(String code, String label) {}

    /// What the log says was read through the access.
    public record Read(Instant at, String what) {}

    public record Detail(Emergency access, List<Read> reads) {
        public Detail {
            reads = List.copyOf(reads);
        }
    }

    private static final String FIELDS = """
            select e.id, e.person_id, p.display_name as person_name, e.user_id, a.display_name as user_name,
                   u.name || ', ' || u.organisation_name as place, c.label as category, e.reason, e.began_at, e.ends_at, e.ended_at,
                   e.state, e.report, e.verdict, e.review_note
              from people.emergency_access e
              join people.emergency_category c on c.code = e.category
              join access.user_card a on a.id = e.user_id
              join organisations.unit_card u on u.id = e.unit_id
              left join people.person_card p on p.id = e.person_id
            """;

    /// From the own organisation, or to somebody whom it knows.
    private static final String CONCERNED = """
             (u.organisation_id = any (:orgs)
              or exists (select from people.person_relation r
                           join organisations.unit_card k on k.id = r.unit_id
                          where r.person_id = e.person_id and k.organisation_id = any (:orgs)))
            """;

    private final JdbcClient db;
    private final ReadLog readLog;
    private final Today today;

    EmergencyScreens(JdbcClient db, ReadLog readLog, Today today) {
        this.db = db;
        this.readLog = readLog;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public List<Category> categories() {
        return db.sql("""
                        select code, label from people.emergency_category
                         where valid_from <= :today and (valid_to is null or valid_to >= :today) order by sort_order
                        """)
                .param("today", today.date())
                .query((row, n) -> new Category(row.getString("code"), row.getString("label")))
                .list();
    }

    /// The viewer's own, newest first, at most fifty.
    @Transactional
    public List<Emergency> own(Viewer viewer) {
        var rows = db.sql(FIELDS + " where e.user_id = :user order by e.began_at desc, e.id desc limit 50")
                .param("user", viewer.userId())
                .query(EmergencyScreens::of)
                .list();
        logNames(viewer, rows, "EMERGENCY");
        return rows;
    }

    /// @throws NotFound for an access of somebody else
    @Transactional
    public Detail own(EmergencyId id, Viewer viewer) {
        var access = db.sql(FIELDS + " where e.id = :id and e.user_id = :user")
                .param("id", id.value())
                .param("user", viewer.userId())
                .query(EmergencyScreens::of)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        logNames(viewer, List.of(access), "EMERGENCY");
        return new Detail(access, reads(access));
    }

    /// Newest first, at most a hundred.
    @Transactional(readOnly = true)
    public List<Emergency> concerned(Viewer viewer) {
        return withOrganisations(
                        db.sql(FIELDS + " where " + CONCERNED + " order by e.began_at desc, e.id desc limit 100"),
                        viewer)
                .query(EmergencyScreens::of)
                .list();
    }

    /// @throws NotFound when it concerns neither the own organisation nor its clients
    @Transactional(readOnly = true)
    public Detail concerned(EmergencyId id, Viewer viewer) {
        var access = withOrganisations(db.sql(FIELDS + " where e.id = :id and " + CONCERNED), viewer)
                .param("id", id.value())
                .query(EmergencyScreens::of)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        return new Detail(access, reads(access));
    }

    /// For the review: only of the organisation from which the file was opened.
    Emergency mine(EmergencyId id, Viewer viewer) {
        return withOrganisations(db.sql(FIELDS + " where e.id = :id and u.organisation_id = any (:orgs)"), viewer)
                .param("id", id.value())
                .query(EmergencyScreens::of)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static StatementSpec withOrganisations(StatementSpec statement, Viewer viewer) {
        return statement.param(
                "orgs",
                viewer.memberships().stream()
                        .filter(membership -> membership.role() == Role.DPO)
                        .map(Membership::organisationId)
                        .distinct()
                        .toArray(UUID[]::new));
    }

    /// Everything the account read about the person while the access lasted, by the right of emergency.
    private List<Read> reads(Emergency access) {
        return db.sql("""
                        select at, what from access.read_card
                         where person_id = :person and user_id = :user and basis like '%EMERGENCY%' and at >= :from and at <= :to
                         order by at, id limit 500
                        """)
                .param("person", access.person().value())
                .param("user", access.user())
                .param("from", access.beganAt().atOffset(ZoneOffset.UTC))
                .param("to", access.over().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Read(Columns.instant(row, "at"), row.getString("what")))
                .list();
    }

    private void logNames(Viewer viewer, List<Emergency> rows, String basis) {
        var named = rows.stream()
                .filter(row -> row.personName() != null)
                .map(row -> row.person().value())
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            readLog.list(viewer, "nouzové přístupy", "", named, basis);
        }
    }

    private static Emergency of(ResultSet row, int n) throws SQLException {
        return new Emergency(
                new EmergencyId(Columns.uuid(row, "id")),
                new PersonId(Columns.uuid(row, "person_id")),
                row.getString("person_name"),
                Columns.uuid(row, "user_id"),
                row.getString("user_name"),
                row.getString("place"),
                row.getString("category"),
                row.getString("reason"),
                Columns.instant(row, "began_at"),
                Columns.instant(row, "ends_at"),
                Columns.instantOrNull(row, "ended_at"),
                Columns.code(row, "state", EmergencyState.class),
                row.getString("report"),
                justified(row.getString("verdict")),
                row.getString("review_note"));
    }

    private static @Nullable Boolean justified(@Nullable String verdict) {
        return verdict == null ? null : verdict.equals("JUSTIFIED");
    }
}
