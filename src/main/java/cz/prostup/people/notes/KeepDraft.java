package cz.prostup.people.notes;

import cz.prostup.access.Viewer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.WritingPlaces;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what somebody is just writing, so that a lost connection takes nothing (control 55). One for each writer and
/// person.
@Service
public class KeepDraft {

    /// The fields of the form that are kept.
    public static final List<String> FIELDS =
            List.of("note", "version", "unit", "happenedOn", "domain", "layer", "text");

    private final OpenFile openFile;
    private final WritingPlaces places;
    private final DraftRepository drafts;
    private final Today today;

    KeepDraft(OpenFile openFile, WritingPlaces places, DraftRepository drafts, Today today) {
        this.openFile = openFile;
        this.places = places;
        this.drafts = drafts;
        this.today = today;
    }

    /// An empty text takes the draft away; of a longer one than a note may be the beginning is kept.
    ///
    /// @throws NotFound when the viewer may not write about the person
    @Transactional
    public void keep(Viewer viewer, PersonId person, Map<String, String> typed) {
        openFile.require(viewer, person);
        if (places.of(viewer, person).isEmpty()) {
            throw new NotFound(person);
        }
        var text = typed.getOrDefault("text", "");
        if (text.isBlank()) {
            drafts.forget(viewer, person);
            return;
        }
        var kept = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> kept.put(field, cut(typed.getOrDefault(field, ""))));
        drafts.keep(viewer, person, kept, today.now());
    }

    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional
    public void discard(Viewer viewer, PersonId person) {
        openFile.require(viewer, person);
        drafts.forget(viewer, person);
    }

    private static String cut(String value) {
        return value.length() <= WriteNote.LONGEST ? value : value.substring(0, WriteNote.LONGEST);
    }
}
