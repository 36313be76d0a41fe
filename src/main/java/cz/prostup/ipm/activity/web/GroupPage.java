package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.activity.Concern;
import cz.prostup.ipm.activity.EntryFormScreens.GroupOffer;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;

/// The form of a group session.
public record GroupPage(Input input, GroupOffer offer, List<Concern> concerns) {

    public boolean offersLast() {
        return offer.lastGroup() != null && input.texts("attended").isEmpty();
    }

    public boolean asksReason() {
        return input.has("reason") || input.errorOf("reason") != null;
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
