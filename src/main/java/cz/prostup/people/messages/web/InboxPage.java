package cz.prostup.people.messages.web;

import cz.prostup.people.messages.InboxScreens.Filter;
import cz.prostup.people.messages.InboxScreens.Found;
import cz.prostup.people.messages.InboxScreens.Show;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The viewer's threads with their filters.
///
/// @param himself whether the viewer may begin a thread about themselves here
public record InboxPage(Found found, Filter filter, boolean himself) {

    public Input search() {
        return Input.blank().with("q", filter.query());
    }

    public List<Chip> chips() {
        var counts = found.counts();
        return List.of(
                chip("všechny", Show.ALL, counts.all()),
                chip("nepřečtené", Show.UNREAD, counts.unread()),
                chip("k\u00a0uzavření", Show.OLD, counts.old()),
                chip("uzavřené", Show.CLOSED, counts.closed()));
    }

    private Chip chip(String label, Show show, long count) {
        return new Chip(label, path(show), filter.show() == show, count);
    }

    public String line() {
        return found.counts().unread() == 0
                ? "Všechno máte přečtené."
                : Czech.count(found.counts().unread(), "nepřečtené vlákno", "nepřečtená vlákna", "nepřečtených vláken");
    }

    public Pages pages() {
        return new Pages(path(filter.show()), filter.page(), Pages.USUAL_SIZE, found.total());
    }

    private String path(Show show) {
        var query = filter.query().isEmpty() ? "" : "&q=" + URLEncoder.encode(filter.query(), StandardCharsets.UTF_8);
        return "/messages?show=" + show + query;
    }
}
