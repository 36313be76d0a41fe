package cz.prostup.ipm.candidate;

import cz.prostup.ipm.CandidateId;
import java.time.LocalDate;
import java.util.UUID;

/// A candidate in a list.
///
/// @param since    since when they stand where they stand
/// @param places   names of the places they are thought of for, may be empty
/// @param fitNote  for which work they would be fit, only of those who wait
public record CandidateRow(
        CandidateId id,
        UUID person,
        String sortName,
        CandidateState state,
        LocalDate since,
        String channel,
        String nominatedBy,
        String branch,
        String places,
        String fitNote,
        String basis) {

    public String path() {
        return "/ipm/candidates/" + id;
    }
}
