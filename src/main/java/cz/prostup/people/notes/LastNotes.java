package cz.prostup.people.notes;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.people.FileTab;
import cz.prostup.people.notes.NoteRepository.Filter;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The last notes on the first page of the file.
@Component
@Order(20)
class LastNotes implements FilePart {

    private static final int SHOWN = 3;
    private static final int WORDS = 140;

    private final NoteRepository notes;

    LastNotes(NoteRepository notes) {
        this.notes = notes;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.values());
    }

    @Override
    public List<Section> of(FileHead head, Viewer viewer) {
        var found = notes.list(
                head.id(), new Filter(null, null, null, ""), SHOWN, 0, viewer, NoteRepository.knows(head.roles()));
        var path = head.path() + FileTab.NOTES.path();
        return List.of(new Section(
                "Poslední zápisy",
                found.notes().stream()
                        .map(note -> new Row(
                                Czech.date(note.happenedOn())
                                        + (note.domainLabel().isEmpty() ? "" : ", " + note.domainLabel()),
                                note.isWithdrawn() ? "zápis je stažený" : shortened(note.text()),
                                State.plain(note.layer().czech()),
                                path + "/" + note.id()))
                        .toList(),
                "Zatím tu není žádný zápis, který čtete.",
                new Link("Všechny zápisy", path)));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WORDS)) + "…";
    }
}
