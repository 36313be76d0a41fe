package cz.prostup.ipm.rulesdesk;

import cz.prostup.shared.Money;

/// What a trial changes for a group of returns.
///
/// @param key   id of the branch or employer, code of the kind, first day of the month; empty for all
/// @param label name of the branch or employer, empty otherwise
public record TrialSum(
        Dimension dimension, String key, String label, int returns, Money before, Money after, int gained, int lost) {

    public enum Dimension {
        ALL,
        BRANCH,
        EMPLOYER_KIND,
        MONTH,
        EMPLOYER
    }

    public Money difference() {
        return after.minus(before);
    }

    public int same() {
        return returns - gained - lost;
    }
}
