package cz.prostup.people.notes.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.Layer;
import cz.prostup.people.notes.Draft;
import cz.prostup.people.notes.Note;
import cz.prostup.people.notes.NoteScreens.ListView;
import cz.prostup.people.notes.NoteScreens.Query;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notes of a person that the viewer reads, with the filter.
public record NotesPage(ListView view, Query query, Input input) {

    public FileHead head() {
        return view.head();
    }

    public String path() {
        return head().path() + "/notes";
    }

    public boolean isFiltered() {
        return query.domain() != null
                || query.layer() != null
                || query.unit() != null
                || !query.text().isEmpty();
    }

    public List<Option> domains() {
        return view.domains().stream()
                .map(one -> Option.of(one.code(), one.label()))
                .toList();
    }

    public List<Option> layers() {
        return Arrays.stream(Layer.values())
                .map(one -> Option.of(one.name(), one.czech()))
                .toList();
    }

    public @Nullable DraftPage draft() {
        Draft draft = view.draft();
        return draft == null || !view.mayWrite() ? null : new DraftPage(head(), draft);
    }

    public Pages pages() {
        var filter = "?domain=" + text(query.domain()) + "&layer=" + text(query.layer()) + "&unit=" + text(query.unit())
                + "&q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
        return new Pages(path() + filter, query.page(), Pages.USUAL_SIZE, view.total());
    }

    public static String heading(Note note) {
        return Czech.date(note.happenedOn()) + (note.domainLabel().isEmpty() ? "" : ", " + note.domainLabel());
    }

    public static String author(Note note) {
        return note.author() + ", " + note.unit();
    }

    public static State state(Note note) {
        return note.isWithdrawn()
                ? State.warn("staženo")
                : State.plain("vrstva " + note.layer().czech());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
