package cz.prostup.people.consent;

/// What became of a consent that somebody wanted to write down or change.
public sealed interface ConsentOutcome {

    record Recorded(ConsentId id) implements ConsentOutcome {}

    /// @param field of the form, empty for the form as a whole
    /// @param why   in Czech, for the screen
    record Refused(String field, String why) implements ConsentOutcome {}
}
