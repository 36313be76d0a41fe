package cz.prostup.people.sharing;

/// What happens to the question to one partner.
public enum EnquiryAction {
    ANSWER,
    EXPIRE,
    WITHDRAW
}
