package cz.prostup.ipm.candidate.web;

import cz.prostup.ipm.candidate.OwnWay.Way;
import cz.prostup.ui.Phrases;
import java.util.List;

/// What the person reads about their own way.
public record OwnWayPage(List<Way> ways, Phrases words) {

    public String say(String key) {
        return words.of(key);
    }

    public String lang() {
        return words.language().tag();
    }

    public String state(Way way) {
        return words.of("state." + way.state().name());
    }

    public String next(Way way) {
        return words.of("next." + way.state().name());
    }

    public String since(Way way) {
        return words.of("since", words.date(way.since()));
    }

    public String start(Way way) {
        var start = way.start();
        return start == null ? "" : words.of("start", words.date(start));
    }
}
