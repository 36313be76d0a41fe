package cz.prostup.people.guests;

/// Where a link is; whether its days are over is asked of the calendar.
public enum GuestState {
    SENT,
    ANSWERED,
    LOCKED,
    CLOSED
}
