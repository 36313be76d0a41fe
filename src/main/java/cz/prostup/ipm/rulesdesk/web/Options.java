package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.rulesdesk.Parameter;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.Map;

/// What may be chosen for a parameter with codes.
final class Options {

    private Options() {}

    static List<Option> of(Parameter parameter) {
        return parameter.choices().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(choice -> Option.of(choice.getKey(), choice.getValue()))
                .toList();
    }
}
