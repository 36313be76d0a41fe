package cz.prostup.ipm.placement.web;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.placement.PlacementListScreens;
import cz.prostup.ipm.placement.PlacementMenu;
import cz.prostup.ipm.placement.PlacementQuery;
import cz.prostup.ipm.placement.PlacementRow;
import cz.prostup.people.SearchSource;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.TodoRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Jobs by the names of their people, by employers and by numbers of agreements.
@Component
@Order(10)
class PlacementSearch implements SearchSource {

    private static final int MOST_ROWS = 10;
    private static final int MOST_LINKS = 8;

    private final PlacementListScreens screens;

    PlacementSearch(PlacementListScreens screens) {
        this.screens = screens;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return !PlacementMenu.nameFor(viewer).isEmpty();
    }

    @Override
    public @Nullable Found find(Viewer viewer, String words) {
        var query = PlacementQuery.of(words, "all", "", "", "1");
        var found = screens.search(viewer, query);
        if (found.rows().isEmpty()) {
            return null;
        }
        var rows = found.rows();
        long rest = found.total() - Math.min(MOST_ROWS, rows.size());
        return new Found(
                "Integrační místa",
                rows.stream().limit(MOST_ROWS).map(PlacementSearch::row).toList(),
                found.alike(),
                rest == 0
                        ? null
                        : new Link("Zobrazit všech " + Czech.number(found.total()) + " v\u00a0seznamu", query.path()),
                Stream.concat(links(rows, PlacementRow::employer, ""), links(rows, PlacementRow::agreement, "dohoda "))
                        .toList());
    }

    private static TodoRow row(PlacementRow row) {
        return TodoRow.of(
                row.sortName(),
                row.employer() + " · dohoda " + row.agreement() + " · od " + Czech.date(row.start()),
                row.state().shown(),
                new Link("Otevřít místo", row.path()));
    }

    private static Stream<Link> links(List<PlacementRow> rows, Function<PlacementRow, String> name, String before) {
        return rows.stream()
                .map(name)
                .distinct()
                .limit(MOST_LINKS)
                .map(text -> new Link(
                        before + text,
                        "/ipm/placements?state=all&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }
}
