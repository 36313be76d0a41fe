package cz.prostup.people.notes.web;

import cz.prostup.people.Domain;
import cz.prostup.people.FileHead;
import cz.prostup.people.WritingForm;
import cz.prostup.people.notes.NoteScreens.FormView;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form of a note: beside each layer stands who will read it.
///
/// @param wider who would read it anew, null when nobody asks about that
public record NoteFormPage(
        FormView view, Input input, @Nullable String wider, boolean isConflict) {

    static Input filled(FormView view) {
        var note = Objects.requireNonNull(view.note());
        return Input.blank()
                .with("note", note.id().toString())
                .with("version", Integer.toString(note.version()))
                .with("happenedOn", note.happenedOn())
                .with("domain", note.domain())
                .with("layer", note.layer().name())
                .with("text", note.text());
    }

    static NoteFormPage widening(FormView view, Input input, String wider) {
        return new NoteFormPage(view, input, wider, false);
    }

    /// What was typed stays; saving it again means to save over what is shown beside it.
    static NoteFormPage conflict(FormView theirs, Input input) {
        var again = input.with(
                "version",
                Integer.toString(Objects.requireNonNull(theirs.note()).version()));
        again.failForm("Zápis mezitím změnil někdo jiný. Porovnejte obě podoby a uložte tu správnou.");
        return new NoteFormPage(theirs, again, null, true);
    }

    public FileHead head() {
        return view.head();
    }

    public String notes() {
        return head().path() + "/notes";
    }

    public String action() {
        var note = view.note();
        return note == null ? notes() : notes() + "/" + note.id() + "/change";
    }

    public String title() {
        return view.note() == null ? "Nový zápis" : "Změnit zápis";
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(head().crumbs());
        crumbs.add(new Link("Zápisy", notes()));
        return crumbs;
    }

    public WritingForm form() {
        return view.form();
    }

    public String theirs() {
        var note = Objects.requireNonNull(view.note());
        return Czech.date(note.happenedOn())
                + (note.domainLabel().isEmpty() ? "" : ", " + note.domainLabel())
                + ", vrstva " + note.layer().czech() + ": " + note.text();
    }

    public String yours() {
        var label = form().domains().stream()
                .filter(domain -> domain.code().equals(input.text("domain")))
                .map(Domain::label)
                .findFirst()
                .orElse("bez oblasti");
        return label + ": " + input.text("text");
    }

    public String author() {
        var note = Objects.requireNonNull(view.note());
        return Objects.requireNonNullElse(note.changedBy(), note.author());
    }
}
