package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.candidate.AssessCandidate.Assessment;
import cz.prostup.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that the page of one candidate shows, limited to what its reader may see.
///
/// @param criteria empty for who sees no evidence
/// @param periods  earlier instruments and jobs, empty for who sees no evidence
/// @param cycles   how many of them are cycles of subsidised work
public record CandidateFile(
        Head head,
        List<Criterion> criteria,
        List<Decision> decisions,
        List<Time> periods,
        int cycles,
        int lockInFrom,
        List<Place> places,
        List<ProcessHistory.Row> history,
        List<Option> criterionOptions,
        List<Option> evidenceOptions) {

    /// @param wish     by what right the office was told
    /// @param roles    as what the reader stands to the candidate
    /// @param evidence whether criteria and the register are for the reader
    public record Head(
            CandidateId id,
            UUID person,
            String name,
            LocalDate birthDate,
            UUID branch,
            String branchName,
            String channel,
            boolean preferred,
            String nominatedBy,
            String nominatedUnit,
            NominateCandidate.Wish wish,
            String why,
            CandidateState state,
            LocalDate since,
            @Nullable CandidateState waitedFrom,
            KeepRegister.@Nullable Status register,
            @Nullable LocalDate registerFrom,
            @Nullable LocalDate informedOn,
            @Nullable LocalDate interviewedOn,
            Assessment answers,
            String fitNote,
            @Nullable String endReason,
            String endNote,
            String alternative,
            @Nullable LocalDate approvedOn,
            @Nullable String approvedBy,
            @Nullable PlacementId placement,
            int version,
            Set<Role> roles,
            String basis,
            boolean evidence,
            int lockInFrom) {

        public String path() {
            return "/ipm/candidates/" + id;
        }

        public boolean isAny(Role... wanted) {
            return Set.of(wanted).stream().anyMatch(roles::contains);
        }

        /// Whether somebody of the office reads.
        public boolean isOffice() {
            return isAny(Role.KOP_OFFICER, Role.KOP_ADVISER);
        }
    }

    public record Criterion(
            UUID id,
            String label,
            boolean special,
            String evidence,
            String note,
            String claimedBy,
            LocalDate claimedOn,
            @Nullable String verifiedBy,
            @Nullable LocalDate verifiedOn) {}

    public record Decision(
            boolean eligible,
            String rules,
            String reason,
            String by,
            LocalDate on,
            @Nullable LocalDate validUntil,
            boolean renewal) {}

    /// @param id null for a job in Prostup
    public record Time(
            @Nullable UUID id,
            KeepRegister.Kind kind,
            LocalDate from,
            @Nullable LocalDate to,
            String note) {}

    /// @param kept whether the place is kept for this candidate
    public record Place(PositionId id, String title, String employer, String agreement, String state, boolean kept) {}
}
