package cz.prostup.ipm.programme;

/// What the monthly cap limits (domain 11/C1).
public enum CapBase {
    /// The contribution itself: the grammatical reading of BR-002.
    CONTRIBUTION,
    /// The wage costs from which the share is taken.
    WAGE_COSTS
}
