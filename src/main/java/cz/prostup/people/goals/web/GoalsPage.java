package cz.prostup.people.goals.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.goals.Goal;
import cz.prostup.people.goals.GoalAction;
import cz.prostup.people.goals.GoalLifecycle;
import cz.prostup.people.goals.GoalScreens.ListView;
import cz.prostup.people.goals.GoalState;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.util.Arrays;
import java.util.List;

/// Goals of a person that the viewer reads.
public record GoalsPage(ListView view, Input input) {

    public FileHead head() {
        return view.head();
    }

    public String path() {
        return head().path() + "/goals";
    }

    public String path(Goal goal) {
        return path() + "/" + goal.id();
    }

    public static State state(Goal goal) {
        return goal.state() == GoalState.MET
                ? State.ok(goal.state().czech())
                : State.plain(goal.state().czech());
    }

    public static List<Term> facts(Goal goal) {
        return List.of(
                new Term("podle čeho to poznáme", goal.measure()),
                new Term("kdy", Czech.date(goal.from()) + " – " + Czech.date(goal.to())),
                new Term("pomáhá", goal.responsibleName()),
                new Term("oblast", goal.domainLabel().isEmpty() ? "bez oblasti" : goal.domainLabel()),
                new Term("vrstva", goal.layer().czech() + ": " + goal.layer().help()),
                new Term("zapsal", goal.author() + ", " + goal.unit()));
    }

    public List<GoalAction> actions(Goal goal) {
        return goal.mayChange() && view.mayWrite()
                ? Arrays.stream(GoalAction.values())
                        .filter(action -> GoalLifecycle.TABLE.allows(goal.state(), action))
                        .toList()
                : List.of();
    }
}
