package cz.prostup.people.notes;

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
import cz.prostup.people.notes.NoteOutcome.Refused;
import cz.prostup.people.notes.NoteOutcome.Saved;
import cz.prostup.people.notes.NoteOutcome.Wider;
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
    private final WritingPlaces places;
    private final DomainsOfLife domains;
    private final Readers readers;
    private final NoteRepository notes;
    private final DraftRepository drafts;
    private final Today today;

    WriteNote(
            OpenFile openFile,
            WritingPlaces places,
            DomainsOfLife domains,
            Readers readers,
            NoteRepository notes,
            DraftRepository drafts,
            Today today) {
        this.openFile = openFile;
        this.places = places;
        this.domains = domains;
        this.readers = readers;
        this.notes = notes;
        this.drafts = drafts;
        this.today = today;
    }

    /// @throws NotFound when the viewer has nothing to do with the person, or may only read
    @Transactional
    public NoteOutcome write(Viewer viewer, PersonId person, NewNote note) {
        var head = openFile.require(viewer, person);
        var place = place(viewer, person, note);
        var refused = refusal(head, place, note);
        if (refused != null) {
            return refused;
        }
        var id = new NoteId(Ids.next());
        notes.add(id, person, note, isSealed(note), viewer, today.now());
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
        var place = place(viewer, person, changed);
        var refused = refusal(head, place, changed);
        if (refused != null) {
            return refused;
        }
        if (old.version() != version) {
            throw new StaleRecord(id);
        }
        var all = readers.all(head, old.unitId(), "NOTE");
        var added = added(all, old, changed);
        if (changed.layer().compareTo(old.layer()) < 0 || !added.isEmpty()) {
            if (!old.mine()) {
                return new Refused("layer", "Rozšířit okruh čtenářů může jen ten, kdo zápis napsal.");
            }
            if (!confirmed) {
                return new Wider(added);
            }
        }
        notes.change(id, version, changed, isSealed(changed), viewer, today.now());
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

    private Place place(Viewer viewer, PersonId person, NewNote note) {
        return places.of(viewer, person).stream()
                .filter(one -> one.unitId().equals(note.unitId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(person));
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
        return note.domain() == null ? null : tooOpen(note.domain(), note.layer());
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

    private boolean isSealed(NewNote note) {
        return note.layer() == Layer.PRIVATE
                || (note.domain() != null
                        && domain(note.domain()).map(Domain::special).orElse(true));
    }

    /// Compared by who they are, not by why they read.
    private static List<Reader> added(List<Reader> all, Note old, NewNote changed) {
        var before = Readers.of(all, old.layer(), old.domain());
        return Readers.of(all, changed.layer(), changed.domain()).stream()
                .filter(reader -> before.stream()
                        .noneMatch(one -> Objects.equals(one.unitId(), reader.unitId())
                                && one.role() == reader.role()
                                && (one.names().isEmpty() || one.names().containsAll(reader.names()))))
                .toList();
    }
}
