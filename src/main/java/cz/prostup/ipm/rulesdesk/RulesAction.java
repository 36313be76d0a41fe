package cz.prostup.ipm.rulesdesk;

/// What can be done with a version of the rules as a whole.
public enum RulesAction {
    PUT_IN_FORCE,
    WITHDRAW,
    /// Its last day is over.
    RETIRE
}
