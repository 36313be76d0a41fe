package cz.prostup.journeys;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What pages of one kind were made of so far. The first one is tried in every look; the same page of a later role only
/// when that role meets an element, an attribute or an order of headings that nobody met before.
final class Looks {

    private final Map<String, Set<String>> known = new HashMap<>();

    boolean isFirst(String kind) {
        return !known.containsKey(kind);
    }

    /// Remembers what the page is made of.
    ///
    /// @return whether anything of it is new in its kind
    boolean tellsMore(String kind, Document page) {
        return known.computeIfAbsent(kind, one -> new HashSet<>()).addAll(parts(page));
    }

    private static Set<String> parts(Document page) {
        var parts = page.getAllElements().stream().map(Looks::part).collect(Collectors.toSet());
        parts.add(page.select("h1, h2, h3, h4, h5, h6").stream()
                .map(Element::tagName)
                .distinct()
                .collect(Collectors.joining(" ")));
        return parts;
    }

    private static String part(Element element) {
        var parent = element.parent();
        return (parent == null ? "" : parent.tagName()) + " > " + element.tagName() + " ." + element.className() + " "
                + element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
