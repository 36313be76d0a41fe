package cz.prostup.ui;

import cz.prostup.shared.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Hours on the way to a goal, as a bar. Widths are attributes of the drawing, because our pages allow no inline style.
public record Meter(Hours done, Hours planned, Hours goal) {

    private static final int WIDTH = 96;

    public int doneWidth() {
        return widthOf(done);
    }

    /// Up to where done and planned hours reach together.
    public int plannedWidth() {
        return widthOf(done.plus(planned));
    }

    public boolean isReached() {
        return done.isAtLeast(goal);
    }

    /// `13,0 / 16 h`
    public String figure() {
        var wanted = goal.value().stripTrailingZeros();
        var plainGoal = wanted.scale() <= 0 ? Czech.number(wanted.longValueExact()) : Czech.hoursPlain(goal);
        return Czech.hoursPlain(done) + " / " + plainGoal + "\u00A0h";
    }

    /// The bar in words, for those who do not see it.
    public String inWords() {
        var sentence = Czech.hoursInWords(done) + ", cíl " + Czech.hoursInWords(goal);
        var rest = isReached() ? ", splněno" : ", chybí " + Czech.hoursInWords(done.missingTo(goal));
        var more = planned.isPositive() ? ", naplánováno ještě " + Czech.hoursInWords(planned) : "";
        return sentence + rest + more;
    }

    private int widthOf(Hours hours) {
        if (!goal.isPositive()) {
            return WIDTH;
        }
        return hours.value()
                .multiply(BigDecimal.valueOf(WIDTH))
                .divide(goal.value(), 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(WIDTH))
                .intValue();
    }
}
