package cz.prostup.people.notes.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.notes.Note;
import cz.prostup.people.notes.NoteScreens.OneView;
import cz.prostup.people.notes.NoteScreens.Wording;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;

/// One note, who reads it, and what it said before.
public record NotePage(OneView view, Input input) {

    public FileHead head() {
        return view.head();
    }

    public Note note() {
        return view.note();
    }

    public String path() {
        return head().path() + "/notes/" + note().id();
    }

    public String title() {
        return "Zápis " + NotesPage.heading(note());
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(head().crumbs());
        crumbs.add(new Link("Zápisy", head().path() + "/notes"));
        return crumbs;
    }

    public boolean mayChange() {
        return note().mayChange() && !note().isWithdrawn() && head().diedOn() == null;
    }

    public List<Term> facts() {
        var facts = new ArrayList<Term>();
        facts.add(new Term("napsal", NotesPage.author(note()) + ", " + Czech.dateTime(note().writtenAt())));
        var changedAt = note().changedAt();
        if (changedAt != null) {
            facts.add(new Term("změnil", note().changedBy() + ", " + Czech.dateTime(changedAt)));
        }
        var withdrawnAt = note().withdrawnAt();
        if (withdrawnAt != null) {
            facts.add(new Term("stáhl", note().withdrawnBy() + ", " + Czech.dateTime(withdrawnAt)));
            facts.add(new Term("důvod", note().withdrawalReason()));
        }
        facts.add(new Term(
                "vrstva", note().layer().czech() + ": " + note().layer().help()));
        facts.add(new Term("čte", note().isWithdrawn() ? "jen váš útvar, zápis je stažený" : view.readers()));
        return facts;
    }

    public static String said(Wording wording) {
        return wording.saidBy() + ", " + Czech.dateTime(wording.saidAt()) + ", vrstva "
                + wording.layer().czech();
    }
}
