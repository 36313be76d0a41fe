package cz.prostup.ipm.placement;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.Deadline;
import cz.prostup.calendar.Deadlines;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.ipm.placement.WaitingJobs.Counts;
import cz.prostup.ipm.placement.WaitingJobs.Waiting;
import cz.prostup.ipm.plan.PlanAction;
import cz.prostup.ipm.plan.PlanLifecycle;
import cz.prostup.ipm.plan.PlanState;
import cz.prostup.shared.Period;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What waits around jobs: plans, the exit, first days, ends of support, long absences. A duty is shown from its first
/// reminder on.
@Component
class PlacementWorklist implements WorklistSource {

    private static final String OFFICER = "KOP_OFFICER";
    private static final String MENTOR = "MENTOR";

    private final WaitingJobs jobs;
    private final Today today;

    PlacementWorklist(WaitingJobs jobs, Today today) {
        this.jobs = jobs;
        this.today = today;
    }

    /// Finance and the director reach the jobs of their branch, but have no pages of them.
    @Override
    public Set<Role> roles() {
        return PlacementMenu.ROLES;
    }

    @Override
    public Told tell(Viewer viewer) {
        var found = jobs.of(viewer);
        return new Told(
                found.waiting().stream()
                        .flatMap(waiting -> item(waiting).stream())
                        .toList(),
                figures(found.counts()));
    }

    private static List<Figure> figures(Counts counts) {
        if (counts.people() == 0) {
            return List.of();
        }
        var working = new Figure(
                counts.people(),
                Czech.form(counts.people(), "člověk na místě", "lidé na místech", "lidí na místech"),
                "/ipm/placements?state=working");
        if (!counts.office()) {
            return List.of(working);
        }
        return List.of(
                new Figure(
                        counts.submitted(),
                        Czech.form(
                                counts.submitted(),
                                "plán (IPOR) ke schválení",
                                "plány (IPOR) ke schválení",
                                "plánů (IPOR) ke schválení"),
                        "/ipm/placements?state=working&plan=submitted"),
                new Figure(
                        counts.late(),
                        Czech.form(
                                counts.late(),
                                "plán (IPOR) po termínu",
                                "plány (IPOR) po termínu",
                                "plánů (IPOR) po termínu"),
                        "/ipm/placements?state=working&plan=late"),
                working);
    }

    private Optional<WorkItem> item(Waiting waiting) {
        return switch (waiting.kind()) {
            case PLAN -> plan(waiting);
            case START -> Optional.of(start(waiting));
            case DEADLINE -> deadline(waiting);
            case ABSENCE -> Optional.of(absence(waiting));
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
        var since = waiting.since() == null ? today.date() : waiting.since();
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

    /// Whoever supports the participant agrees how the hours can still be met (P13).
    private static WorkItem absence(Waiting waiting) {
        var days = new Period(Objects.requireNonNull(waiting.since()), waiting.dueOn());
        return new WorkItem(
                "Dlouhá nepřítomnost: domluvte, jak splnit hodiny: " + waiting.name(),
                waiting.employer() + " · nepřítomnost " + Czech.period(days),
                null,
                Turn.MINE,
                "Otevřít",
                path(waiting),
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
}
