package cz.prostup.ipm.contribution;

import java.math.BigDecimal;
import java.math.MathContext;

/// A part of a whole that stays a fraction until it is used, so that 22 of 31 days lose nothing on the way.
record Share(BigDecimal part, BigDecimal whole) {

    static final Share ALL = of(1, 1);

    static Share of(long part, long whole) {
        return new Share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static Share of(BigDecimal part) {
        return new Share(part, BigDecimal.ONE);
    }

    Share times(Share other) {
        return new Share(part.multiply(other.part), whole.multiply(other.whole));
    }

    BigDecimal from(BigDecimal amount) {
        return amount.multiply(part).divide(whole, MathContext.DECIMAL128);
    }

    boolean isAll() {
        return part.compareTo(whole) == 0;
    }
}
