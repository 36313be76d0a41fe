package cz.prostup.people.readlog.web;

import cz.prostup.people.readlog.AuditFilter;
import cz.prostup.people.readlog.AuditFilter.Scope;
import cz.prostup.people.readlog.AuditScreens.Listed;
import cz.prostup.people.readlog.AuditScreens.Person;
import cz.prostup.people.readlog.AuditScreens.Refusal;
import cz.prostup.people.readlog.Reading;
import cz.prostup.people.readlog.ReasonWords;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param listed  null when refusals are shown
/// @param family  what was searched
/// @param persons who was found by it
public record AuditPage(
        Input input,
        AuditFilter filter,
        @Nullable Listed listed,
        List<Refusal> refusals,
        String family,
        List<Person> persons) {

    public AuditPage {
        refusals = List.copyOf(refusals);
        persons = List.copyOf(persons);
    }

    public boolean isRefusals() {
        return listed == null;
    }

    public Listed reads() {
        return Objects.requireNonNull(listed);
    }

    public List<Chip> chips() {
        return List.of(
                new Chip("Četli naši lidé", address("ours"), !isRefusals() && filter.scope() == Scope.OURS, null),
                new Chip(
                        "Naše klienty četl někdo odjinud",
                        address("others"),
                        !isRefusals() && filter.scope() == Scope.OTHERS,
                        null),
                new Chip("Odmítnuté pokusy", address("refusals"), isRefusals(), null));
    }

    public String scope() {
        return filter.scope() == Scope.OTHERS ? "others" : "ours";
    }

    public List<Option> reasons() {
        return ReasonWords.reasons().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(reason -> Option.of(reason.getKey(), reason.getValue()))
                .toList();
    }

    public @Nullable String nextPath() {
        var next = listed == null ? null : listed.page().next();
        return next == null ? null : address(scope()) + "&after=" + next;
    }

    /// The name where it may be told, else how many there were.
    public String whom(Reading row) {
        return whom(row, reads());
    }

    static String whom(Reading row, Listed listed) {
        if (row.isList()) {
            return row.count() == 1 ? "1 člověk v\u00a0seznamu" : row.count() + " lidí v\u00a0seznamu";
        }
        var person = listed.names().get(row.person());
        return person == null ? "člověk mimo naši organizaci" : person.name();
    }

    private String address(String scope) {
        return "/audit?scope=" + scope + "&from=" + filter.from() + "&to=" + filter.to() + "&who="
                + URLEncoder.encode(filter.who(), StandardCharsets.UTF_8) + "&basis=" + filter.basis();
    }
}
