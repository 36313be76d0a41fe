package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What these jobs are, for an employer who has five minutes. The numbers are those of the rules of today; what they do
/// not know is not on the page.
public record ForEmployersPage(@Nullable ProgrammeRules rules) {

    static final Link HOME = new Link("Pro zaměstnavatele", "/for-employers");

    public static List<Link> crumbs() {
        return List.of(HOME);
    }

    /// Null when the rules do not know an amount.
    public @Nullable String wage() {
        if (rules == null || rules.wage().rate() == null || rules.wage().capMonthly() == null) {
            return null;
        }
        return Czech.percent(Objects.requireNonNull(rules.wage().rate())) + " mzdových nákladů, nejvýš "
                + Czech.money(Objects.requireNonNull(rules.wage().capMonthly())) + " na člověka a\u00a0měsíc";
    }

    public @Nullable String integration() {
        if (rules == null || rules.integration().amount() == null) {
            return null;
        }
        return Czech.money(Objects.requireNonNull(rules.integration().amount()))
                + " na člověka a\u00a0měsíc, když se uskuteční aspoň "
                + Czech.hoursInWords(rules.integration().minHours()) + " aktivit";
    }

    public @Nullable String length() {
        if (rules == null
                || rules.support().basicMonths() == null
                || rules.support().extensionMonths() == null) {
            return null;
        }
        return Czech.count(rules.support().basicMonths(), "měsíc", "měsíce", "měsíců")
                + ", a\u00a0když to člověku pomůže, ještě o\u00a0"
                + rules.support().extensionMonths() + " déle";
    }

    public @Nullable String hours() {
        return rules == null ? null : Czech.hoursInWords(rules.integration().minHours());
    }
}
