package cz.prostup.ipm.candidate;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.shared.StaleRecord;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the answers to the three questions about suitability (5.8), motivation and who accompanies. They are words of
/// people who know the person; nothing is added up.
@Service
public class AssessCandidate {

    public static final Set<String> ANSWERS = Set.of("YES", "UNSURE", "NO");

    /// @param code YES, UNSURE or NO; empty when nobody knows yet
    public record Answer(String code, String note) {}

    /// @param stableNow   whether life is at least a little settled
    /// @param explanation why the person is chosen though the answers speak against it (BR-034)
    /// @param diagnosis   where the person stands on the labour market before an instrument is chosen (BR-039)
    public record Assessment(
            Answer copes,
            Answer improves,
            Answer stabilises,
            String stableNow,
            Answer motivated,
            String supportedBy,
            String explanation,
            String diagnosis) {

        boolean needsExplanation() {
            return copes.code().equals("NO")
                    || Set.of("UNSURE", "NO").contains(stableNow)
                    || Set.of("UNSURE", "NO").contains(motivated.code());
        }
    }

    public sealed interface Outcome {

        record Kept() implements Outcome {}

        record Refused(String field, String why) implements Outcome {}
    }

    private final CandidateRepository candidates;
    private final CandidateRoles roles;

    AssessCandidate(CandidateRepository candidates, CandidateRoles roles) {
        this.candidates = candidates;
        this.roles = roles;
    }

    /// @param version of the candidate as the form showed it
    /// @throws cz.prostup.shared.NotFound when there is no such candidate, or not for this viewer
    /// @throws StaleRecord when somebody else saved meanwhile
    @Transactional
    public Outcome assess(Viewer viewer, CandidateId id, int version, Assessment answers) {
        roles.of(viewer, id);
        var candidate = candidates.lock(id);
        if (!candidate.state().isOpen()) {
            return new Outcome.Refused("", "Cesta už skončila, odpovědi se nemění.");
        }
        if (answers.needsExplanation() && answers.explanation().isBlank()) {
            return new Outcome.Refused(
                    "explanation",
                    "Vybírat máte lidi aspoň trochu stabilizované a\u00a0motivované. Napište, proč tohoto člověka"
                            + " navrhujete i\u00a0tak.");
        }
        if (!candidates.assess(id, version, answers)) {
            throw new StaleRecord(id);
        }
        return new Outcome.Kept();
    }
}
