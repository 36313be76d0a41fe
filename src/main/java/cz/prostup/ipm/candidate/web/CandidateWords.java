package cz.prostup.ipm.candidate.web;

import cz.prostup.ipm.candidate.CandidateState;
import cz.prostup.ui.State;

/// States of candidates in words and weight.
final class CandidateWords {

    private CandidateWords() {}

    static State state(CandidateState state) {
        return switch (state) {
            case APPROVED, HIRED -> State.ok(state.czech());
            case NOT_ELIGIBLE, NOT_SELECTED -> State.bad(state.czech());
            case DECLINED_BY_CANDIDATE, WITHDRAWN, WAITLISTED -> State.plain(state.czech());
            default -> State.turn(state.czech());
        };
    }

    static String answer(String code) {
        return switch (code) {
            case "YES" -> "ano";
            case "UNSURE" -> "není jisté";
            case "NO" -> "ne";
            default -> "neví se";
        };
    }
}
