package cz.prostup.views;

import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;

/// @param deleted those that can be brought back
public record ViewsPage(ViewBar bar, List<SavedView> deleted, Input input) {

    public List<Link> crumbs() {
        return List.of(new Link(bar.list().title(), bar.list().path()));
    }

    public Input named(SavedView view) {
        var field = "name-" + view.id();
        return input.has(field) || input.errorOf(field) != null
                ? input
                : Input.blank().with(field, view.name());
    }
}
