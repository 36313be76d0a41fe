package cz.prostup.views;

import cz.prostup.ui.Chip;
import java.util.List;
import java.util.Optional;

/// What a list shows of kept views: one chip for each, and the filters that would be kept now.
///
/// @param query the filters of the page as they stand in its address
public record ViewBar(KeptList list, String query, List<SavedView> views) {

    public ViewBar {
        views = List.copyOf(views);
    }

    /// Where a list opened without any filter should go on.
    public Optional<String> usual() {
        return views.stream().filter(SavedView::usual).findFirst().map(this::address);
    }

    public List<Chip> chips() {
        return views.stream()
                .map(view -> new Chip(
                        view.name() + (view.usual() ? " (výchozí)" : ""),
                        address(view),
                        view.query().equals(query),
                        null))
                .toList();
    }

    public String address(SavedView view) {
        return list.path() + (view.query().isEmpty() ? "?view=none" : "?" + view.query());
    }
}
