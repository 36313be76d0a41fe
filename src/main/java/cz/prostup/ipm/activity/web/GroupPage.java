package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.activity.Concern;
import cz.prostup.ipm.activity.EntryFormScreens.GroupOffer;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.stream.Stream;

/// The form of a group session.
public record GroupPage(Input input, GroupOffer offer, List<Concern> concerns) {

    public boolean offersLast() {
        return offer.lastGroup() != null && input.texts("attended").isEmpty();
    }

    public boolean asksReason() {
        return input.has("reason") || input.errorOf("reason") != null;
    }

    /// What is filled rarely stands folded, unless there is something to see or to mend.
    public boolean showsMore() {
        return Stream.of("travel", "place", "note").anyMatch(field -> input.errorOf(field) != null || input.has(field));
    }

    public List<Option> statuses() {
        return List.of(
                Option.of("AUTO", "podle data"),
                Option.of("RECORDED", "už proběhla"),
                Option.of("PLANNED", "teprve bude"));
    }

    public List<Link> crumbs() {
        return Words.underPeople();
    }
}
