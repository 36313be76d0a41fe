package cz.prostup.people.consent;

/// Who says it.
public enum GivenBy {
    PERSON,
    GUARDIAN
}
