package cz.prostup.people.readlog;

import java.time.LocalDate;

/// What of the log a data-protection officer wants to see.
///
/// @param scope  read by whom
/// @param who    a part of the name of who read, may be empty
/// @param basis  one code of a reason, may be empty
/// @param from   the first day, `to` the last one
public record AuditFilter(Scope scope, String who, String basis, LocalDate from, LocalDate to, PageKey after) {

    /// Read by own people, or about own clients by somebody from elsewhere.
    public enum Scope {
        OURS,
        OTHERS
    }
}
