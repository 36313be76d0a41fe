package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.lead.LeadList;
import cz.prostup.ipm.lead.LeadScreens.File;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;

/// A move that asks for words: a commitment or a refusal.
public record LeadStepPage(File file, LeadWords.Lists lists, Input input) {

    public String path() {
        return "/ipm/leads/" + file.row().id();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Zájem zaměstnavatelů", "/ipm/leads"),
                new Link(file.row().employer(), path()));
    }

    public List<Option> reasons() {
        return lists.of(LeadList.DECLINE);
    }

    public List<Option> kinds() {
        return lists.of(LeadList.EMPLOYER_KIND);
    }
}
