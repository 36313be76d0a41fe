package cz.prostup.people.guests;

/// What happens to a link.
public enum GuestAction {
    ANSWER,
    LOCK,
    RENEW,
    CLOSE
}
