package cz.prostup.payments.web;

import cz.prostup.payments.BatchScreens;
import cz.prostup.payments.BatchScreens.Filter;
import cz.prostup.payments.BatchScreens.Found;
import cz.prostup.payments.BatchScreens.Row;
import cz.prostup.payments.BatchState;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of batches with its filters.
public record BatchListPage(Found found, Filter filter) {

    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("všechny", path(null), filter.state() == null, null));
        for (var state : BatchState.values()) {
            chips.add(new Chip(state.czech(), path(state), state == filter.state(), null));
        }
        return chips;
    }

    public Input search() {
        var input = Input.blank().with("q", filter.text());
        return filter.month() == null
                ? input
                : input.with("month", filter.month().toString());
    }

    public String count() {
        return Czech.count(found.total(), "dávka", "dávky", "dávek");
    }

    public Pages pages() {
        return new Pages(path(filter.state()), filter.page(), BatchScreens.PAGE, found.total());
    }

    public String results(Row row) {
        return row.state() == BatchState.EXPORTED || row.state() == BatchState.CLOSED
                ? row.settled() + "\u00a0z\u00a0" + row.payments()
                        + (row.failed() > 0 ? ", nezdařeno " + row.failed() : "")
                : "";
    }

    private String path(@Nullable BatchState state) {
        return "/payments?q=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8)
                + (state == null ? "" : "&state=" + state)
                + (filter.month() == null ? "" : "&month=" + filter.month());
    }
}
