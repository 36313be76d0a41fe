package cz.prostup.ipm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.MonthDays;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What must hold over the whole demo: its history passed through the use cases, so nothing of it can be impossible.
@DemoTest
class InvariantTests {

    private final JdbcClient db;
    private final DemoPeople people;

    InvariantTests(JdbcClient db, DemoPeople people) {
        this.db = db;
        this.people = people;
    }

    /// Each query looks for what breaks the promise.
    private record Invariant(String promise, String breaks) {}

    private static final List<Invariant> INVARIANTS = List.of(
            new Invariant("every activity lies within the support", """
                    select a.id::text
                      from ipm.activity a
                      join ipm.placement p on p.id = a.placement_id
                     where not p.support @> a.date
                    """),
            new Invariant("nothing that has happened lies in the future, nothing past is still a plan", """
                    select a.id::text
                      from ipm.activity a
                     where (a.status = 'RECORDED' and a.date > access.today())
                        or (a.status = 'PLANNED' and a.date < (select max(b.date) from ipm.activity b
                                                                where b.status = 'RECORDED'))
                    """),
            new Invariant("the entries of a statement belong to its month, job and provider", """
                    select a.id::text
                      from ipm.activity a
                      join ipm.activity_statement s on s.id = a.statement_id
                     where date_trunc('month', a.date) <> s.month or a.placement_id <> s.placement_id or a.unit_id <> s.unit_id
                    """),
            new Invariant("a signed statement has nobody's plan in it", """
                    select s.id::text
                      from ipm.activity_statement s
                      join ipm.activity a on a.statement_id = s.id
                     where s.state <> 'OPEN' and a.status = 'PLANNED'
                    """),
            new Invariant("a return is sent with accepted statements, or says why not", """
                    select r.id::text
                      from ipm.monthly_return r
                      join ipm.activity_statement s on s.placement_id = r.placement_id and s.month = r.month
                     where r.state not in ('OPEN', 'RETURNED') and s.state <> 'ACCEPTED' and r.unsigned_reason = ''
                    """),
            new Invariant("a return is sent with a claim and a calculation, and after its month", """
                    select r.id::text
                      from ipm.monthly_return r
                     where r.state not in ('OPEN')
                       and (not exists (select from ipm.wage_cost_claim w where w.return_id = r.id)
                            or not exists (select from ipm.calculation k where k.return_id = r.id)
                            or r.submitted_at::date <= r.month + interval '1 month' - interval '1 day')
                    """),
            new Invariant("every month of every job that began has its return, and no other month has", """
                    select p.id || ' ' || m.month
                      from ipm.placement p
                     cross join lateral generate_series(date_trunc('month', p.start_date),
                                    least(access.today(), upper(p.support) - 1), interval '1 month') m (month)
                     where p.state not in ('APPROVED', 'NOT_STARTED')
                       and not exists (select from ipm.monthly_return r where r.placement_id = p.id and r.month = m.month)
                    union all
                    select r.id || ' ' || r.month
                      from ipm.monthly_return r
                      join ipm.placement p on p.id = r.placement_id
                     where not p.support && daterange(r.month, (r.month + interval '1 month')::date)
                    """),
            new Invariant("absences of one person never overlap and lie within the support", """
                    select a.id::text
                      from ipm.absence a
                      join ipm.placement p on p.id = a.placement_id
                     where not p.support @> daterange(a.from_date, a.to_date, '[]')
                        or exists (select from ipm.absence b
                                    where b.placement_id = a.placement_id and b.id <> a.id
                                      and daterange(a.from_date, a.to_date, '[]') && daterange(b.from_date, b.to_date, '[]'))
                    """),
            new Invariant("every state has the move that led to it as its last one", """
                    select r.id::text
                      from ipm.monthly_return r
                     where r.state <> coalesce((select h.to_state from ipm.history h where h.subject_id = r.id
                                                 order by h.id desc limit 1), 'OPEN')
                    union all
                    select s.id::text
                      from ipm.activity_statement s
                     where s.state <> coalesce((select h.to_state from ipm.history h where h.subject_id = s.id
                                                 order by h.id desc limit 1), 'OPEN')
                    union all
                    select p.id::text
                      from ipm.placement p
                     where p.state <> coalesce((select h.to_state from ipm.history h where h.subject_id = p.id
                                                 order by h.id desc limit 1), 'APPROVED')
                    """),
            new Invariant("history goes forward in time for each thing", """
                    select h.id::text
                      from ipm.history h
                      join ipm.history earlier on earlier.subject_id = h.subject_id and earlier.id < h.id
                     where earlier.at > h.at
                    """),
            new Invariant("a job that is over has no plan and no deadline running", """
                    select p.id::text
                      from ipm.placement p
                     where p.state in ('ENDED', 'TERMINATED_EARLY', 'NOT_STARTED')
                       and (exists (select from ipm.development_plan d
                                     where d.placement_id = p.id and d.state not in ('CLOSED', 'SUPERSEDED'))
                            or exists (select from calendar.deadline_card l where l.subject_id = p.id and l.state = 'OPEN'))
                    """),
            new Invariant("every account belongs to the demo and no bank account can be paid", """
                    select a.id::text from access.user_card a
                     where a.id <> access.system_viewer() and a.id not in (select id from access.demo_user_card)
                    union all
                    select g.number from ipm.agreement g where g.bank_account not like '%/9999'
                    """));

    @TestFactory
    List<DynamicTest> invariants() {
        return INVARIANTS.stream()
                .map(invariant -> DynamicTest.dynamicTest(
                        invariant.promise(),
                        () -> assertThat(people.as(
                                        Viewer.SYSTEM,
                                        () -> db.sql(invariant.breaks())
                                                .query(String.class)
                                                .list()))
                                .isEmpty()))
                .toList();
    }

    @Test
    void every_stored_calculation_comes_to_the_same_amount_again() {
        var differing = people.as(
                Viewer.SYSTEM,
                () -> db
                        .sql("""
                        select id, rules, gross_wage, employer_social, employer_health, sick_pay, hours, days_supported,
                               days_all, working_days_supported, working_days_all, fte, wage_contribution,
                               integration_contribution, total
                          from ipm.calculation k
                         where not exists (select from ipm.calculation_line l
                                            where l.calculation_id = k.id and l.step = 'OVERRIDE' and l.result is not null)
                        """)
                        .query((row, n) -> {
                            var inputs = new MonthInputs(
                                    Columns.money(row, "gross_wage"),
                                    Columns.money(row, "employer_social"),
                                    Columns.money(row, "employer_health"),
                                    Columns.money(row, "sick_pay"),
                                    Columns.hours(row, "hours"),
                                    new MonthDays(
                                            row.getInt("days_supported"),
                                            row.getInt("days_all"),
                                            row.getInt("working_days_supported"),
                                            row.getInt("working_days_all")),
                                    row.getBigDecimal("fte"));
                            var rules = RulesCsv.find(row.getString("rules")).orElseThrow();
                            return Contribution.of(inputs, rules) instanceof Calculated again
                                            && again.total().equals(Columns.money(row, "total"))
                                            && again.wageContribution().compareTo(Money.crowns(26000)) <= 0
                                    ? ""
                                    : row.getString("id");
                        })
                        .list()
                        .stream()
                        .filter(id -> !id.isEmpty())
                        .toList());
        assertThat(differing).isEmpty();
    }
}
