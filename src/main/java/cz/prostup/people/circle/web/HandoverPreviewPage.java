package cz.prostup.people.circle.web;

import cz.prostup.people.circle.HandoverScreens.Item;
import cz.prostup.people.circle.HandoverScreens.Preview;
import cz.prostup.ui.Link;
import java.util.List;
import java.util.Objects;

/// What would go from one to the other.
public record HandoverPreviewPage(Preview view) {

    public List<Link> crumbs() {
        return List.of(new Link("Předání agendy", "/people/handover"));
    }

    public static String name(Item item) {
        return Objects.requireNonNullElse(item.name(), "člověk, jehož spis nevidíte");
    }

    public static String what(Item item) {
        if (item.responsibility()) {
            return "odpovědnost";
        }
        return "doprovází: " + item.function() + (item.already() ? " (převezme ten, kdo ho už také doprovází)" : "");
    }
}
