package cz.prostup.ipm.position.web;

import cz.prostup.ipm.position.PositionQuery;
import cz.prostup.ipm.position.PositionQuery.Filter;
import cz.prostup.ipm.position.PositionRow;
import cz.prostup.ipm.position.PositionScreens.Found;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.ipm.position.PositionWords;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The list of places.
public record PositionListPage(PositionQuery query, Found found, Map<PositionState, Long> counts, LocalDate today) {

    public List<Chip> chips() {
        return Arrays.stream(Filter.values())
                .map(filter ->
                        new Chip(filter.czech(), query.with(filter).path(), filter == query.filter(), count(filter)))
                .toList();
    }

    public String total() {
        return Czech.count(found.total(), "místo", "místa", "míst");
    }

    public Pages pages() {
        return new Pages(query.path(), query.page(), Pages.USUAL_SIZE, found.total());
    }

    public State state(PositionRow row) {
        return PositionWords.state(row.state());
    }

    public String time(PositionRow row) {
        return PositionWords.time(row);
    }

    public String days(PositionRow row) {
        return Czech.count(row.days(today), "den", "dny", "dní");
    }

    public String left(PositionRow row) {
        return Czech.count(row.monthsLeft(today), "měsíc", "měsíce", "měsíců");
    }

    public boolean isSearch() {
        return !query.words().isEmpty();
    }

    private long count(Filter filter) {
        return filter.states().stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }
}
