package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.rulesdesk.Parameter;
import cz.prostup.ipm.rulesdesk.VersionScreens.Value;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of one parameter of a proposal.
///
/// @param now    what is stored
/// @param theirs what somebody stored meanwhile, null when nobody did
public record ParameterPage(
        String code,
        Parameter parameter,
        Value now,
        Input input,
        @Nullable Value theirs) {

    public String title() {
        return parameter.group() + ": " + parameter.label();
    }

    public String path() {
        return "/ipm/rules/" + code;
    }

    public String action() {
        return path() + "/parameters/" + parameter.name();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Pravidla programu", "/ipm/rules"), new Link(code, path()));
    }

    public boolean isChoice() {
        return !parameter.choices().isEmpty();
    }

    public List<Option> options() {
        return Options.of(parameter);
    }

    public List<Option> certainties() {
        return Words.certainties();
    }

    public String hint() {
        var empty = parameter.mayBeEmpty() ? " Prázdné znamená: " + parameter.shown(null) + "." : "";
        return "Nyní: " + parameter.shown(now.value()) + ". " + parameter.kind().remedy() + empty;
    }

    public String typed() {
        return parameter.shown(parameter.stored(input.text("value")));
    }
}
