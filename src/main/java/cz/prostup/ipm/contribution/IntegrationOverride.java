package cz.prostup.ipm.contribution;

import cz.prostup.shared.Money;

/// The officer's decision about the integration contribution of a month, against the policy (domain 11/C3, INF-7).
public record IntegrationOverride(Money amount, String reason) {

    /// @throws IllegalArgumentException without a reason, or for a negative amount
    public IntegrationOverride {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an override needs a reason");
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an override cannot be negative: " + amount);
        }
    }
}
