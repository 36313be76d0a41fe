package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.activity.StatementList;
import cz.prostup.ipm.activity.StatementList.Row;
import cz.prostup.ipm.activity.StatementState;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The list of statements with what the reader may do with the chosen ones.
public record StatementListPage(
        StatementList list, Input input, @Nullable StatementState state, int page, boolean monthEnded) {

    private static final String PATH = "/ipm/statements";

    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("všechny", address(null), state == null, list.total()));
        for (var each : StatementState.values()) {
            chips.add(new Chip(Words.chip(each), address(each), state == each, list.count(each)));
        }
        return chips;
    }

    public Pages pages() {
        return new Pages(address(state), page, Pages.USUAL_SIZE, state == null ? list.total() : list.count(state));
    }

    public boolean signs() {
        return list.rows().stream().anyMatch(Row::canBeSigned);
    }

    public boolean accepts() {
        return !signs() && list.rows().stream().anyMatch(Row::canBeAccepted);
    }

    public boolean isChoosable(Row row) {
        return signs() ? row.canBeSigned() : accepts() && row.canBeAccepted();
    }

    /// All of an ended month are offered for the signature, for a preview follows; the mentor chooses one by one.
    public boolean isChosen(Row row) {
        return input.has("statement") ? input.isChosen("statement", value(row)) : signs() && monthEnded;
    }

    public String value(Row row) {
        return row.id() + "." + row.version();
    }

    public Link previous() {
        return Words.previous(PATH, list.month());
    }

    public Link next() {
        return Words.next(PATH, list.month());
    }

    private String address(@Nullable StatementState wanted) {
        return PATH + "?month=" + list.month()
                + (wanted == null ? "" : "&state=" + wanted.name().toLowerCase(Locale.ROOT));
    }
}
