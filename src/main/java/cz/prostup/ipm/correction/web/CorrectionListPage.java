package cz.prostup.ipm.correction.web;

import cz.prostup.ipm.correction.CorrectionList.Filter;
import cz.prostup.ipm.correction.CorrectionList.Found;
import cz.prostup.ipm.correction.CorrectionList.Row;
import cz.prostup.ipm.correction.CorrectionState;
import cz.prostup.ipm.correction.Exit;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list with its filters.
public record CorrectionListPage(Found found, Filter filter) {

    public List<Chip> states() {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("nevyrovnané", path("", exit()), state().isEmpty(), null));
        for (var state : CorrectionState.values()) {
            chips.add(new Chip(state.czech(), path(state.name(), exit()), state == filter.state(), null));
        }
        chips.add(new Chip("všechny", path("ALL", exit()), filter.all(), null));
        return chips;
    }

    public List<Chip> exits() {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("jakkoli", path(state(), ""), filter.exit() == null, null));
        for (var exit : Exit.values()) {
            chips.add(new Chip(exit.czech(), path(state(), exit.name()), exit == filter.exit(), null));
        }
        return chips;
    }

    public Input search() {
        return Input.blank().with("q", filter.text());
    }

    public String state() {
        var state = filter.state();
        return filter.all() ? "ALL" : state == null ? "" : state.name();
    }

    public String exit() {
        var exit = filter.exit();
        return exit == null ? "" : exit.name();
    }

    public String count() {
        return found.total() >= 1000 ? "víc než 1 000 oprav" : Czech.count(found.total(), "oprava", "opravy", "oprav");
    }

    public Pages pages() {
        return new Pages(path(state(), exit()), filter.page(), Pages.USUAL_SIZE, found.total());
    }

    public State stateOf(Row row) {
        return CorrectionWords.state(row.state(), row.checked());
    }

    public String differenceOf(Row row) {
        var difference = row.difference();
        return difference == null ? "" : CorrectionWords.signed(difference);
    }

    public String exitOf(Row row) {
        return exitOf(row.exit());
    }

    private static String exitOf(@Nullable Exit exit) {
        return exit == null ? "" : exit.czech();
    }

    private String path(String state, String exit) {
        return "/ipm/corrections?q=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8)
                + (state.isEmpty() ? "" : "&state=" + state)
                + (exit.isEmpty() ? "" : "&exit=" + exit);
    }
}
