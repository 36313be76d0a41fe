package cz.prostup.people.circle;

/// What may be done with an offered responsibility.
public enum OfferAction {
    ACCEPT,
    DECLINE,
    WITHDRAW,
    GIVE_BACK
}
