package cz.prostup.ipm.application.web;

import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A field that two people filled in differently.
public record Difference(String field, String yours, String theirs) {

    /// @param labels  of the fields, by name
    /// @param options whose labels stand for their values
    static List<Difference> between(Input yours, Input theirs, Map<String, String> labels, List<Option> options) {
        var found = new ArrayList<Difference>();
        labels.forEach((field, label) -> {
            var mine = shown(yours, field, options);
            var saved = shown(theirs, field, options);
            if (!mine.equals(saved)) {
                found.add(new Difference(label, mine, saved));
            }
        });
        return found;
    }

    private static String shown(Input input, String field, List<Option> options) {
        var text = input.texts(field).stream()
                .map(value -> options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value))
                .sorted()
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "nic" : text;
    }
}
