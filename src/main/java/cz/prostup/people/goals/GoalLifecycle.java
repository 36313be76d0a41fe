package cz.prostup.people.goals;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of a goal: said by the unit that wrote it, and never for good.
public final class GoalLifecycle {

    private static final Set<String> WRITERS = Set.of(
            "KOP_OFFICER",
            "EMPLOYER_ADMIN",
            "MENTOR",
            "EMPLOYER_SOCIAL_WORKER",
            "PROVIDER_WORKER",
            "CASE_MANAGER",
            "SOCIAL_HEAD",
            "OSPOD",
            "PUBLIC_GUARDIAN",
            "HOUSING_DEPARTMENT",
            "FINANCE_DEPARTMENT");

    public static final Transitions<GoalState, GoalAction> TABLE = new Transitions<>(
            "goal",
            List.of(
                    move(GoalState.OPEN, GoalAction.MEET_PARTLY, GoalState.PARTLY),
                    move(GoalState.OPEN, GoalAction.MEET, GoalState.MET),
                    move(GoalState.OPEN, GoalAction.MISS, GoalState.NOT_MET),
                    move(GoalState.OPEN, GoalAction.DROP, GoalState.DROPPED),
                    move(GoalState.PARTLY, GoalAction.MEET, GoalState.MET),
                    move(GoalState.PARTLY, GoalAction.MISS, GoalState.NOT_MET),
                    move(GoalState.PARTLY, GoalAction.DROP, GoalState.DROPPED),
                    move(GoalState.PARTLY, GoalAction.REOPEN, GoalState.OPEN),
                    move(GoalState.MET, GoalAction.REOPEN, GoalState.OPEN),
                    move(GoalState.NOT_MET, GoalAction.REOPEN, GoalState.OPEN),
                    move(GoalState.DROPPED, GoalAction.REOPEN, GoalState.OPEN)));

    private GoalLifecycle() {}

    private static Move<GoalState, GoalAction> move(GoalState from, GoalAction action, GoalState to) {
        return new Move<>(from, action, to, WRITERS, "", "P10, 7.3.3 (INF)");
    }
}
