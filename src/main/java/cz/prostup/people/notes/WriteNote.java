package cz.prostup.people.notes;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.LayerRules;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.people.WritingPlaces.Place;
import cz.prostup.people.notes.NoteOutcome.Refused;
import cz.prostup.people.notes.NoteOutcome.Saved;
import cz.prostup.people.notes.NoteOutcome.Wider;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes, changes and withdraws notes about a person.
///
/// Of health, addiction, crime, debts and family nothing is written where an employer reads (7.3.2). Narrower may be
/// made
/// any time by the unit; wider only by the author, who was told who will read it.
@Service
public class WriteNote {

    public static final int LONGEST = 20_000;
    public static final int LONGEST_REASON = 500;

    private final OpenFile openFile;
    private final LayerRules layers;
    private final Readers readers;
    private final NoteRepository notes;
    private final DraftRepository drafts;
    private final Today today;

    WriteNote(
            OpenFile openFile,
            LayerRules layers,
            Readers readers,
            NoteRepository notes,
            DraftRepository drafts,
            Today today) {
        this.openFile = openFile;
        this.layers = layers;
        this.readers = readers;
        this.notes = notes;
        this.drafts = drafts;
        this.today = today;
    }

    /// @throws NotFound when the viewer has nothing to do with the person, or may only read
    @Transactional
    public NoteOutcome write(Viewer viewer, PersonId person, NewNote note) {
        var head = openFile.require(viewer, person);
        var place = layers.place(viewer, person, note.unitId());
        var refused = refusal(head, place, note);
        if (refused != null) {
            return refused;
        }
        var id = new NoteId(Ids.next());
        notes.add(id, person, note, layers.isSealed(note.layer(), note.domain()), viewer, today.now());
        drafts.forget(viewer, person);
        return new Saved(id);
    }

    /// @param confirmed the author was shown who will read it anew and said yes
    /// @throws NotFound    when the viewer does not read the note or may not change it
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public NoteOutcome change(
            Viewer viewer, PersonId person, NoteId id, int version, NewNote changed, boolean confirmed) {
        var head = openFile.require(viewer, person);
        var old = changeable(viewer, head, id);
        var place = layers.place(viewer, person, changed.unitId());
        var refused = refusal(head, place, changed);
        if (refused != null) {
            return refused;
        }
        if (old.version() != version) {
            throw new StaleRecord(id);
        }
        var all = readers.all(head, old.unitId(), "NOTE");
        var added = Readers.added(all, old.layer(), old.domain(), changed.layer(), changed.domain());
        if (changed.layer().compareTo(old.layer()) < 0 || !added.isEmpty()) {
            if (!old.mine()) {
                return new Refused("layer", "Rozšířit okruh čtenářů může jen ten, kdo zápis napsal.");
            }
            if (!confirmed) {
                return new Wider(added);
            }
        }
        notes.change(id, version, changed, layers.isSealed(changed.layer(), changed.domain()), viewer, today.now());
        drafts.forget(viewer, person);
        return new Saved(id);
    }

    /// The note stays with its trace; others than the author's unit no longer see it.
    ///
    /// @throws NotFound    when the viewer does not read the note or may not change it
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public NoteOutcome withdraw(Viewer viewer, PersonId person, NoteId id, int version, String reason) {
        changeable(viewer, openFile.require(viewer, person), id);
        notes.withdraw(id, version, reason.strip(), viewer, today.now());
        return new Saved(id);
    }

    private Note changeable(Viewer viewer, FileHead head, NoteId id) {
        return notes.find(head.id(), id, viewer, NoteRepository.knows(head.roles()))
                .filter(note -> note.mayChange() && !note.isWithdrawn())
                .orElseThrow(() -> new NotFound(id));
    }

    private @Nullable Refused refusal(FileHead head, Place place, NewNote note) {
        if (note.text().isBlank() || note.text().length() > LONGEST) {
            return new Refused("text", "Napište, co se stalo nebo na čem jste se domluvili, nejvýš 20 000 znaků.");
        }
        if (NoteRepository.isFuture(note.happenedOn(), today.date())) {
            return new Refused("happenedOn", "Zápis je o\u00a0tom, co už bylo. Datum nemůže být v\u00a0budoucnu.");
        }
        if (head.diedOn() != null) {
            return new Refused("", "Člověk zemřel. Do spisu se už nic nezapisuje.");
        }
        if (!place.layers().contains(note.layer())) {
            return new Refused("layer", "Do této vrstvy v\u00a0této roli nezapisujete.");
        }
        return tooOpen(note);
    }

    private @Nullable Refused tooOpen(NewNote note) {
        var wrong = layers.tooOpen(note.domain(), note.layer());
        return wrong == null ? null : new Refused(wrong.field(), wrong.reason());
    }
}
