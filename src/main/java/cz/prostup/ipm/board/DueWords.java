package cz.prostup.ipm.board;

import cz.prostup.calendar.DeadlineRule;
import cz.prostup.calendar.Deadlines;
import org.jspecify.annotations.Nullable;

/// What falls due, in words: a rule of the catalogue by its code, or the words themselves.
final class DueWords {

    private DueWords() {}

    static String of(@Nullable String due) {
        if (due == null) {
            return "";
        }
        return Deadlines.catalogue().stream()
                .filter(rule -> rule.code().equals(due))
                .findFirst()
                .map(DeadlineRule::labelCs)
                .orElse(due);
    }
}
