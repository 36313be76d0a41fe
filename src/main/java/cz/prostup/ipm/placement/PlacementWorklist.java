package cz.prostup.ipm.placement;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.Deadline;
import cz.prostup.calendar.Deadlines;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.ipm.plan.PlanAction;
import cz.prostup.ipm.plan.PlanLifecycle;
import cz.prostup.ipm.plan.PlanState;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits around jobs: plans, the exit, first days, ends of support. A duty is shown from its first reminder on.
@Component
class PlacementWorklist implements WorklistSource {

    private static final String OFFICER = "KOP_OFFICER";
    private static final String MENTOR = "MENTOR";

    /// @param roles as what the viewer stands to this placement
    /// @param rule  of the deadline, empty for a plan and for a first day
    private record Waiting(
            UUID placement,
            UUID person,
            String name,
            String employer,
            Set<String> roles,
            String kind,
            String rule,
            String duty,
            @Nullable PlanState plan,
            @Nullable LocalDate submittedOn,
            LocalDate dueOn) {

        boolean is(String role) {
            return roles.contains(role);
        }
    }

    private final JdbcClient db;
    private final Today today;

    PlacementWorklist(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        if (PlacementMenu.nameFor(viewer).isEmpty()) {
            return List.of(); // finance and the director reach the jobs of their branch, but have no pages of them
        }
        return db.sql("""
                        with mine as materialized (
                            select a.placement_id, array_agg(distinct a.role) as roles
                              from ipm.placement_access a
                             where a.user_id = :viewer and a.role <> 'EMPLOYER_PAYROLL'
                             group by a.placement_id),
                        running as materialized (
                            select p.id, p.person_id, p.employer_id, p.state, p.start_date, m.roles
                              from mine m
                              join ipm.placement p on p.id = m.placement_id
                             where p.state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')),
                        waiting as (
                            select r.*, 'PLAN' as kind, '' as rule, '' as duty, d.state as plan, d.submitted_on, d.due_on
                              from running r
                             cross join lateral (select state, submitted_on, due_on
                                                   from ipm.development_plan
                                                  where placement_id = r.id
                                                  order by version_no desc
                                                  limit 1) d
                             where r.state <> 'APPROVED'
                               and d.state in ('DRAFT', 'PROPOSED', 'SUBMITTED', 'RETURNED', 'UNDER_REVISION')
                               and (r.roles <> array['KOP_OFFICER'] or d.state = 'SUBMITTED' or d.due_on < access.today())
                            union all
                            select r.*, 'DEADLINE', d.rule, d.role, null, null, d.due_on
                              from running r
                             cross join lateral (select rule, role, due_on
                                                   from calendar.deadline_card
                                                  where subject_id = r.id and state = 'OPEN'
                                                 offset 0) d
                             where (d.rule in ('exit-plan', 'exit-talk') and r.roles <> array['KOP_OFFICER']
                                    or d.rule in ('basic-end', 'extended-end'))
                               and d.due_on <= access.today() + 100
                            union all
                            select r.*, 'START', '', '', null, null, r.start_date
                              from running r
                             where r.state = 'APPROVED' and r.start_date <= access.today() + 30),
                        nearest as (
                            select *
                              from waiting
                             order by roles = array['KOP_OFFICER'] and kind = 'PLAN' and plan <> 'SUBMITTED', due_on, id
                             limit 50)
                        select w.id, w.person_id, pc.display_name, o.name as employer, w.roles, w.kind, w.rule, w.duty,
                               w.plan, w.submitted_on, w.due_on
                          from nearest w
                          join people.person_card pc on pc.id = w.person_id
                          join organisations.organisation_card o on o.id = w.employer_id
                         order by w.due_on, pc.sort_name
                        """).param("viewer", viewer.userId()).query((row, n) -> waiting(row)).list().stream()
                .flatMap(waiting -> item(waiting).stream())
                .toList();
    }

    @Override
    public List<Figure> figuresFor(Viewer viewer) {
        if (PlacementMenu.nameFor(viewer).isEmpty()) {
            return List.of();
        }
        var counts = db.sql("""
                        with mine as materialized (
                            select a.placement_id, bool_or(a.role = 'KOP_OFFICER') as office
                              from ipm.placement_access a
                             where a.user_id = :viewer
                             group by a.placement_id)
                        select count(*) as people,
                               bool_or(m.office) as office,
                               count(*) filter (where d.state = 'SUBMITTED') as submitted,
                               count(*) filter (where d.state in ('DRAFT', 'PROPOSED', 'RETURNED')
                                                  and d.due_on < access.today()) as late
                          from mine m
                          join ipm.placement p on p.id = m.placement_id
                          left join lateral (select state, due_on
                                               from ipm.development_plan
                                              where placement_id = p.id
                                              order by version_no desc
                                              limit 1) d on true
                         where p.state in ('ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Counts(
                        row.getLong("people"), row.getBoolean("office"), row.getLong("submitted"), row.getLong("late")))
                .single();
        return counts.figures();
    }

    private record Counts(long people, boolean office, long submitted, long late) {

        List<Figure> figures() {
            if (people == 0) {
                return List.of();
            }
            var working = new Figure(
                    people,
                    Czech.form(people, "člověk na místě", "lidé na místech", "lidí na místech"),
                    "/ipm/placements?state=working");
            if (!office) {
                return List.of(working);
            }
            return List.of(
                    new Figure(
                            submitted,
                            Czech.form(
                                    submitted,
                                    "plán (IPOR) ke schválení",
                                    "plány (IPOR) ke schválení",
                                    "plánů (IPOR) ke schválení"),
                            "/ipm/placements?state=working&plan=submitted"),
                    new Figure(
                            late,
                            Czech.form(
                                    late,
                                    "plán (IPOR) po termínu",
                                    "plány (IPOR) po termínu",
                                    "plánů (IPOR) po termínu"),
                            "/ipm/placements?state=working&plan=late"),
                    working);
        }
    }

    private Optional<WorkItem> item(Waiting waiting) {
        return switch (waiting.kind()) {
            case "PLAN" -> plan(waiting);
            case "START" -> Optional.of(start(waiting));
            default -> deadline(waiting);
        };
    }

    private Optional<WorkItem> plan(Waiting waiting) {
        var state = waiting.plan();
        if (state == null) {
            return Optional.empty();
        }
        boolean mine = PlanLifecycle.TABLE.moves().stream()
                .anyMatch(move -> move.from() == state && move.roles().stream().anyMatch(waiting::is));
        if (state == PlanState.SUBMITTED) {
            return Optional.of(submitted(waiting, mine));
        }
        if (!mine && !waiting.is(OFFICER)) {
            return Optional.of(
                    item(waiting, "Plán (IPOR) " + state.czech(), "na řadě je mentor", Turn.OTHERS, "Otevřít"));
        }
        return Optional.of(
                mine
                        ? item(
                                waiting,
                                whatToDo(state),
                                "plán do " + Czech.date(waiting.dueOn()),
                                Turn.MINE,
                                "Otevřít plán")
                        : item(
                                waiting,
                                "Chybí plán (IPOR)",
                                "plán " + state.czech() + ", na řadě je zaměstnavatel s poradnou",
                                Turn.OTHERS,
                                "Otevřít"));
    }

    private static String whatToDo(PlanState state) {
        return switch (state) {
            case DRAFT -> "Připravit plán (IPOR)";
            case RETURNED -> "Opravit vrácený plán (IPOR)";
            case UNDER_REVISION -> "Dokončit úpravu plánu (IPOR)";
            default -> PlanAction.SUBMIT.button();
        };
    }

    /// The office has no deadline of its own to decide, so the row says how long the others wait.
    private WorkItem submitted(Waiting waiting, boolean mine) {
        var since = waiting.submittedOn() == null ? today.date() : waiting.submittedOn();
        int days = WorkingDays.between(since, today.date());
        var note = "odeslán " + Czech.dayMonth(since) + ", čeká "
                + Czech.count(days, "pracovní den", "pracovní dny", "pracovních dní");
        return new WorkItem(
                (mine ? "Schválit plán (IPOR): " : "Plán (IPOR) je u\u00A0úřadu: ") + waiting.name(),
                waiting.employer() + " · " + note,
                null,
                mine ? Turn.MINE : Turn.OTHERS,
                mine ? "Otevřít plán" : "Otevřít",
                path(waiting) + "#plan",
                Set.of(waiting.person()));
    }

    private WorkItem start(Waiting waiting) {
        return waiting.is(MENTOR)
                ? item(waiting, "Nastupuje", "nástup " + Czech.date(waiting.dueOn()), Turn.MINE, "Otevřít")
                : item(
                        waiting,
                        "Nastupuje",
                        "nástup " + Czech.date(waiting.dueOn()) + ", na řadě je zaměstnavatel",
                        Turn.OTHERS,
                        "Otevřít");
    }

    private Optional<WorkItem> deadline(Waiting waiting) {
        if (isTooEarly(waiting)) {
            return Optional.empty();
        }
        boolean mine = waiting.is(waiting.duty());
        return Optional.of(
                switch (waiting.rule()) {
                    case Deadlines.EXIT_PLAN ->
                        item(
                                waiting,
                                "Doplnit výstupní část plánu",
                                turnNote(mine, "poradna"),
                                turn(mine),
                                "Otevřít plán");
                    case Deadlines.EXIT_TALK ->
                        item(
                                waiting,
                                "Rozhovor o konci nebo prodloužení",
                                turnNote(mine, "mentor"),
                                turn(mine),
                                "Otevřít");
                    default ->
                        item(
                                waiting,
                                "Končí podpora",
                                "poslední den " + Czech.date(waiting.dueOn()),
                                Turn.MINE,
                                "Otevřít");
                });
    }

    private static Turn turn(boolean mine) {
        return mine ? Turn.MINE : Turn.OTHERS;
    }

    private static String turnNote(boolean mine, String other) {
        return mine ? "" : "na řadě je " + other;
    }

    /// A duty shows up with its first reminder, which comes before a day off and never after it (decisions 5).
    private boolean isTooEarly(Waiting waiting) {
        var reminders = new Deadline(Deadlines.rule(waiting.rule()), waiting.dueOn(), waiting.dueOn()).reminders();
        return !reminders.isEmpty() && today.date().isBefore(reminders.getFirst());
    }

    private static WorkItem item(Waiting waiting, String what, String note, Turn turn, String action) {
        return new WorkItem(
                what + ": " + waiting.name(),
                note.isEmpty() ? waiting.employer() : waiting.employer() + " · " + note,
                waiting.dueOn(),
                turn,
                action,
                path(waiting),
                Set.of(waiting.person()));
    }

    private static String path(Waiting waiting) {
        return "/ipm/placements/" + waiting.placement();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var plan = row.getString("plan");
        return new Waiting(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                row.getString("employer"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getString("kind"),
                row.getString("rule"),
                row.getString("duty"),
                plan == null ? null : PlanState.valueOf(plan),
                Columns.dateOrNull(row, "submitted_on"),
                Columns.date(row, "due_on"));
    }
}
