package cz.prostup.ipm.absence;

/// What became of an absence that somebody wanted to write down or change.
public sealed interface AbsenceOutcome {

    record Recorded(AbsenceId id) implements AbsenceOutcome {}

    /// @param field `kind`, `from`, `to` or empty for the form as a whole
    /// @param why   in Czech, for the screen
    record Refused(String field, String why) implements AbsenceOutcome {}
}
