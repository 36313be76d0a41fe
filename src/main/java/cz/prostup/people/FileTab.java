package cz.prostup.people;

import cz.prostup.access.Role;
import java.util.Set;

/// The parts of a person's file; each is a page of its own under `/people/{id}`.
public enum FileTab {
    OVERVIEW("Přehled", "", true),
    NOTES("Zápisy", "/notes", true),
    GOALS("Cíle", "/goals", true),
    DOCUMENTS("Dokumenty", "/documents", true),
    CIRCLE("Kdo doprovází", "/circle", true),
    CONSENTS("Souhlasy", "/consents", false),
    SHARING("Sdílení", "/sharing", false),
    MESSAGES("Zprávy", "/messages", true);

    private final String label;
    private final String path;
    private final boolean everybody;

    FileTab(String label, String path, boolean everybody) {
        this.label = label;
        this.path = path;
        this.everybody = everybody;
    }

    public String label() {
        return label;
    }

    /// Behind `/people/{id}`.
    public String path() {
        return path;
    }

    boolean isFor(Set<Role> viewer) {
        return everybody || viewer.stream().anyMatch(WHO_SHARES::contains);
    }

    /// An employer has no say in what the person shares with whom.
    private static final Set<Role> WHO_SHARES = Set.of(
            Role.KOP_OFFICER,
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.PROVIDER_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.OSPOD,
            Role.PUBLIC_GUARDIAN,
            Role.HOUSING_DEPARTMENT,
            Role.FINANCE_DEPARTMENT);
}
