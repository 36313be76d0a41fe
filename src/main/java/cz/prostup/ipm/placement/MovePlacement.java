package cz.prostup.ipm.placement;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.Deadlines;
import cz.prostup.ipm.History;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PlacementRoles;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.placement.PlacementStep.End;
import cz.prostup.ipm.placement.PlacementStep.EnterExit;
import cz.prostup.ipm.placement.PlacementStep.Extend;
import cz.prostup.ipm.placement.PlacementStep.Interrupt;
import cz.prostup.ipm.placement.PlacementStep.NotStarted;
import cz.prostup.ipm.placement.PlacementStep.Resume;
import cz.prostup.ipm.placement.PlacementStep.Start;
import cz.prostup.ipm.placement.PlacementStep.Terminate;
import cz.prostup.ipm.plan.MovePlan;
import cz.prostup.ipm.position.MovePositions;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Period;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves a job through its life: starts, interrupts, extends, ends it. What depends on it moves along: deadlines, plan.
///
/// An interruption does not move the end of support (decisions 7).
@Service
public class MovePlacement {

    public sealed interface Outcome {

        record Moved(PlacementState to) implements Outcome {}

        /// The job stands elsewhere: somebody was quicker, or the page is old.
        record NotNow(PlacementState stands) implements Outcome {}

        /// The viewer sees the job, but this step belongs to somebody else.
        record NotYours() implements Outcome {}

        /// @param field the field of the form that has to change, empty for the step as a whole
        /// @param why   in Czech, for the screen
        record Refused(String field, String why) implements Outcome {}
    }

    private final PlacementRepository placements;
    private final PlacementRoles roles;
    private final PlacementDeadlines deadlines;
    private final MovePlan plans;
    private final MovePositions positions;
    private final RulesRepository rules;
    private final History history;
    private final Today today;

    MovePlacement(
            PlacementRepository placements,
            PlacementRoles roles,
            PlacementDeadlines deadlines,
            MovePlan plans,
            MovePositions positions,
            RulesRepository rules,
            History history,
            Today today) {
        this.placements = placements;
        this.roles = roles;
        this.deadlines = deadlines;
        this.plans = plans;
        this.positions = positions;
        this.rules = rules;
        this.history = history;
        this.today = today;
    }

    /// @throws NotFound when there is no such placement, or not for this viewer
    @Transactional
    public Outcome move(Viewer viewer, PlacementId id, PlacementStep step) {
        var mine = roles.of(viewer, id);
        if (mine.isEmpty()) {
            throw new NotFound(id);
        }
        var placement = placements.lock(id);
        var move =
                PlacementLifecycle.TABLE.find(placement.state(), step.action()).orElse(null);
        if (move == null) {
            return new Outcome.NotNow(placement.state());
        }
        if (mine.stream().noneMatch(role -> move.roles().contains(role.name()))) {
            return new Outcome.NotYours();
        }
        var refused = refusal(placement, step);
        if (refused != null) {
            return refused;
        }
        make(viewer, placement, move.to(), step);
        history.moved(id, "placement", id.value(), move, viewer, step.reason());
        return new Outcome.Moved(move.to());
    }

    private Outcome.@Nullable Refused refusal(Placement placement, PlacementStep step) {
        return switch (step) {
            case Start _ -> unless(!today.date().isBefore(placement.start()), "Den nástupu ještě nenastal.");
            case NotStarted(var reason) -> unlessText(reason, "Napište, proč účastník nenastoupil.");
            case EnterExit _ -> unless(!today.date().isBefore(exitFrom(placement)), "Výstupní fáze ještě nezačíná.");
            case Extend _ -> extendRefusal(placement);
            case Interrupt _ -> interruptRefusal(placement);
            case Resume _ -> null;
            case Terminate terminate -> terminateRefusal(placement, terminate);
            case End _ -> unless(today.date().isAfter(placement.supportEnd()), "Podpora ještě trvá.");
        };
    }

    /// Extended once, decided before the basic end, never longer than the rules allow (P15, BR-004).
    private Outcome.@Nullable Refused extendRefusal(Placement placement) {
        if (placement.isExtended()) {
            return refused("", "Podpora už byla jednou prodloužena, podruhé to nejde.");
        }
        if (today.date().isAfter(placement.basicEnd())) {
            return refused(
                    "",
                    "Prodloužit lze jen do konce základní podpory, ta skončila " + Czech.date(placement.basicEnd())
                            + ".");
        }
        var more =
                new Period(placement.basicEnd().plusDays(1), support(placement).extendedEnd());
        return unless(
                !placements.isTakenByAnother(placement, more),
                "V době prodloužení už je místo obsazené, nebo má účastník jiné.");
    }

    private Outcome.@Nullable Refused interruptRefusal(Placement placement) {
        int days = rules.get(placement.rules()).warnings().longAbsenceDays();
        return unless(
                placements.hasLongAbsence(placement.id(), days),
                "Přerušit lze jen při nepřítomnosti delší než " + Czech.count(days, "den", "dny", "dní")
                        + ". Nejdřív ji zapište.");
    }

    private Outcome.@Nullable Refused terminateRefusal(Placement placement, Terminate step) {
        if (!new Period(placement.start(), placement.supportEnd()).contains(step.lastPaidDay())) {
            return refused(
                    "lastPaidDay",
                    "Poslední placený den musí být v době podpory, tedy "
                            + Czech.period(new Period(placement.start(), placement.supportEnd())) + ".");
        }
        if (step.lastPaidDay().isAfter(today.date())) {
            return refused("lastPaidDay", "Ukončení zapište nejdřív v poslední placený den.");
        }
        var atOffice = placements.laterMonthAtOffice(placement.id(), step.lastPaidDay());
        if (atOffice != null) {
            return refused(
                    "lastPaidDay",
                    "Výkaz za " + Czech.month(atOffice) + " už má úřad práce, místo proto nemohlo skončit dřív."
                            + " Domluvte se s pracovníkem úřadu, ať výkaz vrátí.");
        }
        return placements.isEndReason(step.code(), step.lastPaidDay())
                ? null
                : refused("code", "Vyberte důvod ze seznamu.");
    }

    private void make(Viewer viewer, Placement placement, PlacementState to, PlacementStep step) {
        switch (step) {
            case Start _ -> {
                placements.move(placement, to);
                positions.fill(viewer, new PositionId(placement.positionId()));
                deadlines.openFor(placement);
            }
            case EnterExit _, Interrupt _, Resume _ -> placements.move(placement, to);
            case NotStarted _ -> {
                placements.move(placement, to);
                positions.release(viewer, new PositionId(placement.positionId()), "účastník nenastoupil");
                close(placement, "účastník nenastoupil");
            }
            case Extend _ -> extend(placement, to);
            case Terminate terminate -> {
                placements.terminate(placement, to, terminate);
                vacate(viewer, placement);
                close(placement, "místo skončilo " + Czech.date(terminate.lastPaidDay()));
            }
            case End _ -> {
                placements.end(placement, to);
                vacate(viewer, placement);
                deadlines.end(placement);
                plans.close(placement.id(), "podpora skončila");
            }
        }
    }

    private void vacate(Viewer viewer, Placement placement) {
        positions.vacate(viewer, new PositionId(placement.positionId()), "podpora skončila");
    }

    private void extend(Placement placement, PlacementState to) {
        var end = support(placement).extendedEnd();
        placements.extend(placement, to, end);
        deadlines.extend(placements.lock(placement.id()), "podpora prodloužena do " + Czech.date(end));
    }

    private void close(Placement placement, String reason) {
        deadlines.cancel(placement.id(), reason);
        plans.close(placement.id(), reason);
    }

    private SupportPeriod support(Placement placement) {
        return SupportPeriod.of(placement.start(), rules.get(placement.rules()));
    }

    /// The first day of the exit phase (P16): the day by which the exit part of the plan is due.
    private LocalDate exitFrom(Placement placement) {
        return Deadlines.rule(Deadlines.EXIT_PLAN)
                .from(placement.supportEnd(), rules.get(placement.rules())::months)
                .date();
    }

    private static Outcome.@Nullable Refused unless(boolean holds, String why) {
        return holds ? null : refused("", why);
    }

    private static Outcome.@Nullable Refused unlessText(String reason, String why) {
        return reason.isBlank() ? refused("reason", why) : null;
    }

    private static Outcome.Refused refused(String field, String why) {
        return new Outcome.Refused(field, why);
    }
}
