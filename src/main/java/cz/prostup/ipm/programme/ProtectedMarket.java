package cz.prostup.ipm.programme;

/// Whether an employer of the protected labour market may have these jobs.
public enum ProtectedMarket {
    ALLOWED,
    REFUSED,
    /// The sources do not say: warn, let a person decide.
    WARN
}
