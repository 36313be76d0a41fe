package cz.prostup.people.goals;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.Layer;
import cz.prostup.people.LayerRules;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.people.WritingPlaces.Place;
import cz.prostup.people.goals.GoalOutcome.Refused;
import cz.prostup.people.goals.GoalOutcome.Saved;
import cz.prostup.people.goals.GoalOutcome.Wider;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets goals with a person, changes them and says how they turned out.
///
/// A goal has its wording, a measure, a beginning, a later end and somebody who helps with it. It is never merely
/// official (ADMIN).
@Service
public class SetGoal {

    public static final int LONGEST = 1_000;

    private final OpenFile openFile;
    private final LayerRules layers;
    private final Readers readers;
    private final GoalRepository goals;
    private final Today today;

    SetGoal(OpenFile openFile, LayerRules layers, Readers readers, GoalRepository goals, Today today) {
        this.openFile = openFile;
        this.layers = layers;
        this.readers = readers;
        this.goals = goals;
        this.today = today;
    }

    /// @throws NotFound when the viewer has nothing to do with the person, or may only read
    @Transactional
    public GoalOutcome set(Viewer viewer, PersonId person, NewGoal goal) {
        var head = openFile.require(viewer, person);
        var refused = refusal(viewer, head, layers.place(viewer, person, goal.unitId()), goal, null);
        if (refused != null) {
            return refused;
        }
        var id = new GoalId(Ids.next());
        goals.add(id, person, goal, layers.isSealed(goal.layer(), goal.domain()), viewer, today.now());
        return new Saved(id);
    }

    /// @param confirmed the author was shown who will read it anew and said yes
    /// @throws NotFound    when the viewer does not read the goal or may not change it
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public GoalOutcome change(
            Viewer viewer, PersonId person, GoalId id, int version, NewGoal changed, boolean confirmed) {
        var head = openFile.require(viewer, person);
        var old = changeable(viewer, head, id);
        var refused = refusal(viewer, head, layers.place(viewer, person, changed.unitId()), changed, old);
        if (refused != null) {
            return refused;
        }
        if (old.version() != version) {
            throw new StaleRecord(id);
        }
        var added = Readers.added(
                readers.all(head, old.unitId(), "GOAL"), old.layer(), old.domain(), changed.layer(), changed.domain());
        if (changed.layer().compareTo(old.layer()) < 0 || !added.isEmpty()) {
            if (!old.mine()) {
                return new Refused("layer", "Rozšířit okruh čtenářů může jen ten, kdo cíl zapsal.");
            }
            if (!confirmed) {
                return new Wider(added);
            }
        }
        goals.change(id, version, changed, layers.isSealed(changed.layer(), changed.domain()), viewer, today.now());
        return new Saved(id);
    }

    /// @throws NotFound    when the viewer does not read the goal or may not change it
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public GoalOutcome move(Viewer viewer, PersonId person, GoalId id, int version, GoalAction action) {
        var goal = changeable(viewer, openFile.require(viewer, person), id);
        if (!GoalLifecycle.TABLE.allows(goal.state(), action)) {
            return new Refused("", "To teď u\u00a0tohoto cíle nejde. Mezitím ho nejspíš někdo změnil.");
        }
        goals.move(id, version, action, GoalLifecycle.TABLE.next(goal.state(), action), viewer, today.now());
        return new Saved(id);
    }

    private Goal changeable(Viewer viewer, FileHead head, GoalId id) {
        return goals.find(head.id(), id, viewer, GoalRepository.knows(head.roles()))
                .filter(Goal::mayChange)
                .orElseThrow(() -> new NotFound(id));
    }

    private @Nullable Refused refusal(Viewer viewer, FileHead head, Place place, NewGoal goal, @Nullable Goal old) {
        if (goal.wording().isBlank() || goal.wording().length() > LONGEST) {
            return new Refused("wording", "Napište cíl slovy toho, čí je, nejvýš 1 000 znaků.");
        }
        if (goal.measure().isBlank() || goal.measure().length() > LONGEST) {
            return new Refused("measure", "Napište, podle čeho poznáte, že se to podařilo.");
        }
        if (!goal.to().isAfter(goal.from())) {
            return new Refused("to", "Konec musí být později než začátek.");
        }
        if (head.diedOn() != null) {
            return new Refused("", "Člověk zemřel. Do spisu se už nic nezapisuje.");
        }
        if (goal.layer() == Layer.ADMIN || !place.layers().contains(goal.layer())) {
            return new Refused("layer", "Do této vrstvy cíl zapsat nejde.");
        }
        if ((old == null || !old.responsible().equals(goal.responsible()))
                && goals.companions(head.id(), viewer).stream()
                        .noneMatch(one -> one.value().equals(goal.responsible().toString()))) {
            return new Refused("responsible", "Vyberte někoho, kdo člověka doprovází.");
        }
        return tooOpen(goal);
    }

    private @Nullable Refused tooOpen(NewGoal goal) {
        var wrong = layers.tooOpen(goal.domain(), goal.layer());
        return wrong == null ? null : new Refused(wrong.field(), wrong.reason());
    }
}
