package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.lead.LeadList;
import cz.prostup.ipm.lead.LeadPlaces.Places;
import cz.prostup.ipm.lead.LeadScreens.Alike;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A new interest, or an old one that is corrected.
///
/// @param id      of the corrected one, null for a new one
/// @param version of the corrected one
/// @param alike   open interests that may be the same employer
/// @param bound   a coordinator must say the territory, else they would not see it
public record LeadFormPage(
        @Nullable String id,
        int version,
        Input input,
        Places places,
        LeadWords.Lists lists,
        List<Alike> alike,
        boolean bound) {

    public String title() {
        return id == null ? "Zapsat zájem" : "Upravit zájem";
    }

    public String action() {
        return id == null ? "/ipm/leads/new" : "/ipm/leads/" + id + "/change";
    }

    public String back() {
        return id == null ? "/ipm/leads" : "/ipm/leads/" + id;
    }

    public List<Link> crumbs() {
        return LeadPage.crumbs();
    }

    public List<Option> sources() {
        return lists.of(LeadList.SOURCE);
    }

    public List<Option> kinds() {
        return lists.of(LeadList.EMPLOYER_KIND);
    }
}
