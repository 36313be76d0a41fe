package cz.prostup.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// An exact amount in Czech crowns with two decimals. It never rounds by itself: whoever divides or multiplies says
/// how the result comes back to crowns, because every rounding has a rule of law behind it.
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /// @throws ArithmeticException when the amount has fractions of a haléř
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money crowns(long crowns) {
        return new Money(BigDecimal.valueOf(crowns));
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public static Money sum(Collection<Money> parts) {
        return parts.stream().reduce(ZERO, Money::plus);
    }

    /// For columns that may be null.
    public static @Nullable BigDecimal orNull(@Nullable Money money) {
        return money == null ? null : money.amount;
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The exact product, not yet money: it may have more than two decimals.
    public BigDecimal times(BigDecimal factor) {
        return amount.multiply(factor);
    }

    /// Whole crowns, never more than the exact amount.
    public static Money flooredToCrowns(BigDecimal exact) {
        return new Money(exact.setScale(0, RoundingMode.FLOOR));
    }

    /// Whole crowns, never less than the exact amount.
    public static Money raisedToCrowns(BigDecimal exact) {
        return new Money(exact.setScale(0, RoundingMode.CEILING));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.stripTrailingZeros().toPlainString() + " CZK";
    }
}
