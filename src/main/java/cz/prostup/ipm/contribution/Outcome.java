package cz.prostup.ipm.contribution;

import cz.prostup.ipm.programme.ShortfallPolicy;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.util.List;

/// What the rules say about a month: an amount with its reasons, or why there is none.
public sealed interface Outcome {

    /// @param wageCosts               what counts as wage costs
    /// @param rawWage                 share of the wage costs before rounding and before a cap on the contribution
    /// @param wageContribution        whole crowns
    /// @param capApplied              whether the cap took something away
    /// @param requiredHours           hours asked for in this month
    /// @param integrationContribution whole crowns, after an override if there is one
    /// @param policyApplied           what holds when hours are short
    /// @param overridden              whether an officer decided the integration contribution
    /// @param lines                   the calculation in words, in the order it is read
    record Calculated(
            Money wageCosts,
            BigDecimal rawWage,
            Money wageContribution,
            boolean capApplied,
            Hours requiredHours,
            Hours hours,
            Money integrationContribution,
            ShortfallPolicy policyApplied,
            boolean overridden,
            Money total,
            List<Line> lines,
            String rulesCode)
            implements Outcome {

        public Calculated {
            lines = List.copyOf(lines);
        }

        public boolean hoursMet() {
            return hours.isAtLeast(requiredHours);
        }

        public Hours missingHours() {
            return hours.missingTo(requiredHours);
        }
    }

    /// @param reasons Czech sentences, at least one
    record Refused(List<String> reasons) implements Outcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
