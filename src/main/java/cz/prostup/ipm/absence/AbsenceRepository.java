package cz.prostup.ipm.absence;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Period;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceRepository {

    /// The roles that write absences down (P13): the mentor knows, payroll needs it.
    static final List<Role> RECORDERS = List.of(Role.MENTOR, Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN);

    /// The days of support of a placement whose absences somebody may write.
    record Support(Period days, String state) {}

    record Kind(String code, String label, boolean plannable) {}

    private final JdbcClient db;
    private final Today today;

    AbsenceRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Locks the placement, so that two people never write overlapping absences.
    ///
    /// @throws NotFound when the viewer may not write its absences
    Support lockSupport(Viewer viewer, PlacementId placement) {
        return db.sql("""
                        select lower(p.support) as first, upper(p.support) - 1 as last, p.state
                          from ipm.placement p
                         where p.id = :placement
                           and (:viewer = access.system_viewer()
                                or exists (select from ipm.placement_access a
                                            where a.placement_id = p.id and a.user_id = :viewer and a.role = any (:roles)))
                           for update of p
                        """)
                .param("placement", placement.value())
                .param("viewer", viewer.userId())
                .param("roles", RECORDERS.stream().map(Role::name).toArray(String[]::new))
                .query((row, n) -> new Support(
                        new Period(Columns.date(row, "first"), Columns.date(row, "last")), row.getString("state")))
                .optional()
                .orElseThrow(() -> new NotFound(placement));
    }

    /// The kinds that hold today; leave is known ahead, an illness is not.
    List<Kind> kinds() {
        return db.sql("""
                        select code, label, hours_column in ('LEAVE', 'HOLIDAY') or code = 'UNPAID_LEAVE' as plannable
                          from ipm.absence_kind
                         where valid_from <= access.today() and (valid_to is null or valid_to >= access.today())
                         order by sort_order
                        """)
                .query((row, n) -> new Kind(row.getString("code"), row.getString("label"), row.getBoolean("plannable")))
                .list();
    }

    Optional<Absence> overlapping(PlacementId placement, Period days, AbsenceId except) {
        return db.sql("""
                        select a.id, a.placement_id, a.kind, k.label, a.from_date, a.to_date, a.version
                          from ipm.absence a
                          join ipm.absence_kind k on k.code = a.kind
                         where a.placement_id = :placement
                           and daterange(a.from_date, a.to_date, '[]') && daterange(:from, :to, '[]')
                           and a.id <> :except
                         order by a.from_date
                         limit 1
                        """)
                .param("placement", placement.value())
                .param("from", days.from())
                .param("to", days.to())
                .param("except", except.value())
                .query((row, n) -> absence(row))
                .optional();
    }

    Optional<Absence> find(PlacementId placement, AbsenceId id) {
        return db.sql("""
                        select a.id, a.placement_id, a.kind, k.label, a.from_date, a.to_date, a.version
                          from ipm.absence a
                          join ipm.absence_kind k on k.code = a.kind
                         where a.id = :id and a.placement_id = :placement
                        """)
                .param("id", id.value())
                .param("placement", placement.value())
                .query((row, n) -> absence(row))
                .optional();
    }

    void insert(AbsenceId id, PlacementId placement, String kind, Period days, Viewer viewer) {
        db.sql("""
                        insert into ipm.absence (id, placement_id, kind, from_date, to_date, recorded_by, recorded_at)
                        values (:id, :placement, :kind, :from, :to, :by, :at)
                        """)
                .param("id", id.value())
                .param("placement", placement.value())
                .param("kind", kind)
                .param("from", days.from())
                .param("to", days.to())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(AbsenceId id, int seenVersion, String kind, Period days) {
        int saved = db.sql("""
                        update ipm.absence
                           set kind = :kind, from_date = :from, to_date = :to, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("kind", kind)
                .param("from", days.from())
                .param("to", days.to())
                .param("id", id.value())
                .param("version", seenVersion)
                .update();
        if (saved == 0) {
            throw new StaleRecord(id);
        }
    }

    /// @return whether it was still there
    boolean remove(PlacementId placement, AbsenceId id, Viewer viewer) {
        return db.sql("""
                        with gone as (
                            delete from ipm.absence where id = :id and placement_id = :placement returning *)
                        insert into ipm.absence_removed (id, placement_id, kind, from_date, to_date, recorded_by, recorded_at,
                                                         removed_by, removed_at)
                        select id, placement_id, kind, from_date, to_date, recorded_by, recorded_at, :by, :at
                          from gone
                        """)
                        .param("id", id.value())
                        .param("placement", placement.value())
                        .param("by", viewer.userId())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Absence> removed(PlacementId placement, AbsenceId id) {
        return db.sql("""
                        select a.id, a.placement_id, a.kind, k.label, a.from_date, a.to_date, 0 as version
                          from ipm.absence_removed a
                          join ipm.absence_kind k on k.code = a.kind
                         where a.id = :id and a.placement_id = :placement
                        """)
                .param("id", id.value())
                .param("placement", placement.value())
                .query((row, n) -> absence(row))
                .optional();
    }

    void restore(AbsenceId id) {
        db.sql("""
                        with back as (delete from ipm.absence_removed where id = :id returning *)
                        insert into ipm.absence (id, placement_id, kind, from_date, to_date, recorded_by, recorded_at)
                        select id, placement_id, kind, from_date, to_date, recorded_by, recorded_at
                          from back
                        """).param("id", id.value()).update();
    }

    static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                new AbsenceId(Columns.uuid(row, "id")),
                new PlacementId(Columns.uuid(row, "placement_id")),
                row.getString("kind"),
                row.getString("label"),
                new Period(Columns.date(row, "from_date"), Columns.date(row, "to_date")),
                row.getInt("version"));
    }
}
