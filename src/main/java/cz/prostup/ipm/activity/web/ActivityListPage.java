package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.activity.Overview;
import cz.prostup.ipm.activity.Overview.Filter;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The list of participants with its filters.
public record ActivityListPage(Overview overview, Input input, Filter filter, int page) {

    private static final String PATH = "/ipm/activities";

    public List<Chip> chips() {
        return List.of(
                chip("všichni", Filter.ALL, overview.all()),
                chip(shortLabel(), Filter.SHORT, overview.missing()),
                chip("bez schůzky tento měsíc", Filter.UNMET, overview.unmet()));
    }

    public Pages pages() {
        return new Pages(address(filter), page, Pages.USUAL_SIZE, found());
    }

    public Link previous() {
        return Words.previous(PATH, overview.month());
    }

    public Link next() {
        return Words.next(PATH, overview.month());
    }

    public boolean isSearched() {
        return input.has("name") || filter != Filter.ALL;
    }

    /// `pod 16 h`; without the number while the participants' programmes ask for different ones.
    private String shortLabel() {
        var asked = overview.rows().stream()
                .map(row -> row.hours().required())
                .distinct()
                .toList();
        return asked.size() == 1
                ? "pod "
                        + asked.getFirst()
                                .value()
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',') + "\u00a0h"
                : "pod potřebné hodiny";
    }

    private long found() {
        return switch (filter) {
            case ALL -> overview.all();
            case SHORT -> overview.missing();
            case UNMET -> overview.unmet();
        };
    }

    private Chip chip(String label, Filter wanted, long count) {
        return new Chip(label, address(wanted), filter == wanted, count);
    }

    private String address(Filter wanted) {
        var name = input.has("name") ? "&name=" + URLEncoder.encode(input.text("name"), StandardCharsets.UTF_8) : "";
        return PATH + "?month=" + overview.month() + name + "&filter="
                + wanted.name().toLowerCase(Locale.ROOT);
    }
}
