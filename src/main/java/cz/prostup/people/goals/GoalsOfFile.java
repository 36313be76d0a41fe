package cz.prostup.people.goals;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.people.FileTab;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is being worked on, on the first page of the file.
@Component
@Order(10)
class GoalsOfFile implements FilePart {

    private static final int SHOWN = 3;

    private final GoalRepository goals;

    GoalsOfFile(GoalRepository goals) {
        this.goals = goals;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.values());
    }

    @Override
    public List<Section> of(FileHead head, Viewer viewer) {
        var path = head.path() + FileTab.GOALS.path();
        return List.of(new Section(
                "Cíle",
                goals.list(head.id(), viewer, GoalRepository.knows(head.roles()), SHOWN).stream()
                        .map(goal -> new Row(
                                goal.wording(),
                                "do " + Czech.date(goal.to()) + ", pomáhá " + goal.responsibleName(),
                                State.plain(goal.state().czech()),
                                path + "#" + goal.id()))
                        .toList(),
                "Zatím tu není žádný cíl, který čtete.",
                new Link("Všechny cíle", path)));
    }
}
