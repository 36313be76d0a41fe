package cz.prostup.ipm.contribution;

import cz.prostup.shared.Money;
import org.jspecify.annotations.Nullable;

/// One step of a calculation in words. The same lines are stored and printed on the page, in the PDF, in the XLSX and
/// on the command line (decisions 3).
///
/// @param text     the sentence that is read
/// @param input    what went in, empty when the sentence says it all
/// @param rule     the rule that decides, for example `BR-001`
/// @param rate     the number of the rules and since when it holds
/// @param rounding how the exact result came to crowns, empty when it was not rounded
/// @param result   null when the step moves no money
/// @param note     what else the reader should know, may be empty
public record Line(
        Step step,
        String text,
        String input,
        String rule,
        String rate,
        String rounding,
        @Nullable Money result,
        String note) {

    public enum Step {
        WAGE_COSTS,
        SHARE,
        CAP,
        HOURS,
        INTEGRATION,
        OVERRIDE,
        TOTAL
    }
}
