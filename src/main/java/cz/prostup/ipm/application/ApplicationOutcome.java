package cz.prostup.ipm.application;

/// What came of an attempt to do something with an application.
public sealed interface ApplicationOutcome {

    record Done(ApplicationState state) implements ApplicationOutcome {}

    /// @param field  of the form, empty for the form as a whole
    /// @param reason Czech sentence
    record Refused(String field, String reason) implements ApplicationOutcome {}

    static Refused whole(String reason) {
        return new Refused("", reason);
    }
}
