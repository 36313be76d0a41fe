package cz.prostup.ipm.agreement;

/// Why a step of an agreement was not made.
///
/// @param field of the form, empty for the form as a whole
/// @param why   Czech sentence
public record Refused(String field, String why)
        implements MoveAgreement.Outcome, SignAgreement.Outcome, AdjustAgreement.Outcome, AgreementSteps.Check {}
