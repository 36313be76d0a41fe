package cz.prostup.ipm.monthlyreturn;

/// What can be done with a monthly return, or happens to it.
public enum ReturnAction {
    SUBMIT,
    TAKE,
    OVERRIDE,
    WITHDRAW_OVERRIDE,
    APPROVE,
    RETURN,
    REJECT,
    /// it is part of a batch now
    ORDER,
    /// the batch was voided before it left
    UNORDER,
    /// the bank says the money arrived
    PAY,
    /// money that had arrived came back
    BOUNCE
}
