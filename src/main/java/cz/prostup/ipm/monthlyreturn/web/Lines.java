package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.contribution.Line;
import cz.prostup.ipm.contribution.Outcome;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.contribution.Outcome.Refused;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a calculation as the kit shows them. The sentence is the stored one; nothing is worded again here.
public final class Lines {

    private Lines() {}

    public static List<Step> steps(Outcome outcome) {
        return switch (outcome) {
            case Calculated calculated -> steps(calculated.lines());
            case Refused(var reasons) ->
                reasons.stream().map(reason -> Step.of(reason, "", "")).toList();
        };
    }

    public static List<Step> steps(List<Line> lines) {
        return lines.stream().map(Lines::step).toList();
    }

    private static Step step(Line line) {
        var result = line.result() == null ? "" : Czech.money(line.result());
        return line.step() == Line.Step.TOTAL
                ? Step.sum(line.text(), result, why(line))
                : Step.of(line.text(), result, why(line));
    }

    /// Rule, rate with its validity, rounding, note: whatever of them the line has.
    static String why(Line line) {
        return Stream.of(line.rate(), line.rounding(), line.rule(), line.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
