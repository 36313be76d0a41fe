package cz.prostup.ipm.lead;

/// The lists of the domain that describe an interest: dated rows of `ipm.lead_code`.
public enum LeadList {
    SOURCE,
    EMPLOYER_KIND,
    MOTIVATION,
    CONCERN,
    DECLINE,
    WAY
}
