package cz.prostup.notifications.web;

import cz.prostup.notifications.NoticeScreens.Count;
import cz.prostup.notifications.NoticeScreens.Filter;
import cz.prostup.notifications.NoticeScreens.Found;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The viewer's notices with their filters.
public record NoticeListPage(Found found, Filter filter) {

    public long unread() {
        return found.counts().stream().mapToLong(Count::unread).sum();
    }

    public String line() {
        return unread() == 0
                ? "Všechno máte přečtené."
                : Czech.count(unread(), "nepřečtené", "nepřečtená", "nepřečtených");
    }

    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        chips.add(
                new Chip("všechna", path(null, false), filter.kind() == null && !filter.unreadOnly(), sum(Count::all)));
        chips.add(new Chip("nepřečtená", path(null, true), filter.kind() == null && filter.unreadOnly(), unread()));
        for (var kind : found.counts()) {
            chips.add(
                    new Chip(kind.label(), path(kind.code(), false), kind.code().equals(filter.kind()), kind.all()));
        }
        return chips;
    }

    public Pages pages() {
        var shown = found.counts().stream()
                .filter(kind -> filter.kind() == null || kind.code().equals(filter.kind()))
                .mapToLong(filter.unreadOnly() ? Count::unread : Count::all)
                .sum();
        return new Pages(path(filter.kind(), filter.unreadOnly()), filter.page(), Pages.USUAL_SIZE, shown);
    }

    private long sum(ToLongFunction<Count> of) {
        return found.counts().stream().mapToLong(of).sum();
    }

    private static String path(@Nullable String kind, boolean unreadOnly) {
        if (kind == null) {
            return unreadOnly ? "/notices?unread=ano" : "/notices";
        }
        return "/notices?kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8) + (unreadOnly ? "&unread=ano" : "");
    }
}
