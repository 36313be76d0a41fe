package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.rulesdesk.VersionScreens.Comparison;
import cz.prostup.ipm.rulesdesk.VersionScreens.Pair;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.util.List;

/// Two versions side by side.
public record ComparePage(Comparison comparison, boolean onlyDifferent) {

    public List<Link> crumbs() {
        return List.of(new Link("Pravidla programu", "/ipm/rules"));
    }

    public List<Pair> pairs() {
        return comparison.pairs().stream()
                .filter(pair -> !onlyDifferent || pair.differs())
                .toList();
    }

    public String differences() {
        return Czech.count(different(), "rozdíl", "rozdíly", "rozdílů");
    }

    public List<Chip> chips() {
        return List.of(
                new Chip("všechny parametry", path(), !onlyDifferent, (long)
                        comparison.pairs().size()),
                new Chip("jen rozdíly", path() + "&different=true", onlyDifferent, different()));
    }

    private long different() {
        return comparison.pairs().stream().filter(Pair::differs).count();
    }

    private String path() {
        return "/ipm/rules/compare?one=" + comparison.one().code() + "&other="
                + comparison.other().code();
    }
}
