package cz.prostup.ipm.programme;

/// How sure a value is. What is not from a source of the programme is shown as unverified.
public enum Certainty {
    /// Told by a paper of the programme.
    SOURCE,
    /// Found in a public source outside the programme.
    PUBLIC,
    /// General knowledge, to be checked.
    UNVERIFIED,
    /// Our own reading where the papers are silent.
    INFERRED,
    /// Nobody told us: the value is empty.
    UNKNOWN
}
