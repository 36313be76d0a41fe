package cz.prostup.ipm.activity;

/// What can be done with a statement.
public enum StatementAction {
    SIGN,
    ACCEPT,
    RETURN,
    CORRECT
}
