package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.programme.RateKind;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.Arrays;
import java.util.List;

/// The form of a new rate.
public record RatePage(Input input) {

    public List<Option> kinds() {
        return Arrays.stream(RateKind.values())
                .map(kind -> Option.of(kind.name(), kind.czech()))
                .toList();
    }

    public List<Option> certainties() {
        return Words.certainties().stream()
                .filter(option -> !option.value().equals("UNKNOWN"))
                .toList();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Pravidla programu", "/ipm/rules"),
                new Link("Sazby odvodů a\u00a0minimální mzda", "/ipm/rules/rates"));
    }
}
