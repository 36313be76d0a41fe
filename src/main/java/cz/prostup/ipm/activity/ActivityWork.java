package cz.prostup.ipm.activity;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.Deadlines;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What waits for the provider's workers and for mentors.
@Component
class ActivityWork implements WorklistSource {

    private static final int MOST = 50;

    private enum Kind {
        SETTLE,
        MEND,
        SIGN,
        ACCEPT,
        HOURS
    }

    /// Plans whose day has passed; statements of ended months to sign, a returned one at once, for the mentor and
    /// payroll
    /// wait for them; participants of this month with their hours.
    private static final String OF_PROVIDER = """
            (select 'SETTLE' as kind, t.id, t.date as day, k.label as note, p.person_id, c.display_name, g.rules,
                    null::numeric as done, null::numeric as planned, null::boolean as met
               from ipm.activity t
               join ipm.activity_kind k on k.code = t.kind
               join ipm.placement p on p.id = t.placement_id
               join ipm.agreement g on g.id = p.agreement_id
               join people.person_card c on c.id = p.person_id
              where t.status = 'PLANNED'
                and t.date < access.today()
                and exists (select from ipm.placement_access a
                             where a.placement_id = t.placement_id and a.unit_id = t.unit_id
                               and a.user_id = :viewer
                               and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER'))
              order by t.date, t.id
              limit 20)
            union all
            (select case s.state when 'RETURNED' then 'MEND' else 'SIGN' end, s.id, s.month,
                    case s.state when 'RETURNED' then coalesce(s.return_reason, '') else '' end, p.person_id,
                    c.display_name, g.rules, null, null, null
               from ipm.activity_statement s
               join ipm.placement p on p.id = s.placement_id
               join ipm.agreement g on g.id = p.agreement_id
               join people.person_card c on c.id = p.person_id
              where (s.state = 'RETURNED'
                     or s.state = 'OPEN' and s.month < date_trunc('month', access.today())
                        and exists (select from ipm.activity t where t.statement_id = s.id))
                and exists (select from ipm.placement_access a
                             where a.placement_id = s.placement_id and a.unit_id = s.unit_id
                               and a.user_id = :viewer
                               and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER'))
              order by s.state desc, s.month, s.id
              limit 20)
            union all
            (select 'HOURS', p.id, cast(:first as date), '', p.person_id, c.display_name, g.rules, coalesce(h.done, 0),
                    coalesce(h.planned, 0), coalesce(h.met, false)
               from ipm.placement p
               join ipm.agreement g on g.id = p.agreement_id
               join people.person_card c on c.id = p.person_id
               join lateral (
                 select min(a.unit_id::text)::uuid as unit_id
                   from ipm.placement_access a
                  where a.placement_id = p.id and a.user_id = :viewer
                    and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')
                 having count(*) > 0) w on true
               left join lateral (
                 select sum(t.counted_hours) as done,
                        sum(t.hours + t.travel_hours) filter (where t.status = 'PLANNED') as planned,
                        bool_or(k.needs_start and t.attendance = 'ATTENDED' and t.unit_id = w.unit_id) as met
                   from ipm.activity t
                   join ipm.activity_kind k on k.code = t.kind
                  where t.placement_id = p.id and t.date >= :first and t.date < :next
                    and not exists (select from ipm.activity r where r.corrects = t.id)) h on true
              where p.state in ('ACTIVE', 'EXIT_PHASE')
                and p.support @> access.today()
              order by coalesce(h.done, 0), p.id)
            """;

    private static final String OF_MENTOR = """
            (select 'ACCEPT' as kind, s.id, s.month as day, u.neutral_name as note, p.person_id, c.display_name, g.rules,
                    null::numeric as done, null::numeric as planned, null::boolean as met
               from ipm.activity_statement s
               join ipm.placement p on p.id = s.placement_id
               join ipm.agreement g on g.id = p.agreement_id
               join people.person_card c on c.id = p.person_id
               join organisations.unit_card u on u.id = s.unit_id
              where s.state = 'SIGNED'
                and exists (select from ipm.placement_access a
                             where a.placement_id = s.placement_id and a.user_id = :viewer and a.role = 'MENTOR')
              order by s.month, s.id
              limit 50)
            """;

    private final JdbcClient db;
    private final RulesRepository rules;
    private final Today today;

    ActivityWork(JdbcClient db, RulesRepository rules, Today today) {
        this.db = db;
        this.rules = rules;
        this.today = today;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER, Role.MENTOR);
    }

    @Override
    @Transactional
    public List<WorkItem> itemsFor(Viewer viewer) {
        var asked = new ArrayList<String>();
        if (viewer.isAny(Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER)) {
            asked.add(OF_PROVIDER);
        }
        if (viewer.isAny(Role.MENTOR)) {
            asked.add(OF_MENTOR);
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        var month = today.month();
        return db
                .sql(String.join(" union all ", asked))
                .param("viewer", viewer.userId())
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .query((row, n) -> item(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private Optional<WorkItem> item(ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "id");
        var person = Columns.uuid(row, "person_id");
        var name = row.getString("display_name");
        var note = row.getString("note");
        var day = Columns.date(row, "day");
        return switch (Columns.code(row, "kind", Kind.class)) {
            case SETTLE ->
                Optional.of(mine(
                        person,
                        name + ": zapsat, jak dopadla aktivita " + Czech.date(day),
                        note,
                        day,
                        "Zapsat výsledek",
                        "/ipm/activities/" + id));
            case MEND -> Optional.of(statement(row, "opravit vrácený výkaz aktivit", note, "Opravit výkaz"));
            case SIGN -> Optional.of(statement(row, "podepsat výkaz aktivit", note, "Podepsat výkaz"));
            case ACCEPT ->
                Optional.of(statement(
                        row, "zkontrolovat výkaz aktivit", "podepsal poskytovatel " + note, "Zkontrolovat výkaz"));
            case HOURS -> warning(participant(row));
        };
    }

    private WorkItem statement(ResultSet row, String what, String note, String action) throws SQLException {
        var month = Columns.month(row, "day");
        return mine(
                Columns.uuid(row, "person_id"),
                row.getString("display_name") + ": " + what + " za " + Czech.month(month),
                note,
                returnDue(month, row.getString("rules")),
                action,
                "/ipm/statements/" + Columns.uuid(row, "id"));
    }

    private Person participant(ResultSet row) throws SQLException {
        var programme = rules.get(row.getString("rules"));
        var hours = new MonthHours(
                Columns.hours(row, "done"),
                Columns.hours(row, "planned"),
                programme.integration().minHours());
        return new Person(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                programme,
                hours,
                row.getBoolean("met"));
    }

    /// A participant of the running month.
    private record Person(UUID placement, UUID id, String name, ProgrammeRules rules, MonthHours hours, boolean met) {}

    /// Under the required hours from the warning days on, or met by nobody by the day of contact (P11, BR-050).
    private Optional<WorkItem> warning(Person person) {
        var warnings = person.rules().warnings();
        int day = today.date().getDayOfMonth();
        boolean isShort = person.hours().missing().isPositive()
                && warnings.hoursDays().stream().anyMatch(warned -> day >= warned);
        boolean unmet = !person.met() && day >= warnings.contactDay();
        if (!isShort && !unmet) {
            return Optional.empty();
        }
        var what = person.name() + ": "
                + (unmet
                        ? "tento měsíc bez schůzky"
                        : "chybí " + Czech.hours(person.hours().missing()));
        var note = Czech.hoursPlain(person.hours().done()) + " z\u00a0"
                + Czech.hours(person.hours().required()) + ", naplánováno "
                + Czech.hours(person.hours().planned());
        return Optional.of(mine(
                person.id(),
                what,
                note,
                today.month().atEndOfMonth(),
                "Zapsat schůzku",
                "/ipm/activities/new?placement=" + person.placement()));
    }

    /// A statement has no term of its own; the employer needs it for the return of the month.
    private LocalDate returnDue(YearMonth month, String code) {
        return Deadlines.returnDue(month, rules.get(code)::months).date();
    }

    private static WorkItem mine(UUID person, String what, String note, LocalDate due, String action, String path) {
        return new WorkItem(what, note, due, Turn.MINE, action, path, Set.of(person));
    }
}
