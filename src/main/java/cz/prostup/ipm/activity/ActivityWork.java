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

    private final JdbcClient db;
    private final RulesRepository rules;
    private final Today today;

    ActivityWork(JdbcClient db, RulesRepository rules, Today today) {
        this.db = db;
        this.rules = rules;
        this.today = today;
    }

    @Override
    @Transactional
    public List<WorkItem> itemsFor(Viewer viewer) {
        var waiting = new ArrayList<WorkItem>();
        if (viewer.isAny(Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER)) {
            waiting.addAll(plansToSettle(viewer));
            waiting.addAll(statementsToSign(viewer));
            waiting.addAll(people(viewer));
        }
        if (viewer.isAny(Role.MENTOR)) {
            waiting.addAll(statementsToAccept(viewer));
        }
        return waiting.stream().limit(MOST).toList();
    }

    private List<WorkItem> plansToSettle(Viewer viewer) {
        return db.sql("""
                        select t.id, t.date, k.label, p.person_id, c.display_name
                          from ipm.activity t
                          join ipm.activity_kind k on k.code = t.kind
                          join ipm.placement p on p.id = t.placement_id
                          join people.person_card c on c.id = p.person_id
                         where t.status = 'PLANNED'
                           and t.date < access.today()
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = t.placement_id and a.unit_id = t.unit_id
                                          and a.user_id = :viewer
                                          and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER'))
                         order by t.date, t.id
                         limit 20
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> mine(
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name") + ": zapsat, jak dopadla aktivita "
                                + Czech.date(Columns.date(row, "date")),
                        row.getString("label"),
                        Columns.date(row, "date"),
                        "Zapsat výsledek",
                        "/ipm/activities/" + Columns.uuid(row, "id")))
                .list();
    }

    /// Of ended months; a returned one at once. The mentor and payroll wait for them.
    private List<WorkItem> statementsToSign(Viewer viewer) {
        return db.sql("""
                        select s.id, s.month, s.state, s.return_reason, p.person_id, c.display_name, g.rules
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
                         limit 20
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> {
                    var month = Columns.month(row, "month");
                    boolean returned = row.getString("state").equals("RETURNED");
                    var what = row.getString("display_name") + ": "
                            + (returned ? "opravit vrácený výkaz aktivit za " : "podepsat výkaz aktivit za ")
                            + Czech.month(month);
                    var reason = row.getString("return_reason");
                    return mine(
                            Columns.uuid(row, "person_id"),
                            what,
                            returned && reason != null ? reason : "",
                            returnDue(month, row.getString("rules")),
                            returned ? "Opravit výkaz" : "Podepsat výkaz",
                            "/ipm/statements/" + Columns.uuid(row, "id"));
                })
                .list();
    }

    private List<WorkItem> statementsToAccept(Viewer viewer) {
        return db.sql("""
                        select s.id, s.month, p.person_id, c.display_name, u.neutral_name as unit, g.rules
                          from ipm.activity_statement s
                          join ipm.placement p on p.id = s.placement_id
                          join ipm.agreement g on g.id = p.agreement_id
                          join people.person_card c on c.id = p.person_id
                          join organisations.unit_card u on u.id = s.unit_id
                         where s.state = 'SIGNED'
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = s.placement_id and a.user_id = :viewer and a.role = 'MENTOR')
                         order by s.month, s.id
                         limit 50
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> mine(
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name") + ": zkontrolovat výkaz aktivit za "
                                + Czech.month(Columns.month(row, "month")),
                        "podepsal poskytovatel " + row.getString("unit"),
                        returnDue(Columns.month(row, "month"), row.getString("rules")),
                        "Zkontrolovat výkaz",
                        "/ipm/statements/" + Columns.uuid(row, "id")))
                .list();
    }

    /// Participants under the required hours from the warning days on, and those whom nobody has met by the day of
    /// contact (P11, BR-050).
    private List<WorkItem> people(Viewer viewer) {
        var month = today.month();
        return db
                .sql("""
                        select p.id, p.person_id, c.display_name, g.rules, coalesce(h.done, 0) as done,
                               coalesce(h.planned, 0) as planned, coalesce(h.met, false) as met
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
                         order by coalesce(h.done, 0), p.id
                        """)
                .param("viewer", viewer.userId())
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .query((row, n) -> {
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
                })
                .list()
                .stream()
                .flatMap(person -> warning(person).stream())
                .toList();
    }

    /// A participant of the running month.
    private record Person(UUID placement, UUID id, String name, ProgrammeRules rules, MonthHours hours, boolean met) {}

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
