package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.rulesdesk.Parameters;
import cz.prostup.ipm.rulesdesk.Trial;
import cz.prostup.ipm.rulesdesk.Version;
import cz.prostup.ipm.rulesdesk.VersionScreens.Detail;
import cz.prostup.ipm.rulesdesk.VersionScreens.Entry;
import cz.prostup.ipm.rulesdesk.VersionScreens.Pair;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One version: what it says, what it changes, what was done with it.
///
/// @param input what was typed into a refused form, blank otherwise
public record VersionPage(Detail detail, List<Trial> trials, boolean mayChange, LocalDate today, Input input) {

    public Version version() {
        return detail.item().version();
    }

    public String path() {
        return "/ipm/rules/" + version().code();
    }

    public boolean isOpen() {
        return mayChange && version().isDraft();
    }

    public boolean hasBase() {
        return version().copiedFrom() != null;
    }

    public State state() {
        return Words.status(version(), today);
    }

    public String base() {
        return String.valueOf(version().copiedFrom());
    }

    public List<Link> crumbs() {
        return List.of(new Link("Pravidla programu", "/ipm/rules"));
    }

    public List<Term> terms() {
        var terms = new ArrayList<Term>();
        terms.add(new Term("Platnost", Words.validity(version())));
        terms.add(new Term("Právní základ", version().legalBasis()));
        terms.add(new Term("Zdroj", version().source()));
        if (hasBase()) {
            terms.add(new Term("Vychází z\u00a0verze", base()));
            terms.add(new Term("Důvod", version().reason()));
            terms.add(new Term("Navrhl", detail.item().proposedBy()));
            terms.add(new Term("Změněno", changes()));
        }
        return terms;
    }

    public Map<String, List<Pair>> groups() {
        var groups = new LinkedHashMap<String, List<Pair>>();
        detail.pairs()
                .forEach(pair -> groups.computeIfAbsent(pair.parameter().group(), _ -> new ArrayList<>())
                        .add(pair));
        return groups;
    }

    public boolean isChanged(Pair pair) {
        return hasBase() && pair.differs();
    }

    public String what(Entry entry) {
        var parameter = entry.parameter();
        return Words.action(entry.action())
                + (parameter.isEmpty() ? "" : ": " + Parameters.of(parameter).label());
    }

    /// A result that was made before the last change.
    public boolean isOld(Trial trial) {
        return version().isDraft() && trial.version() != version().version();
    }

    private String changes() {
        var changed = detail.pairs().stream().filter(Pair::differs).count();
        return Czech.count(changed, "parametr", "parametry", "parametrů");
    }
}
