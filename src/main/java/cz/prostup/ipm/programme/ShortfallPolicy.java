package cz.prostup.ipm.programme;

/// What the integration contribution becomes when the hours are not met (domain 11/C3).
public enum ShortfallPolicy {
    ALL_OR_NOTHING,
    /// The amount by hours done to hours required.
    PRO_RATA,
    /// The whole amount, and the officer sees a warning.
    FULL_WITH_WARNING
}
