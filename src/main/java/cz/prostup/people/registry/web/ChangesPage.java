package cz.prostup.people.registry.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.registry.RecordScreens.History;
import cz.prostup.people.registry.RecordScreens.Told;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.Pages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was changed in a record, the newest first.
public record ChangesPage(History history) {

    public FileHead head() {
        return history.head();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Lidé", "/people"), new Link(head().name(), head().path()));
    }

    public Pages pages() {
        return new Pages(head().path() + "/changes", history.page(), Pages.USUAL_SIZE, history.total());
    }

    public String when(Told told) {
        return Czech.dateTime(told.at());
    }

    /// Values of identifiers are not kept.
    public static String value(@Nullable String value) {
        return value == null ? "nezapisuje se" : value.isEmpty() ? "–" : value;
    }
}
