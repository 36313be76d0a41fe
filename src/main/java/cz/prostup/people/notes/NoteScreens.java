package cz.prostup.people.notes;

import cz.prostup.access.Viewer;
import cz.prostup.people.Domain;
import cz.prostup.people.DomainsOfLife;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.Layer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.people.WritingForm;
import cz.prostup.people.WritingPlaces;
import cz.prostup.people.WritingPlaces.Place;
import cz.prostup.people.notes.NoteRepository.Filter;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of notes: only what the viewer reads, with who else does.
@Component
public class NoteScreens {

    /// What a note said before.
    public record Wording(
            LocalDate happenedOn, Layer layer, String domainLabel, String text, String saidBy, Instant saidAt) {}

    /// @param unit null for all of them
    public record Query(
            @Nullable String domain,
            @Nullable Layer layer,
            @Nullable UUID unit,
            String text,
            int page) {}

    public record ListView(
            FileHead head,
            List<Note> notes,
            long total,
            List<Option> units,
            List<Domain> domains,
            boolean mayWrite,
            @Nullable Draft draft) {}

    /// @param readers of the note as it stands
    public record OneView(FileHead head, Note note, String readers, List<Wording> wordings) {}

    public record FormView(
            WritingForm form,
            @Nullable Draft draft,
            @Nullable Note note) {

        public FileHead head() {
            return form.head();
        }
    }

    private final OpenFile openFile;
    private final WritingPlaces places;
    private final DomainsOfLife domains;
    private final Readers readers;
    private final NoteRepository notes;
    private final DraftRepository drafts;

    NoteScreens(
            OpenFile openFile,
            WritingPlaces places,
            DomainsOfLife domains,
            Readers readers,
            NoteRepository notes,
            DraftRepository drafts) {
        this.openFile = openFile;
        this.places = places;
        this.domains = domains;
        this.readers = readers;
        this.notes = notes;
        this.drafts = drafts;
    }

    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional
    public ListView list(Viewer viewer, PersonId person, Query query) {
        var head = openFile.open(viewer, person, FileTab.NOTES);
        boolean knows = NoteRepository.knows(head.roles());
        var found = notes.list(
                person,
                new Filter(query.domain(), query.layer(), query.unit(), query.text()),
                Pages.USUAL_SIZE,
                (query.page() - 1) * Pages.USUAL_SIZE,
                viewer,
                knows);
        return new ListView(
                head,
                found.notes(),
                found.total(),
                notes.units(person, viewer, knows),
                domains.all(),
                !places.of(viewer, person).isEmpty() && head.diedOn() == null,
                drafts.find(viewer, person).orElse(null));
    }

    /// @throws NotFound when there is no such note, or not for this viewer
    @Transactional
    public OneView one(Viewer viewer, PersonId person, NoteId id) {
        var head = openFile.open(viewer, person, FileTab.NOTES);
        var note = note(viewer, head, id);
        var all = readers.all(head, note.unitId(), "NOTE");
        return new OneView(
                head,
                note,
                Readers.sentence(Readers.of(all, note.layer(), note.domain()), note.unitId(), domains.all()),
                notes.wordings(id, viewer));
    }

    /// @param unit in which the author wants to write, null for the first possible one
    /// @throws NotFound when the viewer may not write about the person
    @Transactional
    public FormView blank(Viewer viewer, PersonId person, @Nullable UUID unit) {
        var head = openFile.open(viewer, person, FileTab.NOTES);
        var possible = places.of(viewer, person);
        var place = possible.stream()
                .filter(one -> one.unitId().equals(unit))
                .findFirst()
                .or(() -> possible.stream().findFirst())
                .orElseThrow(() -> new NotFound(person));
        return form(viewer, head, place, possible, null);
    }

    /// @throws NotFound when the viewer does not read the note or may not change it
    @Transactional
    public FormView change(Viewer viewer, PersonId person, NoteId id) {
        var head = openFile.open(viewer, person, FileTab.NOTES);
        var note = note(viewer, head, id);
        if (!note.mayChange() || note.isWithdrawn()) {
            throw new NotFound(id);
        }
        var place = places.of(viewer, person).stream()
                .filter(one -> one.unitId().equals(note.unitId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        return form(viewer, head, place, List.of(place), note);
    }

    private FormView form(Viewer viewer, FileHead head, Place place, List<Place> possible, @Nullable Note note) {
        Optional<Draft> draft = drafts.find(viewer, head.id());
        return new FormView(
                new WritingForm(head, place, possible, domains.all(), readers.all(head, place.unitId(), "NOTE")),
                draft.orElse(null),
                note);
    }

    private Note note(Viewer viewer, FileHead head, NoteId id) {
        return notes.find(head.id(), id, viewer, NoteRepository.knows(head.roles()))
                .orElseThrow(() -> new NotFound(id));
    }
}
