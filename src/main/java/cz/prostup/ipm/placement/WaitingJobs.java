package cz.prostup.ipm.placement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.plan.PlanState;
import cz.prostup.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks at once what waits around the jobs of a viewer and how many jobs there are.
@Component
class WaitingJobs {

    enum Kind {
        PLAN,
        DEADLINE,
        START,
        ABSENCE
    }

    /// @param roles as what the viewer stands to this placement
    /// @param rule  of the deadline, empty for everything else
    /// @param since when the plan was submitted, or the absence began
    /// @param dueOn the deadline, or the last day of the absence
    record Waiting(
            UUID placement,
            UUID person,
            String name,
            String employer,
            Set<String> roles,
            Kind kind,
            String rule,
            String duty,
            @Nullable PlanState plan,
            @Nullable LocalDate since,
            LocalDate dueOn) {

        boolean is(String role) {
            return roles.contains(role);
        }
    }

    /// @param office    whether the viewer stands to any of the jobs as the office
    /// @param submitted plans that the office has
    /// @param late      plans that nobody has finished in time
    record Counts(long people, boolean office, long submitted, long late) {}

    record Found(Counts counts, List<Waiting> waiting) {
        Found {
            waiting = List.copyOf(waiting);
        }
    }

    private final JdbcClient db;

    WaitingJobs(JdbcClient db) {
        this.db = db;
    }

    Found of(Viewer viewer) {
        var waiting = new ArrayList<Waiting>();
        var counts = db.sql("""
                        with mine as materialized (
                            select a.placement_id, bool_or(a.role = 'KOP_OFFICER') as office,
                                   array_remove(array_agg(distinct a.role), 'EMPLOYER_PAYROLL') as roles
                              from ipm.placement_access a
                             where a.user_id = :viewer
                             group by a.placement_id),
                        running as materialized (
                            select p.id, p.person_id, p.employer_id, p.agreement_id, p.state, p.start_date, m.roles, m.office,
                                   d.state as plan, d.submitted_on, d.due_on as plan_due
                              from mine m
                              join ipm.placement p on p.id = m.placement_id
                              left join lateral (select state, submitted_on, due_on
                                                   from ipm.development_plan
                                                  where placement_id = p.id
                                                  order by version_no desc
                                                  limit 1) d on true
                             where p.state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')),
                        counts as (
                            select count(*) as people, coalesce(bool_or(office), false) as office,
                                   count(*) filter (where plan = 'SUBMITTED') as submitted,
                                   count(*) filter (where plan in ('DRAFT', 'PROPOSED', 'RETURNED')
                                                      and plan_due < access.today()) as late
                              from running
                             where state <> 'APPROVED'),
                        dutiful as (select * from running where roles <> '{}'),
                        waiting as (
                            select id, person_id, employer_id, roles, 'PLAN' as kind, '' as rule, '' as duty, plan,
                                   submitted_on as since, plan_due as due_on
                              from dutiful
                             where state <> 'APPROVED'
                               and plan in ('DRAFT', 'PROPOSED', 'SUBMITTED', 'RETURNED', 'UNDER_REVISION')
                               and (roles <> array['KOP_OFFICER'] or plan = 'SUBMITTED' or plan_due < access.today())
                            union all
                            select r.id, r.person_id, r.employer_id, r.roles, 'DEADLINE', d.rule, d.role, null, null, d.due_on
                              from dutiful r
                             cross join lateral (select rule, role, due_on
                                                   from calendar.deadline_card
                                                  where subject_id = r.id and state = 'OPEN'
                                                 offset 0) d
                             where (d.rule in ('exit-plan', 'exit-talk') and r.roles <> array['KOP_OFFICER']
                                    or d.rule in ('basic-end', 'extended-end'))
                               and d.due_on <= access.today() + 100
                            union all
                            select id, person_id, employer_id, roles, 'START', '', '', null, null, start_date
                              from dutiful
                             where state = 'APPROVED' and start_date <= access.today() + 30),
                        nearest as (
                            select *
                              from waiting
                             order by roles = array['KOP_OFFICER'] and kind = 'PLAN' and plan <> 'SUBMITTED', due_on, id
                             limit 50),
                        absent as (
                            select r.id, r.person_id, r.employer_id, r.roles, 'ABSENCE', '', '', null::text, b.from_date, b.to_date
                              from dutiful r
                              join ipm.absence b on b.placement_id = r.id
                              join ipm.agreement g on g.id = r.agreement_id
                              join ipm.rules_parameter v on v.rules = g.rules and v.parameter = 'longAbsenceDays'
                             where r.state <> 'APPROVED' and r.roles && array['MENTOR', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER']
                               and b.to_date - b.from_date + 1 > v.value::int
                               and b.from_date <= access.today()
                               and b.to_date >= date_trunc('month', access.today())
                             order by b.from_date
                             limit 50)
                        select c.people, c.office, c.submitted, c.late, w.*
                          from counts c
                          left join (select n.*, pc.display_name, pc.sort_name, o.name as employer
                                       from (select * from nearest union all select * from absent) n
                                       join people.person_card pc on pc.id = n.person_id
                                       join organisations.organisation_card o on o.id = n.employer_id) w on true
                         order by w.due_on, w.sort_name
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> {
                    if (row.getString("kind") != null) {
                        waiting.add(waiting(row));
                    }
                    return new Counts(
                            row.getLong("people"),
                            row.getBoolean("office"),
                            row.getLong("submitted"),
                            row.getLong("late"));
                })
                .list()
                .getFirst();
        return new Found(counts, waiting);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var plan = row.getString("plan");
        return new Waiting(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                row.getString("employer"),
                Set.of((String[]) row.getArray("roles").getArray()),
                Columns.code(row, "kind", Kind.class),
                row.getString("rule"),
                row.getString("duty"),
                plan == null ? null : PlanState.valueOf(plan),
                Columns.dateOrNull(row, "since"),
                Columns.date(row, "due_on"));
    }
}
