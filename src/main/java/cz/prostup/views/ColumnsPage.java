package cz.prostup.views;

import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// "Vybrat sloupce a stáhnout": the columns of a list, which of them somebody took last time, and the filters that go
/// along.
///
/// @param query  filters as they stand in an address
/// @param chosen empty means all
public record ColumnsPage(KeptList list, String query, Set<String> chosen) {

    public record Filter(String name, String value) {}

    public List<Link> crumbs() {
        return List.of(new Link(list.title(), list.path() + (query.isEmpty() ? "" : "?" + query)));
    }

    public List<Filter> filters() {
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.contains("="))
                .map(part -> part.split("=", 2))
                .map(part -> new Filter(part[0], URLDecoder.decode(part[1], StandardCharsets.UTF_8)))
                .toList();
    }

    public boolean isChosen(Option column) {
        return chosen.isEmpty() || chosen.contains(column.value());
    }
}
