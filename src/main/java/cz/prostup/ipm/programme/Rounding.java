package cz.prostup.ipm.programme;

import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How an exact amount becomes whole crowns.
public enum Rounding {
    DOWN_TO_CROWN(RoundingMode.FLOOR, "dolů na celé koruny"),
    NEAREST_CROWN(RoundingMode.HALF_UP, "na nejbližší celou korunu"),
    UP_TO_CROWN(RoundingMode.CEILING, "nahoru na celé koruny");

    private final RoundingMode mode;
    private final String czech;

    Rounding(RoundingMode mode, String czech) {
        this.mode = mode;
        this.czech = czech;
    }

    public Money round(BigDecimal exact) {
        return new Money(exact.setScale(0, mode));
    }

    /// "dolů na celé koruny"
    public String czech() {
        return czech;
    }
}
