package cz.prostup.journeys;

import cz.prostup.journeys.BusyCity.Town;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address that a GET route has, with the ids of one city's things filled in.
@Component
class Addresses {

    private final RequestMappingHandlerMapping routes;

    Addresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    /// Without those of which the city has no thing, and without signing in and out.
    Set<String> of(Town town) {
        var addresses = of(town, RequestMethod.GET);
        addresses.addAll(List.of("/people?q=Karel", "/search?q=Karel", "/sharing?show=got", "/sharing?show=given"));
        return addresses;
    }

    /// The same, of each kind of address at most four.
    Set<String> some(Town town) {
        var count = new HashMap<String, Integer>();
        return of(town).stream()
                .filter(path -> path.contains("?") || count.merge(Crawl.kind(path), 1, Integer::sum) <= 4)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> of(Town town, RequestMethod method) {
        var addresses = new LinkedHashSet<String>();
        routes.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method)
                        || info.getMethodsCondition().getMethods().isEmpty())
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.matches("/(sign-|assets|error|health|components|guest|invitation).*"))
                .sorted()
                .forEach(pattern -> filled(pattern, town, addresses));
        return addresses;
    }

    private static void filled(String pattern, Town town, Set<String> addresses) {
        var open = new ArrayList<>(List.of(pattern.replaceAll("\\{month[^}]*}", "2026-03")));
        while (!open.isEmpty()) {
            var path = open.removeLast();
            int from = path.indexOf('{');
            if (from < 0) {
                addresses.add(path);
                continue;
            }
            int to = path.indexOf('}', from);
            var rest = path.substring(to + 1);
            ids(path.substring(0, from), path.substring(from + 1, to), town)
                    .forEach(id -> open.add(path.substring(0, from) + id + rest));
        }
    }

    /// What may stand in this place of an address.
    private static List<String> ids(String before, String variable, Town town) {
        if (variable.startsWith("list:")) {
            return List.of("placements", "agreements", "board"); // of the kept views
        }
        if (variable.contains(":")) {
            return List.of(variable.substring(variable.indexOf(':') + 1).split("\\|"));
        }
        if (before.matches("/(audit/)?people/") || before.equals("/people/")) {
            return List.of(town.karel().toString());
        }
        return switch (before.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "?")) {
            case "/people/?/notes/" -> things(town, "note-");
            case "/people/?/goals/" -> things(town, "goal-");
            case "/people/?/documents/" -> things(town, "document-");
            case "/people/?/consents/", "/me/consents/" -> things(town, "consent-");
            case "/people/?/sharing/" -> things(town, "grant-");
            case "/people/?/guests/" -> things(town, name -> name.equals("guest"));
            case "/people/?/enquiries/" -> things(town, "enquiry");
            case "/people/?/circle/responsibility/" -> things(town, "offer");
            case "/people/?/circle/" -> things(town, "circle-");
            case "/people/?/household/", "/people/?/household/members/" -> things(town, "household");
            case "/people/anonymous/" -> things(town, "alias");
            case "/enquiries/" -> things(town, "question");
            case "/messages/" -> things(town, name -> name.startsWith("thread-") && !name.contains("file"));
            case "/messages/?/files/" -> things(town, "thread-file-");
            case "/emergency/", "/audit/emergency/" -> things(town, "emergency");
            case "/audit/users/" ->
                List.of(town.city().caseManager.viewer().userId().toString());
            case "/ipm/placements/" -> List.of(town.placement().toString());
            case "/ipm/activities/" -> things(town, "activity-");
            case "/ipm/agreements/" -> things(town, "agreement");
            case "/ipm/statements/" -> things(town, "statement");
            default -> List.of();
        };
    }

    private static List<String> things(Town town, String beginning) {
        return things(town, name -> name.startsWith(beginning));
    }

    private static List<String> things(Town town, Predicate<String> name) {
        return town.things().entrySet().stream()
                .filter(thing -> name.test(thing.getKey()))
                .map(java.util.Map.Entry::getValue)
                .sorted()
                .toList();
    }
}
