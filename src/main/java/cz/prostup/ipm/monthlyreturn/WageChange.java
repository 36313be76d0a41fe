package cz.prostup.ipm.monthlyreturn;

import static cz.prostup.ipm.monthlyreturn.Check.Level.LOOK;
import static cz.prostup.ipm.monthlyreturn.Check.Level.PASSED;

import cz.prostup.ipm.monthlyreturn.Check.Kind;
import cz.prostup.ipm.monthlyreturn.Check.Level;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Whether an hour that is paid costs about as much as in the last approved month of the same job. The tolerance is a
/// number of the rules (`wageChangeTolerance`, INF).
final class WageChange {

    private WageChange() {}

    static Check check(ReviewFacts facts) {
        var earlier = facts.earlier();
        if (earlier == null) {
            return found(facts, PASSED, "první měsíc, není s\u00a0čím srovnat");
        }
        var claim = facts.row().proposed();
        var paid = claim.hoursPaid();
        if (!paid.isPositive() || !earlier.paid().isPositive()) {
            var month =
                    paid.isPositive() ? earlier.month() : facts.row().basics().month();
            return found(facts, LOOK, Czech.monthIn(month) + " není žádná placená hodina, není s\u00a0čím srovnat");
        }
        var now = hourly(claim.wageCosts(), paid);
        var then = hourly(earlier.wageCosts(), earlier.paid());
        var allowed = then.multiply(facts.row().rules().wageChangeTolerance());
        var fits = now.subtract(then).abs().compareTo(allowed) <= 0;
        var evidence = "hodina teď stojí " + Czech.money(new Money(now)) + ", " + Czech.monthIn(earlier.month())
                + " stála " + Czech.money(new Money(then)) + ", změna " + percent(now, then);
        return found(facts, fits ? PASSED : LOOK, evidence);
    }

    private static Check found(ReviewFacts facts, Level level, String evidence) {
        var rules = facts.row().rules();
        return new Check(
                Kind.WAGE_CHANGE,
                level,
                evidence,
                "nejvýš " + Czech.percent(rules.wageChangeTolerance()) + ", pravidla " + rules.code());
    }

    /// In crowns and hellers.
    private static BigDecimal hourly(Money costs, Hours paid) {
        return costs.amount().divide(paid.value(), 2, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal now, BigDecimal then) {
        return then.signum() == 0
                ? "z\u00a0nuly"
                : Czech.percent(now.subtract(then).divide(then, 3, RoundingMode.HALF_UP));
    }
}
