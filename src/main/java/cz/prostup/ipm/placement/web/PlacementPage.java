package cz.prostup.ipm.placement.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.DeadlineBook;
import cz.prostup.calendar.Deadlines;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.placement.PlacementFile;
import cz.prostup.ipm.placement.PlacementFile.Head;
import cz.prostup.ipm.placement.PlacementMenu;
import cz.prostup.ipm.placement.PlacementState;
import cz.prostup.ipm.placement.PlacementStep.Initiator;
import cz.prostup.ipm.plan.PlanState;
import cz.prostup.shared.Hours;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.MonthCell;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The life of one job: where it stands, what comes next and who is on turn, month by month.
///
/// @param steps what the reader may do now
public record PlacementPage(
        PlacementFile file,
        String listTitle,
        LocalDate today,
        List<MonthCell> strip,
        List<PlacementSteps.Button> steps) {

    /// @param moved  what moved the day, empty when nothing did
    /// @param done   address that says it is done, empty when the reader may not
    /// @param button words of that button
    public record Due(
            String what, String day, State state, String whose, List<String> moved, String done, String button) {}

    public record Told(String when, String what, String by, String reason) {}

    /// A month in the table under the strip.
    public record Row(String month, String hours, String state, String amount) {}

    static PlacementPage of(Viewer viewer, PlacementFile file, LocalDate today) {
        return new PlacementPage(
                file,
                PlacementMenu.nameFor(viewer),
                today,
                new PlacementStrip(file, today).cells(),
                PlacementSteps.of(file.head(), today));
    }

    public Head head() {
        return file.head();
    }

    public List<Link> crumbs() {
        return List.of(new Link(listTitle, "/ipm/placements"));
    }

    public State state() {
        var plain = head().state().shown();
        return new State(plain.tone(), stateInWords());
    }

    /// `Technické služby Lipová · pomocný pracovník · plný úvazek`
    public String line() {
        return head().jobTitle() + " · " + head().employer() + " · " + fte();
    }

    public String fte() {
        return head().fte().compareTo(BigDecimal.ONE) == 0
                ? "plný úvazek"
                : "úvazek " + head().fte().stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private String stateInWords() {
        return switch (head().state()) {
            case APPROVED -> "schváleno, nastupuje " + Czech.date(head().start());
            case ACTIVE, EXIT_PHASE, INTERRUPTED -> head().state().czech() + ", " + monthOfSupport();
            case ENDED, TERMINATED_EARLY -> head().state().czech() + " " + Czech.date(head().lastDay());
            case NOT_STARTED -> head().state().czech();
        };
    }

    /// `9. měsíc z 12`
    private String monthOfSupport() {
        long number = Period.between(head().start(), today).toTotalMonths() + 1;
        long all =
                Period.between(head().start(), head().supportEnd().plusDays(1)).toTotalMonths();
        return Math.max(1, Math.min(number, all)) + ". měsíc z\u00A0" + all;
    }

    /// What comes next and who is on turn, in one sentence.
    public String next() {
        var plan = file.head().plan();
        if (head().state() == PlacementState.APPROVED) {
            return "Další krok: nástup " + Czech.date(head().start()) + ", na řadě je zaměstnavatel.";
        }
        if (!head().state().isOpen()) {
            return "Místo je uzavřené, zbývá dokončit výkazy posledních měsíců.";
        }
        if (plan != null) {
            var step = switch (plan.state()) {
                case DRAFT ->
                    "připravit plán (IPOR) do " + Czech.date(plan.dueOn()) + ", na řadě je poradna s\u00A0mentorem";
                case PROPOSED -> "odeslat plán (IPOR) do " + Czech.date(plan.dueOn()) + ", na řadě je mentor";
                case RETURNED -> "opravit vrácený plán (IPOR), na řadě je mentor";
                case SUBMITTED -> "rozhodnout o\u00A0plánu (IPOR), na řadě je úřad práce";
                case UNDER_REVISION -> "dokončit úpravu plánu (IPOR), na řadě je poradna s\u00A0mentorem";
                case APPROVED, SUPERSEDED, CLOSED -> "";
            };
            if (!step.isEmpty()) {
                return "Další krok: " + step + ".";
            }
        }
        return nextDuty();
    }

    private String nextDuty() {
        return file.deadlines().stream()
                .filter(entry -> entry.state() == DeadlineBook.State.OPEN)
                .findFirst()
                .map(entry -> "Další krok: " + entry.rule().labelCs() + " do " + Czech.date(entry.due())
                        + ", na řadě je " + whose(entry) + ".")
                .orElse("");
    }

    public List<Due> deadlines() {
        return file.deadlines().stream().map(this::due).toList();
    }

    private Due due(DeadlineBook.Entry entry) {
        var rule = entry.rule().code();
        boolean open = entry.state() == DeadlineBook.State.OPEN;
        return new Due(
                Wording.capital(entry.rule().labelCs()),
                Czech.date(entry.due()),
                state(entry),
                open ? turn(entry) : "",
                entry.changes().stream()
                        .map(change -> "bylo " + Czech.date(change.wasDueOn()) + ": " + change.reason())
                        .toList(),
                open && mayMeet(rule) ? head().path() + "/" + rule : "",
                rule.equals(Deadlines.EXIT_TALK) ? "Rozhovor proběhl" : "Výstupní část je v\u00A0plánu");
    }

    private boolean mayMeet(String rule) {
        return switch (rule) {
            case Deadlines.EXIT_PLAN ->
                head().is("PROVIDER_WORKER") || head().is("EMPLOYER_SOCIAL_WORKER") || head().is("MENTOR");
            case Deadlines.EXIT_TALK -> head().is("MENTOR");
            default -> false;
        };
    }

    private State state(DeadlineBook.Entry entry) {
        return switch (entry.state()) {
            case MET -> State.ok(entry.closedOn() == null ? "splněno" : "splněno " + Czech.date(entry.closedOn()));
            case CANCELLED -> State.plain("už neplatí");
            case OPEN -> entry.due().isBefore(today) ? State.bad(left(entry.due())) : State.turn(left(entry.due()));
        };
    }

    private String left(LocalDate due) {
        int days = WorkingDays.between(today, due);
        return days == 0 && !due.equals(today) ? "do " + Czech.dayMonth(due) : Czech.workingDaysLeft(days);
    }

    /// Nobody has to do anything about an end of support, the office only keeps it in sight.
    private static String turn(DeadlineBook.Entry entry) {
        return entry.duty().role() == Role.KOP_OFFICER ? "sleduje úřad práce" : "na řadě je " + whose(entry);
    }

    private static String whose(DeadlineBook.Entry entry) {
        return switch (entry.duty().role()) {
            case MENTOR -> "mentor";
            case PROVIDER_WORKER, EMPLOYER_SOCIAL_WORKER -> "poradna";
            case KOP_OFFICER -> "úřad práce";
            default -> "zaměstnavatel";
        };
    }

    public List<Term> people() {
        var terms = new ArrayList<Term>();
        terms.add(new Term("mentor", head().mentor()));
        terms.add(new Term("podpora", head().providers().isEmpty() ? "zatím nikdo" : head().providers()));
        terms.add(new Term("úřad práce", head().branch()));
        return terms;
    }

    public List<Term> agreement() {
        var terms = new ArrayList<Term>();
        if (head().channel() != null) {
            terms.add(new Term("jak se na místo dostal", head().channel()));
        }
        terms.add(new Term("číslo dohody", head().agreement()));
        terms.add(new Term("pravidla", head().rules()));
        terms.add(new Term("místo výkonu", head().workplace()));
        terms.add(new Term("nástup", Czech.date(head().start())));
        terms.add(new Term(
                "konec podpory",
                Czech.date(head().supportEnd()) + (head().extendedEnd() == null ? "" : ", prodlouženo")));
        if (head().grossWage() != null) {
            terms.add(new Term("hrubá mzda", Czech.money(head().grossWage())));
        }
        if (head().endReason() != null && head().knowsReasons()) {
            terms.add(new Term("důvod ukončení", head().endReason() + " (" + initiator() + ")"));
        }
        return terms;
    }

    private String initiator() {
        return head().endInitiator() == null
                ? ""
                : "rozhodl " + Initiator.valueOf(head().endInitiator()).czech();
    }

    public List<Term> absences() {
        return file.absences().stream()
                .map(absence -> new Term(Czech.period(absence.days()), absence.label()))
                .toList();
    }

    /// Payroll has nothing to do with the person's file.
    public boolean opensFile() {
        return Set.of("KOP_OFFICER", "MENTOR", "EMPLOYER_ADMIN", "PROVIDER_WORKER", "EMPLOYER_SOCIAL_WORKER").stream()
                .anyMatch(head()::is);
    }

    /// The employer writes absences down, the others read them here.
    public boolean writesAbsences() {
        return Set.of("MENTOR", "EMPLOYER_PAYROLL", "EMPLOYER_ADMIN").stream().anyMatch(head()::is);
    }

    public List<Told> history() {
        return file.events().stream()
                .map(event -> new Told(
                        Czech.dateTime(event.at()), PlacementHistory.inWords(event), event.by(), event.reason()))
                .toList();
    }

    public List<Row> months() {
        return file.months().stream()
                .map(month -> new Row(
                        Czech.month(month.month()),
                        Czech.hours(month.done()),
                        month.returnState() == null ? "" : PlacementHistory.returnState(month.returnState()),
                        month.total() == null ? "" : Czech.money(month.total())))
                .toList();
    }

    public Hours minHours() {
        return file.minHours();
    }

    public String planState() {
        var plan = head().plan();
        return plan == null ? "" : plan.state().czech();
    }

    public String planLine() {
        var plan = head().plan();
        if (plan == null) {
            return "";
        }
        var submitted = plan.submittedOn() == null ? "" : ", odeslán " + Czech.date(plan.submittedOn());
        var decided = plan.decidedOn() == null ? "" : ", rozhodnuto " + Czech.date(plan.decidedOn());
        return String.format(
                Locale.ROOT, "verze %d, termín %s%s%s", plan.versionNo(), Czech.date(plan.dueOn()), submitted, decided);
    }

    /// Why the office returned the plan, as long as it is returned.
    public String returnReason() {
        var plan = head().plan();
        if (plan == null || plan.state() != PlanState.RETURNED || !head().knowsReasons()) {
            return "";
        }
        return plan.returnReason() == null ? "" : plan.returnReason();
    }

    public List<PlacementSteps.Button> planSteps() {
        return steps.stream().filter(PlacementSteps.Button::plan).toList();
    }

    public List<PlacementSteps.Button> jobSteps() {
        return steps.stream().filter(button -> !button.plan()).toList();
    }
}
