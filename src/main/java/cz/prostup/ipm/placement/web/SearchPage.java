package cz.prostup.ipm.placement.web;

import cz.prostup.ipm.placement.PlacementListScreens.Found;
import cz.prostup.ipm.placement.PlacementQuery;
import cz.prostup.ipm.placement.PlacementRow;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.TodoRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// What was found, by what it is: people, their employers, their agreements.
public record SearchPage(PlacementQuery query, Found found) {

    private static final int MOST_LINKS = 8;

    public boolean isBlank() {
        return query.words().isEmpty();
    }

    public List<TodoRow> people() {
        return found.rows().stream()
                .map(row -> TodoRow.of(
                        row.sortName(),
                        row.employer() + " · dohoda " + row.agreement() + " · od " + Czech.date(row.start()),
                        state(row),
                        new Link("Otevřít", row.path())))
                .toList();
    }

    public List<Link> employers() {
        return links(PlacementRow::employer);
    }

    public List<Link> agreements() {
        return links(PlacementRow::agreement);
    }

    /// How many there are beyond those shown.
    public long rest() {
        return found.total() - found.rows().size();
    }

    private List<Link> links(Function<PlacementRow, String> name) {
        return found.rows().stream()
                .map(name)
                .distinct()
                .limit(MOST_LINKS)
                .map(text -> new Link(
                        text, "/ipm/placements?state=all&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .toList();
    }

    private static State state(PlacementRow row) {
        return PlacementWords.state(row.state());
    }
}
