package cz.prostup.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/// A length of time in hours with two decimals: 16.00 is sixteen hours, 0.25 a quarter.
public record Hours(BigDecimal value) implements Comparable<Hours> {

    public static final Hours ZERO = new Hours(BigDecimal.ZERO);

    /// @throws ArithmeticException when there are more than two decimals
    public Hours {
        value = value.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Hours of(String hours) {
        return new Hours(new BigDecimal(hours));
    }

    public static Hours sum(Collection<Hours> parts) {
        return parts.stream().reduce(ZERO, Hours::plus);
    }

    public Hours plus(Hours other) {
        return new Hours(value.add(other.value));
    }

    /// What is missing from `this` to the goal, never negative.
    public Hours missingTo(Hours goal) {
        return new Hours(goal.value.subtract(value).max(BigDecimal.ZERO));
    }

    public boolean isAtLeast(Hours other) {
        return compareTo(other) >= 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Hours other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " h";
    }
}
