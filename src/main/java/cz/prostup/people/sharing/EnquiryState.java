package cz.prostup.people.sharing;

/// Where the question to one partner is.
public enum EnquiryState {
    ASKED,
    ANSWERED,
    NO_ANSWER,
    WITHDRAWN
}
