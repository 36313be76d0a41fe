package cz.prostup.ipm.correction;

import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.Period;
import org.jspecify.annotations.Nullable;

/// What somebody wants changed on a month. Everything that is null stays as it was in the calculation that held.
///
/// @param reason          in words, 10 to 1 000 characters
/// @param supported       days of the month that the support covers
/// @param rules           code of another version
/// @param override        a new decision about the integration contribution
/// @param overrideDropped the earlier decision no longer holds
public record Change(
        Basis basis,
        String reason,
        @Nullable Wages wages,
        @Nullable Hours hours,
        @Nullable Period supported,
        @Nullable String rules,
        @Nullable IntegrationOverride override,
        boolean overrideDropped) {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 1000;

    /// Crowns of the month.
    public record Wages(Money gross, Money social, Money health, Money sickPay) {}

    public static Change ofWages(String reason, Wages wages) {
        return new Change(Basis.WAGE_COSTS, reason, wages, null, null, null, null, false);
    }

    /// The hours are those that the accepted statements show.
    public static Change ofLateHours(String reason) {
        return new Change(Basis.LATE_HOURS, reason, null, null, null, null, null, false);
    }

    public static Change ofRules(String reason, String rules) {
        return new Change(Basis.RULES, reason, null, null, null, rules, null, false);
    }

    Change with(@Nullable Hours counted) {
        return new Change(basis, reason, wages, counted, supported, rules, override, overrideDropped);
    }

    Change with(@Nullable Wages claimed, @Nullable Hours counted) {
        return new Change(basis, reason, claimed, counted, supported, rules, override, overrideDropped);
    }
}
