package cz.prostup.people.emergency;

/// What can happen to an emergency access.
public enum EmergencyAction {
    /// By the button, before the time is over.
    END,
    /// By the clock.
    EXPIRE,
    REPORT,
    REVIEW
}
