package cz.prostup.calendar.feed;

import cz.prostup.calendar.feed.KeepFeed.Standing;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param standing null when the feed is off
/// @param address  only right after it was made
public record FeedPage(
        @Nullable Standing standing, @Nullable String address) {

    public List<Link> crumbs() {
        return List.of(new Link("Můj účet", "/account"));
    }

    public State state() {
        return standing == null ? State.plain("vypnuto") : State.ok("zapnuto");
    }

    public Input initials() {
        return standing != null && standing.initials() ? Input.blank().with("initials", "ano") : Input.blank();
    }

    /// When a calendar read it last.
    public String fetched() {
        var at = standing == null ? null : standing.fetchedAt();
        return at == null
                ? "Zatím ji žádný kalendář nečetl."
                : "Naposledy ji kalendář četl " + Czech.dateTime(at) + ".";
    }
}
