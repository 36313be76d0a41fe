package cz.prostup.ipm.plan;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.DeadlineBook;
import cz.prostup.calendar.Deadlines;
import cz.prostup.ipm.History;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PlacementRoles;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves the newest version of a plan: proposes, submits, approves, returns, revises, closes.
@Service
public class MovePlan {

    private static final int LONGEST_REASON = 2000;

    public sealed interface Outcome {

        record Moved(PlanState to) implements Outcome {}

        /// The plan stands elsewhere: somebody was quicker, or the page is old.
        record NotNow(PlanState stands) implements Outcome {}

        /// The viewer sees the plan, but this step belongs to somebody else.
        record NotYours() implements Outcome {}

        /// A return and a revision say why.
        record ReasonMissing() implements Outcome {}
    }

    private final PlanRepository plans;
    private final PlacementRoles roles;
    private final OpenPlan openPlan;
    private final History history;
    private final DeadlineBook deadlines;
    private final Today today;

    MovePlan(
            PlanRepository plans,
            PlacementRoles roles,
            OpenPlan openPlan,
            History history,
            DeadlineBook deadlines,
            Today today) {
        this.plans = plans;
        this.roles = roles;
        this.openPlan = openPlan;
        this.history = history;
        this.deadlines = deadlines;
        this.today = today;
    }

    /// @param reason in the words of who acts; required for `RETURN` and `REVISE`
    /// @throws NotFound when there is no such placement, or not for this viewer
    @Transactional
    public Outcome move(Viewer viewer, PlacementId placement, PlanAction action, String reason) {
        var mine = roles.of(viewer, placement);
        if (mine.isEmpty()) {
            throw new NotFound(placement);
        }
        var plan = plans.lockNewest(placement);
        var move = PlanLifecycle.TABLE.find(plan.state(), action).orElse(null);
        if (move == null) {
            return new Outcome.NotNow(plan.state());
        }
        if (mine.stream().noneMatch(role -> move.roles().contains(role.name()))) {
            return new Outcome.NotYours();
        }
        if (needsReason(action) && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
            return new Outcome.ReasonMissing();
        }
        make(viewer, placement, plan, move, reason);
        return new Outcome.Moved(move.to());
    }

    /// The job ended, so its plan does too, wherever it stands.
    @Transactional
    public void close(PlacementId placement, String reason) {
        plans.open(placement)
                .forEach(plan -> PlanLifecycle.TABLE
                        .find(plan.state(), PlanAction.CLOSE)
                        .ifPresent(move -> make(Viewer.SYSTEM, placement, plan, move, reason)));
    }

    private void make(
            Viewer viewer, PlacementId placement, Plan plan, Move<PlanState, PlanAction> move, String reason) {
        var moved = move.action() == PlanAction.REVISE
                ? openPlan.insert(placement, plan.versionNo() + 1, move.to(), today.date())
                : saved(viewer, plan, move, reason);
        history.moved(placement, "plan", moved, move, viewer, reason);
        if (move.action() == PlanAction.SUBMIT) {
            deadlines.meet(new DeadlineBook.Subject("placement", placement.value()), Deadlines.IPOR_DUE);
        }
        if (move.action() == PlanAction.APPROVE) {
            supersedeOlder(placement, plan);
        }
    }

    private UUID saved(Viewer viewer, Plan plan, Move<PlanState, PlanAction> move, String reason) {
        plans.save(plan, move, viewer, reason, today.date());
        return plan.id();
    }

    private void supersedeOlder(PlacementId placement, Plan approved) {
        plans.open(placement).stream()
                .filter(older -> older.versionNo() < approved.versionNo())
                .forEach(older -> PlanLifecycle.TABLE
                        .find(older.state(), PlanAction.SUPERSEDE)
                        .ifPresent(move -> make(
                                Viewer.SYSTEM, placement, older, move, "schválena verze " + approved.versionNo())));
    }

    private static boolean needsReason(PlanAction action) {
        return action == PlanAction.RETURN || action == PlanAction.REVISE;
    }
}
