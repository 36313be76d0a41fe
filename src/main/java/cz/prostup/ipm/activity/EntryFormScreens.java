package cz.prostup.ipm.activity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the forms of single and group entries, and the page of one entry.
@Component
public class EntryFormScreens {

    private static final String BASIS = "VLASTNI_UCASTNIK";

    private final JdbcClient db;
    private final ReadLog readLog;
    private final Kinds kinds;

    EntryFormScreens(JdbcClient db, ReadLog readLog, Kinds kinds) {
        this.db = db;
        this.readLog = readLog;
        this.kinds = kinds;
    }

    /// A participant to choose.
    public record Choice(PlacementId placement, UUID person, String name, String employer) {}

    /// What the worker did last, as a good guess for the next entry.
    public record Last(String kind, Hours hours, Hours travel, String place) {}

    /// What a form of one entry offers.
    ///
    /// @param often kinds that the worker uses, the most frequent first; `rest` all others
    public record Offer(
            List<Choice> people,
            List<Kind> often,
            List<Kind> rest,
            @Nullable Last last) {}

    /// The last group session of the worker.
    public record LastGroup(
            String kind, Hours hours, @Nullable LocalTime start, List<PlacementId> people) {}

    /// @param lastGroup null before the first session
    public record GroupOffer(
            List<Choice> people,
            List<Kind> often,
            List<Kind> rest,
            @Nullable LastGroup lastGroup) {}

    /// One entry as its provider sees it.
    ///
    /// @param correctedBy the entry that took its place, null when it counts
    public record EntryPage(
            ActivityId id,
            int version,
            PlacementId placement,
            UUID person,
            String participant,
            String employer,
            Entry entry,
            Kind kind,
            String worker,
            boolean inGroup,
            StatementId statement,
            YearMonth month,
            StatementState state,
            boolean officeHasMonth,
            @Nullable ActivityId corrects,
            @Nullable String correctionReason,
            @Nullable ActivityId correctedBy,
            String basis) {

        public boolean isOpen() {
            return state == StatementState.OPEN;
        }

        public boolean canBeSettled() {
            return isOpen() && entry.status() == EntryStatus.PLANNED;
        }

        public boolean canBeCorrected() {
            return !isOpen() && correctedBy == null && !officeHasMonth;
        }
    }

    @Transactional
    public Offer offer(Viewer viewer) {
        var people = people(viewer);
        var ranked = kinds.rankedFor(viewer.userId());
        return new Offer(people, often(ranked), rest(ranked), last(viewer).orElse(null));
    }

    @Transactional
    public GroupOffer groupOffer(Viewer viewer) {
        var people = people(viewer);
        var ranked = kinds.rankedFor(viewer.userId()).stream()
                .filter(kind -> kind.kind().groupAllowed())
                .toList();
        return new GroupOffer(
                people, often(ranked), rest(ranked), lastGroup(viewer).orElse(null));
    }

    /// @throws NotFound when the entry is not of the viewer's unit
    @Transactional
    public EntryPage entry(Viewer viewer, ActivityId id) {
        var page = db.sql("""
                        select t.id, t.version, t.placement_id, p.person_id, c.display_name, o.name as employer, t.kind,
                               k.label, k.neutral_label, k.sensitive, k.needs_start, k.group_allowed, k.valid_from,
                               k.valid_to, t.status, t.date, t.start_time, t.hours, t.travel_hours, t.attendance,
                               t.in_working_time, t.place, t.reason, u.display_name as worker, t.session_id,
                               s.id as statement_id, s.month, s.state, t.corrects, t.correction_reason,
                               f.id as corrected_by, coalesce(n.note, '') as note, a.basis,
                               exists (select from ipm.monthly_return r
                                        where r.placement_id = t.placement_id and r.month = s.month
                                          and r.state in ('SUBMITTED', 'IN_REVIEW', 'REJECTED')) as office_has_month
                          from ipm.activity t
                          join ipm.placement_access a on a.placement_id = t.placement_id and a.unit_id = t.unit_id
                          join ipm.placement p on p.id = t.placement_id
                          join people.person_card c on c.id = p.person_id
                          join organisations.organisation_card o on o.id = p.employer_id
                          join ipm.activity_kind k on k.code = t.kind
                          join ipm.activity_statement s on s.id = t.statement_id
                          join access.user_card u on u.id = t.worker_id
                          left join ipm.activity f on f.corrects = t.id
                          left join ipm.activity_note n on n.activity_id = t.id
                         where t.id = :id
                           and a.user_id = :viewer
                           and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')
                         limit 1
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> page(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        readLog.person(viewer, page.person(), "activity", id.value(), page.basis());
        return page;
    }

    private List<Choice> people(Viewer viewer) {
        var people = db.sql("""
                        select distinct p.id, p.person_id, c.display_name, access.plain(c.sort_name) as sorting,
                               o.name as employer
                          from ipm.placement_access a
                          join ipm.placement p on p.id = a.placement_id
                          join people.person_card c on c.id = p.person_id
                          join organisations.organisation_card o on o.id = p.employer_id
                         where a.user_id = :viewer
                           and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')
                           and p.state <> 'NOT_STARTED'
                           and p.support && daterange(access.today() - 62, access.today() + 62)
                         order by sorting, p.id
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Choice(
                        new PlacementId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        row.getString("employer")))
                .list();
        readLog.list(
                viewer,
                "participants to choose",
                "",
                people.stream().map(Choice::person).toList(),
                BASIS);
        return people;
    }

    private static List<Kind> often(List<Kinds.Ranked> ranked) {
        return ranked.stream()
                .filter(kind -> kind.times() > 0)
                .map(Kinds.Ranked::kind)
                .limit(5)
                .toList();
    }

    private static List<Kind> rest(List<Kinds.Ranked> ranked) {
        var often = often(ranked);
        var rest = new ArrayList<>(ranked.stream().map(Kinds.Ranked::kind).toList());
        rest.removeAll(often);
        return rest;
    }

    private Optional<Last> last(Viewer viewer) {
        return db.sql("""
                        select kind, hours, travel_hours, place
                          from ipm.activity
                         where worker_id = :viewer
                         order by date desc, created_at desc
                         limit 1
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Last(
                        row.getString("kind"),
                        Columns.hours(row, "hours"),
                        Columns.hours(row, "travel_hours"),
                        row.getString("place")))
                .optional();
    }

    private Optional<LastGroup> lastGroup(Viewer viewer) {
        return db.sql("""
                        select g.kind, g.hours, g.start_time,
                               array(select t.placement_id
                                       from ipm.activity t
                                      where t.session_id = g.id
                                        and exists (select from ipm.placement_access a
                                                     where a.placement_id = t.placement_id and a.user_id = :viewer)
                                    ) as people
                          from ipm.group_session g
                         where g.created_by = :viewer
                         order by g.date desc, g.id desc
                         limit 1
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new LastGroup(
                        row.getString("kind"),
                        Columns.hours(row, "hours"),
                        row.getObject("start_time", LocalTime.class),
                        placements(row)))
                .optional();
    }

    private static List<PlacementId> placements(ResultSet row) throws SQLException {
        var people = new ArrayList<PlacementId>();
        for (var id : (UUID[]) row.getArray("people").getArray()) {
            people.add(new PlacementId(id));
        }
        return people;
    }

    private static EntryPage page(ResultSet row) throws SQLException {
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
                row.getString("note"));
        return new EntryPage(
                new ActivityId(Columns.uuid(row, "id")),
                row.getInt("version"),
                new PlacementId(Columns.uuid(row, "placement_id")),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                row.getString("employer"),
                entry,
                Kinds.kind(row, "kind"),
                row.getString("worker"),
                row.getObject("session_id") != null,
                new StatementId(Columns.uuid(row, "statement_id")),
                Columns.month(row, "month"),
                Columns.code(row, "state", StatementState.class),
                row.getBoolean("office_has_month"),
                activity(row, "corrects"),
                row.getString("correction_reason"),
                activity(row, "corrected_by"),
                row.getString("basis"));
    }

    private static @Nullable ActivityId activity(ResultSet row, String column) throws SQLException {
        var id = Columns.uuidOrNull(row, column);
        return id == null ? null : new ActivityId(id);
    }
}
