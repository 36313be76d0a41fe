package cz.prostup.ipm.activity;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.EntryRules.Other;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Period;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Entries and what their rules need to know. Every read asks whether the viewer is a worker of the provider.
@Repository
class ActivityRepository {

    private final JdbcClient db;
    private final PrivateNotes notes;
    private final Today today;

    ActivityRepository(JdbcClient db, PrivateNotes notes, Today today) {
        this.db = db;
        this.notes = notes;
        this.today = today;
    }

    /// A placement that started and whose provider the viewer works for.
    Optional<ProviderPlacement> placement(Viewer viewer, PlacementId id) {
        return db.sql("""
                        select p.id, p.person_id, c.display_name, lower(p.support) as support_from,
                               upper(p.support) as support_until, a.unit_id, a.basis, g.rules
                          from ipm.placement p
                          join ipm.placement_access a on a.placement_id = p.id
                          join ipm.agreement g on g.id = p.agreement_id
                          join people.person_card c on c.id = p.person_id
                         where p.id = :id
                           and p.state <> 'NOT_STARTED'
                           and a.user_id = :viewer
                           and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')
                         order by a.unit_id
                         limit 1
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new ProviderPlacement(
                        id,
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        new Period(
                                Columns.date(row, "support_from"),
                                Columns.date(row, "support_until").minusDays(1)),
                        Columns.uuid(row, "unit_id"),
                        row.getString("basis"),
                        row.getString("rules")))
                .optional();
    }

    /// An entry of the viewer's own unit.
    Optional<Activity> find(Viewer viewer, ActivityId id) {
        return db.sql("""
                        select t.id, t.placement_id, t.statement_id, t.unit_id, t.kind, t.status, t.date, t.start_time,
                               t.hours, t.travel_hours, t.attendance, t.in_working_time, t.place, t.reason, t.version,
                               exists (select from ipm.activity c where c.corrects = t.id) as replaced
                          from ipm.activity t
                         where t.id = :id
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = t.placement_id and a.unit_id = t.unit_id
                                          and a.user_id = :viewer
                                          and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER'))
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> activity(row))
                .optional();
    }

    /// Live entries of the participant's day that take time.
    List<Other> others(ProviderPlacement placement, LocalDate date, @Nullable ActivityId except) {
        return db.sql("""
                        select t.start_time, t.hours, t.travel_hours, k.needs_start,
                               case when t.unit_id = :unit then k.label else 'jiný poskytovatel' end as whose
                          from ipm.activity t
                          join ipm.activity_kind k on k.code = t.kind
                         where t.placement_id = :placement
                           and t.date = :date
                           and (t.attendance is null or t.attendance = 'ATTENDED')
                           and t.id is distinct from cast(:except as uuid)
                           and not exists (select from ipm.activity c where c.corrects = t.id)
                         order by t.start_time nulls last
                        """)
                .param("unit", placement.unit())
                .param("placement", placement.id().value())
                .param("date", date)
                .param("except", except == null ? null : except.value())
                .query((row, n) -> new Other(
                        row.getObject("start_time", LocalTime.class),
                        Columns.hours(row, "hours"),
                        Columns.hours(row, "travel_hours"),
                        row.getBoolean("needs_start"),
                        row.getString("whose")))
                .list();
    }

    boolean isSick(PlacementId placement, LocalDate date) {
        return db.sql("""
                        select exists (select from ipm.absence b
                                         join ipm.absence_kind k on k.code = b.kind
                                        where b.placement_id = :placement and k.sick
                                          and :date between b.from_date and b.to_date)
                        """)
                .param("placement", placement.value())
                .param("date", date)
                .query(Boolean.class)
                .single();
    }

    /// Done and planned hours of all providers of the placement in the month.
    MonthHours hours(PlacementId placement, YearMonth month, Hours required) {
        return db.sql("""
                        select coalesce(sum(h.done), 0) as done, coalesce(sum(h.planned), 0) as planned
                          from ipm.month_hours_stat h
                         where h.placement_id = :placement and h.month = :month
                        """)
                .param("placement", placement.value())
                .param("month", month.atDay(1))
                .query((row, n) -> new MonthHours(Columns.hours(row, "done"), Columns.hours(row, "planned"), required))
                .single();
    }

    /// @param id comes with the form, so that sending it twice makes one entry
    /// @return false when that entry is there already
    boolean insert(
            Viewer viewer,
            ActivityId id,
            Statement statement,
            @Nullable UUID session,
            Entry entry,
            @Nullable ActivityId corrects,
            @Nullable String correctionReason) {
        int inserted = db.sql("""
                        insert into ipm.activity (id, placement_id, statement_id, unit_id, worker_id, session_id, kind, status,
                                                  date, start_time, hours, travel_hours, attendance, in_working_time, place,
                                                  reason, corrects, correction_reason, created_at)
                        values (:id, :placement, :statement, :unit, :worker, :session, :kind, :status,
                                :date, :start, :hours, :travel, :attendance, :inWorkingTime, :place,
                                :reason, :corrects, :correctionReason, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", id.value())
                .param("placement", statement.placement().value())
                .param("statement", statement.id().value())
                .param("unit", statement.unit())
                .param("worker", viewer.userId())
                .param("session", session)
                .param("kind", entry.kind())
                .param("status", entry.status().name())
                .param("date", entry.date())
                .param("start", entry.start())
                .param("hours", entry.hours().value())
                .param("travel", entry.travel().value())
                .param(
                        "attendance",
                        entry.attendance() == null ? null : entry.attendance().name())
                .param("inWorkingTime", entry.inWorkingTime())
                .param("place", entry.place())
                .param("reason", entry.reason())
                .param("corrects", corrects == null ? null : corrects.value())
                .param("correctionReason", correctionReason)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 1 && !entry.note().isBlank()) {
            notes.keep(id, statement.unit(), entry.note());
        }
        return inserted == 1;
    }

    /// @throws StaleRecord when somebody changed the entry since it was seen
    void update(ActivityId id, int seen, Statement statement, Entry entry) {
        int updated = db.sql("""
                        update ipm.activity
                           set statement_id = :statement, kind = :kind, status = :status, date = :date,
                               start_time = :start, hours = :hours, travel_hours = :travel, attendance = :attendance,
                               in_working_time = :inWorkingTime, place = :place, reason = :reason,
                               version = version + 1
                         where id = :id and version = :seen
                        """)
                .param("statement", statement.id().value())
                .param("kind", entry.kind())
                .param("status", entry.status().name())
                .param("date", entry.date())
                .param("start", entry.start())
                .param("hours", entry.hours().value())
                .param("travel", entry.travel().value())
                .param(
                        "attendance",
                        entry.attendance() == null ? null : entry.attendance().name())
                .param("inWorkingTime", entry.inWorkingTime())
                .param("place", entry.place())
                .param("reason", entry.reason())
                .param("id", id.value())
                .param("seen", seen)
                .update();
        if (updated != 1) {
            throw new StaleRecord(id);
        }
    }

    /// @throws StaleRecord when somebody changed the entry since it was seen
    void delete(ActivityId id, int seen) {
        notes.forget(id);
        int deleted = db.sql("delete from ipm.activity where id = :id and version = :seen")
                .param("id", id.value())
                .param("seen", seen)
                .update();
        if (deleted != 1) {
            throw new StaleRecord(id);
        }
    }

    static ActivityId newId() {
        return new ActivityId(Ids.next());
    }

    private static Activity activity(ResultSet row) throws SQLException {
        var attendance = row.getString("attendance");
        var entry = new Entry(
                row.getString("kind"),
                Columns.code(row, "status", EntryStatus.class),
                Columns.date(row, "date"),
                row.getObject("start_time", LocalTime.class),
                Columns.hours(row, "hours"),
                Columns.hours(row, "travel_hours"),
                attendance == null ? null : Attendance.valueOf(attendance),
                row.getBoolean("in_working_time"),
                row.getString("place"),
                row.getString("reason"),
                "");
        return new Activity(
                new ActivityId(Columns.uuid(row, "id")),
                new PlacementId(Columns.uuid(row, "placement_id")),
                new StatementId(Columns.uuid(row, "statement_id")),
                Columns.uuid(row, "unit_id"),
                entry,
                row.getBoolean("replaced"),
                row.getInt("version"));
    }
}
