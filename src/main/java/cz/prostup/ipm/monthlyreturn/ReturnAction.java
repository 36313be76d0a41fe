package cz.prostup.ipm.monthlyreturn;

/// What can be done with a monthly return.
public enum ReturnAction {
    SUBMIT,
    TAKE,
    OVERRIDE,
    WITHDRAW_OVERRIDE,
    APPROVE,
    RETURN,
    REJECT
}
