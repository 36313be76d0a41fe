package cz.prostup.people.notes.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.notes.Note;
import cz.prostup.people.notes.NoteScreens.FormView;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;
import java.util.Objects;

/// Asks before a note is taken back.
public record WithdrawPage(FileHead head, Note note, Input input) {

    static WithdrawPage of(FormView view, Input input) {
        return new WithdrawPage(view.head(), Objects.requireNonNull(view.note()), input);
    }

    public String path() {
        return head.path() + "/notes/" + note.id();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Lidé", "/people"), new Link(head.name(), head.path()), new Link("Zápis", path()));
    }

    public String about() {
        return "Zápis " + NotesPage.heading(note);
    }
}
