package cz.prostup.ipm.lead;

import cz.prostup.ipm.LeadId;

/// What became of a wish to change an interest.
public sealed interface LeadOutcome {

    record Done(LeadId id) implements LeadOutcome {}

    /// @param field  of the form, empty for the form as a whole
    /// @param reason Czech sentence
    record Refused(String field, String reason) implements LeadOutcome {}
}
