package cz.prostup.ipm.correction;

import cz.prostup.shared.Money;
import java.util.List;

/// How a difference is settled (decisions 8).
public enum Exit {
    PAY_MORE("doplatit zvlášť"),
    RECOVER("vrátit úřadu"),
    SETTLE("vyrovnat s další platbou");

    private final String czech;

    Exit(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// A difference of nothing needs no money; an agreement that ended has no next payment to carry anything into.
    public static List<Exit> possible(Money difference, boolean agreementEnded) {
        if (difference.equals(Money.ZERO)) {
            return List.of(SETTLE);
        }
        var own = difference.isPositive() ? PAY_MORE : RECOVER;
        return agreementEnded ? List.of(own) : List.of(own, SETTLE);
    }
}
