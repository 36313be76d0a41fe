package cz.prostup.ipm.programme;

public enum RulesStatus {
    DRAFT,
    ACTIVE,
    RETIRED
}
