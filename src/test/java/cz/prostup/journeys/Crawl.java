package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.testing.Browserless.Visit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Follows every link that a person is offered, one of each kind, and insists that none of them is a dead end.
final class Crawl {

    private Crawl() {}

    /// One address for each kind of page or file, in the order in which they are met from the home page; and each of
    /// `alsoFrom`, for those are chosen because they differ.
    static List<String> of(Visit visit, Collection<String> alsoFrom) {
        var known = new LinkedHashMap<String, String>();
        var ahead = new ArrayDeque<String>();
        remember("/", known, ahead);
        alsoFrom.forEach(path -> {
            if (known.putIfAbsent(path, path) == null) {
                known.putIfAbsent(kind(path), path);
                ahead.add(path);
            }
        });
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            var answer = visit.get(path);
            if (answer.status() == 303) {
                remember(answer.location(), known, ahead);
                continue;
            }
            assertThat(answer.status())
                    .as("a link that is offered leads to a page: " + path)
                    .isEqualTo(200);
            answer.page().select("a[href^=/]").eachAttr("href").forEach(link -> remember(link, known, ahead));
            answer.page().select("main img[src^=/]").eachAttr("src").forEach(file -> remember(file, known, ahead));
        }
        return known.values().stream().distinct().toList();
    }

    static boolean isPage(String path) {
        return !path.matches(".*\\.(pdf|xlsx|csv|svg)(\\?.*)?|.*/files/[A-Za-z0-9_-]+|.*/documents/[^/]+/file|.*/scan")
                && !path.startsWith("/assets/");
    }

    /// `/ipm/returns/{id}` for every return.
    static String kind(String path) {
        return path.replaceAll("[?#].*", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
                .replaceAll("/ipm/rules/(?!new|rates|compare)[^/]+", "/ipm/rules/{code}")
                .replaceAll("/parameters/[^/]+", "/parameters/{name}")
                .replaceAll("\\d{4}-\\d{2}", "{month}");
    }

    private static void remember(String path, Map<String, String> known, ArrayDeque<String> ahead) {
        if (known.putIfAbsent(kind(path), path) == null) {
            ahead.add(path);
        }
    }
}
