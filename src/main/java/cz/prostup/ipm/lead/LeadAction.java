package cz.prostup.ipm.lead;

/// What may happen to an employer's interest.
public enum LeadAction {
    INFORM,
    CONSIDER,
    COMMIT,
    /// The application was sent; nobody presses it.
    APPLY,
    DECLINE,
    /// A refusal written by mistake, or taken back.
    REOPEN
}
