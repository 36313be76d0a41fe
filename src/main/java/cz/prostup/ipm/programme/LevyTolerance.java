package cz.prostup.ipm.programme;

import cz.prostup.shared.Money;
import java.math.BigDecimal;

/// How far a levy told by the employer may lie from the computed one before the officer is asked to look: the larger of
/// a few crowns and a share (decisions 4).
public record LevyTolerance(Money crowns, BigDecimal percent) {

    public boolean accepts(Money computed, Money told) {
        var share = computed.amount().multiply(percent).movePointLeft(2);
        var difference = told.minus(computed).amount().abs();
        return difference.compareTo(share.max(crowns.amount())) <= 0;
    }
}
