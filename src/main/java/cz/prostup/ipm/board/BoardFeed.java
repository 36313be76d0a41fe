package cz.prostup.ipm.board;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.Deadline;
import cz.prostup.calendar.Deadlines;
import cz.prostup.calendar.FeedItem;
import cz.prostup.calendar.FeedSource;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deadlines of integration jobs for somebody's calendar: duties of one's role on the jobs that one sees, months that
/// wait for the employer, applications to be decided, next steps with an employer. One statement.
@Component
class BoardFeed implements FeedSource {

    private final JdbcClient db;

    BoardFeed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<FeedItem> deadlinesOf(Viewer viewer, boolean initials) {
        return db.sql("""
                        select f.*, case when :initials and f.person_id is not null
                                         then left(p.given_name, 1) || '. ' || left(p.family_name, 1) || '.' end as initials
                          from (select 'deadline-' || d.id as key, d.rule as what, g.number || ' č.\u00a0' || s.seq as number,
                                       d.due_on, q.person_id, '/ipm/placements/' || q.id as path
                                  from calendar.deadline_card d
                                  join ipm.placement q on q.id = d.subject_id
                                  join ipm.agreement g on g.id = q.agreement_id
                                  join ipm.position s on s.id = q.position_id
                                 where d.state = 'OPEN' and d.subject_kind = 'placement' and d.unit_id = any (:units)
                                   and exists (select from ipm.placement_access a
                                                where a.placement_id = q.id and a.user_id = :viewer and a.role = d.role)
                                union all
                                select 'returns-' || r.employer_id || '-' || to_char(r.month, 'YYYY-MM'), 'výkaz za měsíc',
                                       to_char(r.month, 'MM/YYYY'), min(r.due_on), null, '/ipm/sheets/' || to_char(r.month, 'YYYY-MM')
                                  from ipm.monthly_return r
                                 where r.state in ('OPEN', 'RETURNED') and r.employer_id = any (:employers)
                                   and r.placement_id in (select a.placement_id from ipm.placement_access a
                                                           where a.user_id = :viewer
                                                             and a.role in ('EMPLOYER_PAYROLL', 'EMPLOYER_ADMIN'))
                                 group by r.employer_id, r.month
                                union all
                                select 'application-' || a.id, 'rozhodnout o žádosti', a.number, a.target_on, null,
                                       '/ipm/applications/' || a.id
                                  from ipm.position_application a
                                 where a.state in ('SUBMITTED', 'IN_REVIEW') and a.target_on is not null
                                   and a.officer_id = any (:me)
                                union all
                                select 'lead-' || l.id, 'další krok se zaměstnavatelem', '', l.next_step_on, null, '/ipm/leads/' || l.id
                                  from ipm.employer_lead l
                                 where l.state in ('CONTACTED', 'INFORMED', 'CONSIDERING', 'COMMITTED')
                                   and l.next_step_on is not null and l.owner_id = any (:me)) f
                          left join people.person_card p on :initials and p.id = f.person_id
                         order by f.due_on, f.key
                         limit 500
                        """)
                .param("initials", initials)
                .param("viewer", viewer.userId())
                .param("units", viewer.unitsAs(Role.values()).toArray(UUID[]::new))
                .param(
                        "employers",
                        viewer.memberships().stream()
                                .filter(member ->
                                        member.role() == Role.EMPLOYER_PAYROLL || member.role() == Role.EMPLOYER_ADMIN)
                                .map(Viewer.Membership::organisationId)
                                .toArray(UUID[]::new))
                .param(
                        "me",
                        viewer.personsActingAs(Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR)
                                .toArray(UUID[]::new))
                .query((row, n) -> item(row))
                .list();
    }

    private static FeedItem item(ResultSet row) throws SQLException {
        var due = Columns.date(row, "due_on");
        var what = row.getString("what");
        var initials = Objects.requireNonNullElse(row.getString("initials"), "");
        return new FeedItem(
                row.getString("key"),
                DueWords.of(what),
                Objects.requireNonNullElse(row.getString("number"), ""),
                initials,
                initials.isEmpty() ? null : Columns.uuidOrNull(row, "person_id"),
                due,
                reminders(what, due),
                row.getString("path"));
    }

    /// As the catalogue says, on working days; what it does not know reminds a working day before.
    private static List<LocalDate> reminders(String what, LocalDate due) {
        return Deadlines.catalogue().stream()
                .filter(rule -> rule.code().equals(what))
                .findFirst()
                .map(rule -> new Deadline(rule, due, due).reminders())
                .orElseGet(() -> List.of(WorkingDays.previous(due)));
    }
}
