package cz.prostup.ipm.candidate;

import cz.prostup.ipm.CandidateId;
import cz.prostup.people.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A candidate under its lock, as far as a step needs to know.
///
/// @param waitedFrom where a waiting one came from
/// @param assessed   the three questions have their answers
/// @param doubtful   hardly stable, hardly motivated or alone: it wants an explanation (BR-034)
record Candidate(
        CandidateId id,
        PersonId person,
        UUID branch,
        UUID officeUnit,
        CandidateState state,
        @Nullable CandidateState waitedFrom,
        @Nullable String registerStatus,
        @Nullable LocalDate registerFrom,
        LocalDate birthDate,
        boolean informed,
        boolean assessed,
        boolean doubtful,
        String explanation,
        @Nullable LocalDate approvedOn,
        int version) {

    boolean isRegistered(LocalDate day) {
        return registerStatus != null
                && !registerStatus.equals("NONE")
                && registerFrom != null
                && !registerFrom.isAfter(day);
    }

    /// Chosen though it speaks against it, and nobody wrote why.
    boolean lacksExplanation() {
        return doubtful && explanation.isBlank();
    }
}
