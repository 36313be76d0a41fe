package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.rulesdesk.Version;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a proposal: a new one from `base`, or the description of one that exists.
///
/// @param base   the version to copy, null when a proposal is described
/// @param theirs what somebody saved meanwhile, null when nobody did
public record DraftPage(
        String code,
        @Nullable Version base,
        Input input,
        @Nullable Version theirs,
        LocalDate today) {

    public boolean isNew() {
        return base != null;
    }

    public String title() {
        return isNew() ? "Navrhnout novou verzi pravidel" : "Upravit popis návrhu " + code;
    }

    public String action() {
        return isNew() ? "/ipm/rules/new" : "/ipm/rules/" + code + "/edit";
    }

    public String back() {
        return "/ipm/rules/" + code;
    }

    public List<Link> crumbs() {
        return List.of(new Link("Pravidla programu", "/ipm/rules"), new Link(code, back()));
    }

    public String earliest() {
        return today.toString();
    }
}
