package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.candidate.CandidateStep.Approve;
import cz.prostup.ipm.candidate.CandidateStep.AskEligibility;
import cz.prostup.ipm.candidate.CandidateStep.Contact;
import cz.prostup.ipm.candidate.CandidateStep.Hire;
import cz.prostup.ipm.candidate.CandidateStep.Inform;
import cz.prostup.ipm.candidate.CandidateStep.Interview;
import cz.prostup.ipm.candidate.CandidateStep.Leave;
import cz.prostup.ipm.candidate.CandidateStep.NotStart;
import cz.prostup.ipm.candidate.CandidateStep.Recommend;
import cz.prostup.ipm.candidate.CandidateStep.Refuse;
import cz.prostup.ipm.candidate.CandidateStep.Return;
import cz.prostup.ipm.candidate.CandidateStep.Wait;
import cz.prostup.ipm.position.MovePositions;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves a candidate along the way (P8): told, interviewed, found eligible, approved, hired, or leaving.
@Service
public class MoveCandidate {

    public sealed interface Outcome {

        /// @param placement the job that was opened, only after a contract
        record Moved(CandidateState to, @Nullable PlacementId placement) implements Outcome {}

        /// The candidate stands elsewhere: somebody was quicker, or the page is old.
        record NotNow(CandidateState stands) implements Outcome {}

        /// The viewer sees the candidate, but this step belongs to somebody else.
        record NotYours() implements Outcome {}

        /// @param field the field of the form that has to change, empty for the step as a whole
        /// @param why   in Czech, for the screen
        record Refused(String field, String why) implements Outcome {}
    }

    private final CandidateRepository candidates;
    private final CandidateRoles roles;
    private final CandidateParties parties;
    private final Eligibility eligibility;
    private final HireCandidate hiring;
    private final MovePositions positions;
    private final ProcessHistory history;
    private final Today today;

    MoveCandidate(
            CandidateRepository candidates,
            CandidateRoles roles,
            CandidateParties parties,
            Eligibility eligibility,
            HireCandidate hiring,
            MovePositions positions,
            ProcessHistory history,
            Today today) {
        this.candidates = candidates;
        this.roles = roles;
        this.parties = parties;
        this.eligibility = eligibility;
        this.hiring = hiring;
        this.positions = positions;
        this.history = history;
        this.today = today;
    }

    /// @throws NotFound when there is no such candidate, or not for this viewer
    @Transactional
    public Outcome move(Viewer viewer, CandidateId id, CandidateStep step) {
        var mine = roles.of(viewer, id);
        var candidate = candidates.lock(id);
        var move =
                CandidateLifecycle.TABLE.find(candidate.state(), step.action()).orElse(null);
        if (move == null || isReturnElsewhere(candidate, step)) {
            return new Outcome.NotNow(candidate.state());
        }
        if (mine.roles().stream().noneMatch(role -> move.roles().contains(role.name()))) {
            return new Outcome.NotYours();
        }
        var refused = refusal(candidate, step, move.to());
        if (refused != null) {
            return refused;
        }
        PlacementId placement = null;
        switch (step) {
            case Hire hire -> {
                switch (hiring.hire(viewer, candidate, hire)) {
                    case HireCandidate.Hired(var opened) -> placement = opened;
                    case HireCandidate.Refused(var field, var why) -> {
                        return new Outcome.Refused(field, why);
                    }
                    case HireCandidate.NotYours() -> {
                        return new Outcome.NotYours();
                    }
                }
            }
            case Approve(var position, var _) -> {
                var taken = positions.reserve(viewer, position, id);
                if (taken instanceof MovePositions.Outcome.NotNow(var stands)) {
                    return new Outcome.Refused(
                            "position", "Toto místo už volné není, teď je " + stands.czech() + ". Vyberte jiné.");
                }
                candidates.approved(id, position, viewer);
            }
            default -> make(viewer, candidate, step);
        }
        candidates.move(candidate, move.to());
        history.moved("candidate", id.value(), move, viewer, principal(viewer, candidate), step.note());
        if (!move.to().isOpen() && move.to() != CandidateState.HIRED) {
            parties.close(id, candidate.person());
        }
        return new Outcome.Moved(move.to(), placement);
    }

    private static java.util.@Nullable UUID principal(Viewer viewer, Candidate candidate) {
        return viewer.principalIn(candidate.officeUnit(), Role.KOP_OFFICER);
    }

    /// Who waits goes back only to where they waited from.
    private static boolean isReturnElsewhere(Candidate candidate, CandidateStep step) {
        return step instanceof Return && step.action().back() != candidate.waitedFrom();
    }

    private Outcome.@Nullable Refused refusal(Candidate candidate, CandidateStep step, CandidateState to) {
        return switch (step) {
            case Inform inform -> informRefusal(inform);
            case Interview(var on, var _) -> dayRefusal(on);
            case AskEligibility _ -> assessmentRefusal(candidate);
            case Recommend _ -> {
                var why = eligibility.whyNot(candidate);
                yield why.isEmpty() ? assessmentRefusal(candidate) : refused("", why);
            }
            case Refuse refuse -> refuseRefusal(refuse);
            case Approve approve -> approveRefusal(candidate, approve);
            case Wait(var note) -> note.isBlank() ? refused("note", "Napište, na jakou práci by se hodil.") : null;
            case Leave(var _, var code, var _) ->
                candidates.isEndReason(code, to) ? null : refused("code", "Vyberte důvod ze seznamu.");
            case Contact _, Hire _, Return _, NotStart _ -> null;
        };
    }

    private Outcome.@Nullable Refused informRefusal(Inform inform) {
        if (!inform.duty()) {
            return refused("duty", "Bez potvrzení, že povinnosti aktivit rozumí, poučení zapsat nejde.");
        }
        if (!inform.length()) {
            return refused("length", "Bez potvrzení, že nejdelší době rozumí, poučení zapsat nejde.");
        }
        return dayRefusal(inform.on());
    }

    private Outcome.@Nullable Refused dayRefusal(LocalDate on) {
        return on.isAfter(today.date()) ? refused("on", "Den ještě nenastal.") : null;
    }

    private static Outcome.@Nullable Refused assessmentRefusal(Candidate candidate) {
        if (!candidate.assessed()) {
            return refused("", "Nejdřív odpovězte na otázky o\u00a0vhodnosti a\u00a0motivaci.");
        }
        return candidate.lacksExplanation()
                ? refused(
                        "",
                        "Podle odpovědí není člověk aspoň trochu stabilizovaný nebo motivovaný. Napište u\u00a0otázek,"
                                + " proč ho přesto vybíráte.")
                : null;
    }

    private Outcome.@Nullable Refused refuseRefusal(Refuse refuse) {
        if (!candidates.isEndReason(refuse.code(), CandidateState.NOT_ELIGIBLE)) {
            return refused("code", "Vyberte důvod ze seznamu.");
        }
        if (refuse.note().isBlank()) {
            return refused("note", "Napište důvod tak, aby mu člověk rozuměl.");
        }
        return candidates.isAlternative(refuse.alternative())
                ? null
                : refused("alternative", "Vyberte, co jste člověku nabídli místo toho.");
    }

    private Outcome.@Nullable Refused approveRefusal(Candidate candidate, Approve approve) {
        var place = candidates.place(approve.position()).orElse(null);
        if (place == null || !place.branch().equals(candidate.branch())) {
            throw new NotFound(approve.position());
        }
        if (!place.agreementState().equals("IN_FORCE")) {
            return refused("position", "Dohoda " + place.agreement() + " není v\u00a0platnosti.");
        }
        if (place.to().isBefore(today.date())) {
            return refused("position", "Dohoda " + place.agreement() + " už skončila.");
        }
        if (!candidate.informed()) {
            return refused("", "Nejdřív zapište poučení o\u00a0povinnosti aktivit a\u00a0nejdelší době.");
        }
        var until = eligibility.holdsUntil(candidate.id());
        if (until == null || until.isBefore(today.date())) {
            return refused("", "Ověření podmínek už neplatí. Obnovte ho.");
        }
        return candidates.hasJob(candidate.person())
                ? refused("", "Tento člověk má v\u00a0té době jiné integrační místo.")
                : null;
    }

    private void make(Viewer viewer, Candidate candidate, CandidateStep step) {
        var id = candidate.id();
        switch (step) {
            case Inform(var _, var _, var on, var _) -> candidates.informed(id, on);
            case Interview(var on, var _) -> candidates.interviewed(id, on);
            case Recommend(var note) -> {
                eligibility.decide(viewer, candidate, true, note);
                candidates.recommended(id, viewer);
            }
            case Refuse(var code, var note, var alternative, var offer) -> {
                eligibility.decide(viewer, candidate, false, note);
                candidates.left(id, code, note, offer.isBlank() ? alternative : alternative + ": " + offer);
            }
            case Wait(var note) -> candidates.fitNote(id, note);
            case Leave(var _, var code, var note) -> {
                release(viewer, candidate, note);
                candidates.left(id, code, note, "");
            }
            case NotStart(var note) -> candidates.left(id, "DID_NOT_COME", note, "");
            case Contact _, AskEligibility _, Return _, Approve _, Hire _ -> {}
        }
    }

    private void release(Viewer viewer, Candidate candidate, String note) {
        if (candidate.state() == CandidateState.APPROVED) {
            candidates
                    .placeKeptFor(candidate.id())
                    .ifPresent(
                            place -> positions.release(viewer, place.id(), note.isBlank() ? "uchazeč odešel" : note));
        }
    }

    private static Outcome.Refused refused(String field, String why) {
        return new Outcome.Refused(field, why);
    }
}
