package cz.prostup.ipm.activity;

/// Where the statement of a month stands.
public enum StatementState {
    /// The provider writes entries.
    OPEN,
    /// The provider answers for it; entries change only by corrections.
    SIGNED,
    /// The mentor agrees.
    ACCEPTED,
    /// The mentor asks for a correction.
    RETURNED
}
