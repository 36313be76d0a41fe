package cz.prostup.ipm.programme;

/// Whether the cap shrinks with a smaller job or a shorter month.
public enum CapProRata {
    NONE,
    /// By the part of a full-time job.
    FTE,
    /// By the calendar days of support in the month.
    DAYS
}
