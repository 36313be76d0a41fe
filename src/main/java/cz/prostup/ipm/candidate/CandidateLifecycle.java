package cz.prostup.ipm.candidate;

import static cz.prostup.ipm.candidate.CandidateAction.*;
import static cz.prostup.ipm.candidate.CandidateState.*;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The moves of a candidate (P8, 3.B). Whoever is approved has a place kept and does not wait; a way that ended by a
/// contract ends differently only when the person did not come.
public final class CandidateLifecycle {

    private static final Set<String> OFFICER = Set.of("KOP_OFFICER");
    private static final Set<String> EMPLOYER = Set.of("MENTOR", "EMPLOYER_ADMIN");

    /// Whoever nominates speaks with the person.
    private static final Set<String> TALKERS = Set.of(
            "KOP_OFFICER",
            "KOP_ADVISER",
            "MENTOR",
            "EMPLOYER_ADMIN",
            "PROVIDER_WORKER",
            "EMPLOYER_SOCIAL_WORKER",
            "CASE_MANAGER");

    private static final List<CandidateState> BEFORE_APPROVAL =
            List.of(NOMINATED, CONTACTED, INFORMED, INTERVIEWED, ELIGIBILITY_CHECK, RECOMMENDED);

    public static final Transitions<CandidateState, CandidateAction> TABLE = new Transitions<>("candidate", moves());

    private CandidateLifecycle() {}

    private static List<Move<CandidateState, CandidateAction>> moves() {
        var moves = new ArrayList<Move<CandidateState, CandidateAction>>(List.of(
                new Move<>(NOMINATED, CONTACT, CONTACTED, TALKERS, "", "3.B"),
                new Move<>(CONTACTED, INFORM, INFORMED, TALKERS, "", "3.B, BR-033"),
                new Move<>(INFORMED, INTERVIEW, INTERVIEWED, EMPLOYER, "", "3.B"),
                new Move<>(
                        INTERVIEWED,
                        ASK_ELIGIBILITY,
                        ELIGIBILITY_CHECK,
                        Set.of("MENTOR", "EMPLOYER_ADMIN", "KOP_ADVISER", "KOP_OFFICER"),
                        "",
                        "3.B"),
                new Move<>(ELIGIBILITY_CHECK, RECOMMEND, RECOMMENDED, OFFICER, "", "3.B, BR-028, BR-029"),
                new Move<>(ELIGIBILITY_CHECK, REFUSE, NOT_ELIGIBLE, OFFICER, "", "3.B, BR-036"),
                new Move<>(RECOMMENDED, APPROVE, APPROVED, OFFICER, "CandidateApproved", "3.B, BR-031"),
                new Move<>(APPROVED, HIRE, HIRED, Set.of("EMPLOYER_ADMIN"), "CandidateHired", "3.B, P9"),
                new Move<>(HIRED, NOT_START, WITHDRAWN, Set.of("SYSTEM"), "", "3.B: did not come")));
        BEFORE_APPROVAL.forEach(state -> {
            moves.add(new Move<>(state, WAIT, WAITLISTED, OFFICER, "", "3.B: any open, no position"));
            moves.add(
                    new Move<>(WAITLISTED, backTo(state).orElseThrow(), state, OFFICER, "", "INF: a place was found"));
        });
        var open = Stream.concat(BEFORE_APPROVAL.stream(), Stream.of(APPROVED, WAITLISTED))
                .toList();
        open.forEach(state -> {
            moves.add(new Move<>(state, DECLINE, DECLINED_BY_CANDIDATE, TALKERS, "", "P8 exits"));
            moves.add(new Move<>(state, WITHDRAW, WITHDRAWN, TALKERS, "", "P8 exits"));
        });
        List.of(INTERVIEWED, ELIGIBILITY_CHECK, RECOMMENDED, APPROVED, WAITLISTED)
                .forEach(state -> moves.add(new Move<>(
                        state,
                        NOT_SELECT,
                        NOT_SELECTED,
                        Set.of("MENTOR", "EMPLOYER_ADMIN", "KOP_OFFICER"),
                        "",
                        "P8 exits, P8.7")));
        return moves;
    }
}
