package cz.prostup.people.circle;

/// What came of a change of the circle or of responsibility.
public sealed interface CircleOutcome {

    record Done() implements CircleOutcome {}

    record Proposed(OfferId offer) implements CircleOutcome {}

    /// @param field  of the form, empty for the form as a whole
    /// @param reason Czech sentence
    record Refused(String field, String reason) implements CircleOutcome {}
}
