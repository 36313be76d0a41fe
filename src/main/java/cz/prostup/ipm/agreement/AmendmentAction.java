package cz.prostup.ipm.agreement;

/// What can be done with a proposed amendment.
public enum AmendmentAction {
    PUT_IN_FORCE,
    REJECT,
    WITHDRAW
}
