package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.rulesdesk.VersionScreens.Detail;
import cz.prostup.ipm.rulesdesk.VersionScreens.Pair;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;

/// What will happen when a proposal is put in force or withdrawn, before it does.
public record DecisionPage(Detail detail, Input input) {

    public String code() {
        return detail.item().version().code();
    }

    public String path() {
        return "/ipm/rules/" + code();
    }

    public String version() {
        return Integer.toString(detail.item().version().version());
    }

    public List<Pair> changes() {
        return detail.pairs().stream().filter(Pair::differs).toList();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Pravidla programu", "/ipm/rules"), new Link(code(), path()));
    }
}
