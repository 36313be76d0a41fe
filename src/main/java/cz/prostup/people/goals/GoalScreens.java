package cz.prostup.people.goals;

import cz.prostup.access.Viewer;
import cz.prostup.people.DomainsOfLife;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.people.WritingForm;
import cz.prostup.people.WritingPlaces;
import cz.prostup.people.WritingPlaces.Place;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of goals: only what the viewer reads, with who else does.
@Component
public class GoalScreens {

    private static final int MOST = 200;

    public record ListView(FileHead head, List<Goal> goals, boolean mayWrite) {}

    /// @param companions who may be responsible
    public record FormView(
            WritingForm form,
            List<Option> companions,
            @Nullable Goal goal) {

        public FileHead head() {
            return form.head();
        }
    }

    private final OpenFile openFile;
    private final WritingPlaces places;
    private final DomainsOfLife domains;
    private final Readers readers;
    private final GoalRepository goals;

    GoalScreens(OpenFile openFile, WritingPlaces places, DomainsOfLife domains, Readers readers, GoalRepository goals) {
        this.openFile = openFile;
        this.places = places;
        this.domains = domains;
        this.readers = readers;
        this.goals = goals;
    }

    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional
    public ListView list(Viewer viewer, PersonId person) {
        var head = openFile.open(viewer, person, FileTab.GOALS);
        return new ListView(
                head,
                goals.list(person, viewer, GoalRepository.knows(head.roles()), MOST),
                !places.of(viewer, person).isEmpty() && head.diedOn() == null);
    }

    /// @param unit in which the author wants to write, null for the first possible one
    /// @throws NotFound when the viewer may not write about the person
    @Transactional
    public FormView blank(Viewer viewer, PersonId person, @Nullable UUID unit) {
        var head = openFile.open(viewer, person, FileTab.GOALS);
        var possible = places.of(viewer, person);
        var place = possible.stream()
                .filter(one -> one.unitId().equals(unit))
                .findFirst()
                .or(() -> possible.stream().findFirst())
                .orElseThrow(() -> new NotFound(person));
        return form(viewer, head, place, possible, null);
    }

    /// @throws NotFound when the viewer does not read the goal or may not change it
    @Transactional
    public FormView change(Viewer viewer, PersonId person, GoalId id) {
        var head = openFile.open(viewer, person, FileTab.GOALS);
        var goal = goals.find(person, id, viewer, GoalRepository.knows(head.roles()))
                .filter(Goal::mayChange)
                .orElseThrow(() -> new NotFound(id));
        var place = places.of(viewer, person).stream()
                .filter(one -> one.unitId().equals(goal.unitId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        return form(viewer, head, place, List.of(place), goal);
    }

    private FormView form(Viewer viewer, FileHead head, Place place, List<Place> possible, @Nullable Goal goal) {
        return new FormView(
                new WritingForm(head, place, possible, domains.all(), readers.all(head, place.unitId(), "GOAL")),
                goals.companions(head.id(), viewer),
                goal);
    }
}
