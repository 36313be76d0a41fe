package cz.prostup.people.messages.web;

import cz.prostup.people.messages.InboxScreens.Filter;
import cz.prostup.people.messages.InboxScreens.Found;
import cz.prostup.people.messages.InboxScreens.Show;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Pages;
import cz.prostup.ui.Phrases;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The viewer's threads with their filters.
///
/// @param himself whether the viewer may begin a thread about themselves here
public record InboxPage(Found found, Filter filter, boolean himself, Phrases words) {

    public String say(String key) {
        return words.of(key);
    }

    public String lang() {
        return words.language().tag();
    }

    public Input search() {
        return Input.blank().with("q", filter.query());
    }

    public List<Chip> chips() {
        var counts = found.counts();
        return List.of(
                chip(Show.ALL, counts.all()),
                chip(Show.UNREAD, counts.unread()),
                chip(Show.OLD, counts.old()),
                chip(Show.CLOSED, counts.closed()));
    }

    private Chip chip(Show show, long count) {
        return new Chip(words.of("chip." + show), path(show), filter.show() == show, count);
    }

    public String line() {
        var unread = found.counts().unread();
        if (unread == 0) {
            return words.of("allRead");
        }
        return words.language() == Language.CS
                ? Czech.count(unread, "nepřečtené vlákno", "nepřečtená vlákna", "nepřečtených vláken")
                : words.of("unread", String.valueOf(unread));
    }

    public Pages pages() {
        return new Pages(path(filter.show()), filter.page(), Pages.USUAL_SIZE, found.total());
    }

    private String path(Show show) {
        var query = filter.query().isEmpty() ? "" : "&q=" + URLEncoder.encode(filter.query(), StandardCharsets.UTF_8);
        return "/messages?show=" + show + query;
    }
}
