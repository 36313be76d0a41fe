package cz.prostup.people.goals;

import cz.prostup.access.Viewer;
import cz.prostup.people.Domain;
import cz.prostup.people.DomainsOfLife;
import cz.prostup.people.FileHead;
import cz.prostup.people.Layer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.Reader;
import cz.prostup.people.Readers;
import cz.prostup.people.WritingPlaces;
import cz.prostup.people.WritingPlaces.Place;
import cz.prostup.people.goals.GoalOutcome.Refused;
import cz.prostup.people.goals.GoalOutcome.Saved;
import cz.prostup.people.goals.GoalOutcome.Wider;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final WritingPlaces places;
    private final DomainsOfLife domains;
    private final Readers readers;
    private final GoalRepository goals;
    private final Today today;

    SetGoal(
            OpenFile openFile,
            WritingPlaces places,
            DomainsOfLife domains,
            Readers readers,
            GoalRepository goals,
            Today today) {
        this.openFile = openFile;
        this.places = places;
        this.domains = domains;
        this.readers = readers;
        this.goals = goals;
        this.today = today;
    }

    /// @throws NotFound when the viewer has nothing to do with the person, or may only read
    @Transactional
    public GoalOutcome set(Viewer viewer, PersonId person, NewGoal goal) {
        var head = openFile.require(viewer, person);
        var refused = refusal(viewer, head, place(viewer, person, goal), goal, null);
        if (refused != null) {
            return refused;
        }
        var id = new GoalId(Ids.next());
        goals.add(id, person, goal, isSealed(goal), viewer, today.now());
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
        var refused = refusal(viewer, head, place(viewer, person, changed), changed, old);
        if (refused != null) {
            return refused;
        }
        if (old.version() != version) {
            throw new StaleRecord(id);
        }
        var added = added(readers.all(head, old.unitId(), "GOAL"), old, changed);
        if (changed.layer().compareTo(old.layer()) < 0 || !added.isEmpty()) {
            if (!old.mine()) {
                return new Refused("layer", "Rozšířit okruh čtenářů může jen ten, kdo cíl zapsal.");
            }
            if (!confirmed) {
                return new Wider(added);
            }
        }
        goals.change(id, version, changed, isSealed(changed), viewer, today.now());
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

    private Place place(Viewer viewer, PersonId person, NewGoal goal) {
        return places.of(viewer, person).stream()
                .filter(one -> one.unitId().equals(goal.unitId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(person));
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
        return goal.domain() == null ? null : tooOpen(goal.domain(), goal.layer());
    }

    private @Nullable Refused tooOpen(String code, Layer layer) {
        var domain = domain(code).orElse(null);
        if (domain == null) {
            return new Refused("domain", "Tuto oblast teď vybrat nejde.");
        }
        return domain.mayStandIn(layer) ? null : tooOpen(domain);
    }

    private Optional<Domain> domain(String code) {
        return domains.all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static Refused tooOpen(Domain domain) {
        return new Refused(
                "layer",
                "Oblast " + domain.label()
                        + " nesmí být ve vrstvě, kterou čte zaměstnavatel. Nejotevřenější možná vrstva je "
                        + domain.least().czech() + ".");
    }

    private boolean isSealed(NewGoal goal) {
        return goal.layer() == Layer.PRIVATE
                || (goal.domain() != null
                        && domain(goal.domain()).map(Domain::special).orElse(true));
    }

    private static List<Reader> added(List<Reader> all, Goal old, NewGoal changed) {
        var before = Readers.of(all, old.layer(), old.domain());
        return Readers.of(all, changed.layer(), changed.domain()).stream()
                .filter(reader -> before.stream()
                        .noneMatch(one -> Objects.equals(one.unitId(), reader.unitId())
                                && one.role() == reader.role()
                                && (one.names().isEmpty() || one.names().containsAll(reader.names()))))
                .toList();
    }
}
