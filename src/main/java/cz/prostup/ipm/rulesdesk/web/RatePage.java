package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.programme.RateKind;
import cz.prostup.ipm.rulesdesk.Parameter;
import cz.prostup.ipm.rulesdesk.Rate;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.Arrays;
import java.util.List;

/// The form of a new rate of one kind.
public record RatePage(RateKind kind, Input input) {

    public List<Chip> chips() {
        return Arrays.stream(RateKind.values())
                .map(other -> new Chip(other.czech(), "/ipm/rules/rates/new?kind=" + other, other == kind, null))
                .toList();
    }

    public boolean isChoice() {
        return !parameter().choices().isEmpty();
    }

    public List<Option> options() {
        return Options.of(parameter());
    }

    public String hint() {
        return parameter().kind().remedy();
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

    private Parameter parameter() {
        return Rate.parameter(kind);
    }
}
