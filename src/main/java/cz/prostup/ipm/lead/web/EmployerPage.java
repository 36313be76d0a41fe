package cz.prostup.ipm.lead.web;

import cz.prostup.access.InviteFirst.Waiting;
import cz.prostup.ipm.lead.BringEmployer.Standing;
import cz.prostup.ipm.lead.LeadList;
import cz.prostup.ipm.lead.LeadScreens.File;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From an interest to an account.
public record EmployerPage(File file, Standing standing, LeadWords.Lists lists, Input input) {

    public String path() {
        return "/ipm/leads/" + file.row().id();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Zájem zaměstnavatelů", "/ipm/leads"),
                new Link(file.row().employer(), path()));
    }

    public boolean isAdministered() {
        return standing.people().administrators() > 0;
    }

    public @Nullable Waiting waiting() {
        return standing.people().waiting().orElse(null);
    }

    public List<Option> kinds() {
        return lists.of(LeadList.EMPLOYER_KIND);
    }

    public static List<Option> more() {
        return List.of(
                new Option("MENTOR", "mentor na pracovišti", "Převezme výkazy aktivit a sleduje hodiny."),
                new Option("PAYROLL", "mzdová účetní", "Doplňuje mzdy a odesílá výkaz za měsíc."));
    }
}
