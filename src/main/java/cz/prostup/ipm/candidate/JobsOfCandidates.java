package cz.prostup.ipm.candidate;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.MoveAnnounced;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the first day of a job means for the way that led to it: the register says job applicant (BR-037), or the
/// person did not come and the way ended.
@Component
class JobsOfCandidates {

    private final JdbcClient db;
    private final CandidateRepository candidates;
    private final CandidateParties parties;
    private final ProcessHistory history;
    private final Today today;

    JobsOfCandidates(
            JdbcClient db,
            CandidateRepository candidates,
            CandidateParties parties,
            ProcessHistory history,
            Today today) {
        this.db = db;
        this.candidates = candidates;
        this.parties = parties;
        this.history = history;
        this.today = today;
    }

    @EventListener
    void follow(MoveAnnounced move) {
        switch (move.event()) {
            case "PlacementStarted" -> wayOf(move.placement().value()).ifPresent(this::started);
            case "PlacementNotStarted" -> wayOf(move.placement().value()).ifPresent(this::didNotCome);
            default -> {} // the others do not concern the way to the job
        }
    }

    private Optional<CandidateId> wayOf(UUID placement) {
        return db.sql("select candidate_id from ipm.placement where id = :id and candidate_id is not null")
                .param("id", placement)
                .query((row, n) -> new CandidateId(Columns.uuid(row, "candidate_id")))
                .optional();
    }

    private void started(CandidateId id) {
        var candidate = candidates.lock(id);
        candidates.register(id, KeepRegister.Status.JOB_APPLICANT.name(), today.date());
        parties.close(id, candidate.person());
    }

    private void didNotCome(CandidateId id) {
        var candidate = candidates.lock(id);
        CandidateLifecycle.TABLE
                .find(candidate.state(), CandidateAction.NOT_START)
                .ifPresent(move -> {
                    candidates.move(candidate, move.to());
                    candidates.left(id, "DID_NOT_COME", "", "");
                    history.moved("candidate", id.value(), move, Viewer.SYSTEM, "nenastoupil");
                    parties.close(id, candidate.person());
                });
    }
}
