package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.rulesdesk.Trial;
import cz.prostup.ipm.rulesdesk.TrialSum;
import cz.prostup.ipm.rulesdesk.TrialSum.Dimension;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Fact;
import cz.prostup.ui.Link;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What a trial says: sums before and after, by branch, kind of employer, month, and the largest shifts.
public record TrialPage(Trial trial, List<TrialSum> sums) {

    private static final int MOST_EMPLOYERS = 10;

    /// @param title the heading of the table and of its first column
    public record Part(String title, String column, List<TrialSum> sums) {}

    public String path() {
        return "/ipm/rules/" + trial.rules() + "/trials/" + trial.id();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Pravidla programu", "/ipm/rules"), new Link(trial.rules(), "/ipm/rules/" + trial.rules()));
    }

    public String months() {
        return Czech.month(trial.from()) + " až " + Czech.month(trial.to());
    }

    public List<Fact> facts() {
        return of(Dimension.ALL).stream()
                .flatMap(all -> List.of(
                        new Fact(Czech.money(all.before()), "přiznáno podle dosavadních pravidel", null),
                        new Fact(Czech.money(all.after()), "bylo by podle návrhu", null),
                        new Fact(Words.difference(all.difference()), "rozdíl", null),
                        new Fact(
                                Czech.number(all.gained()) + " / " + Czech.number(all.lost()) + " / "
                                        + Czech.number(all.same()),
                                "výkazů by dostalo víc / méně / stejně",
                                null))
                        .stream())
                .toList();
    }

    public List<Part> parts() {
        return List.of(
                new Part("Podle poboček", "Pobočka", of(Dimension.BRANCH)),
                new Part("Podle druhu zaměstnavatele", "Druh", of(Dimension.EMPLOYER_KIND)),
                new Part("Podle měsíců", "Měsíc", of(Dimension.MONTH)),
                new Part("Deset největších posunů u\u00a0zaměstnavatelů", "Zaměstnavatel", largest()));
    }

    public static String name(TrialSum sum) {
        return switch (sum.dimension()) {
            case ALL -> "celkem";
            case BRANCH, EMPLOYER -> sum.label();
            case EMPLOYER_KIND -> Words.employerKind(sum.key());
            case MONTH -> Czech.month(YearMonth.from(LocalDate.parse(sum.key())));
        };
    }

    List<TrialSum> of(Dimension dimension) {
        return sums.stream().filter(sum -> sum.dimension() == dimension).toList();
    }

    private List<TrialSum> largest() {
        return of(Dimension.EMPLOYER).stream()
                .filter(sum -> !sum.difference().equals(Money.ZERO))
                .limit(MOST_EMPLOYERS)
                .toList();
    }
}
