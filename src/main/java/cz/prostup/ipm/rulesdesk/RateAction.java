package cz.prostup.ipm.rulesdesk;

public enum RateAction {
    CONFIRM,
    WITHDRAW
}
