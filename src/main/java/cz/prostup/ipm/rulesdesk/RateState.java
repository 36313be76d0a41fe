package cz.prostup.ipm.rulesdesk;

public enum RateState {
    PROPOSED,
    CONFIRMED,
    WITHDRAWN
}
