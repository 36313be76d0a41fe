package cz.prostup.ipm.candidate;

import cz.prostup.ipm.PositionId;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A step on the way of a candidate, with what has to be told with it.
public sealed interface CandidateStep {

    /// A plain step needs nothing but words.
    sealed interface Plain extends CandidateStep {}

    CandidateAction action();

    /// In the words of who acts; empty where nothing needs to be said.
    String note();

    record Contact(String note) implements Plain {
        @Override
        public CandidateAction action() {
            return CandidateAction.CONTACT;
        }
    }

    /// The two duties are confirmed one by one (BR-033).
    ///
    /// @param on the day of the talk
    record Inform(boolean duty, boolean length, LocalDate on, String note) implements CandidateStep {
        @Override
        public CandidateAction action() {
            return CandidateAction.INFORM;
        }
    }

    record Interview(LocalDate on, String note) implements CandidateStep {
        @Override
        public CandidateAction action() {
            return CandidateAction.INTERVIEW;
        }
    }

    record AskEligibility(String note) implements Plain {
        @Override
        public CandidateAction action() {
            return CandidateAction.ASK_ELIGIBILITY;
        }
    }

    record Recommend(String note) implements CandidateStep {
        @Override
        public CandidateAction action() {
            return CandidateAction.RECOMMEND;
        }
    }

    /// @param code        of `ipm.candidate_end_reason`
    /// @param alternative code of `ipm.candidate_alternative` (BR-036)
    /// @param offer       what exactly was offered, may be empty
    record Refuse(String code, String note, String alternative, String offer) implements CandidateStep {
        @Override
        public CandidateAction action() {
            return CandidateAction.REFUSE;
        }
    }

    record Approve(PositionId position, String note) implements CandidateStep {
        @Override
        public CandidateAction action() {
            return CandidateAction.APPROVE;
        }
    }

    /// @param start     the first day of work
    /// @param to        the last day of the contract, not after the end of the support
    /// @param providers units that will lead the integration activities
    record Hire(
            LocalDate signedOn,
            LocalDate from,
            LocalDate to,
            LocalDate start,
            BigDecimal fte,
            BigDecimal weeklyHours,
            Money wage,
            UUID mentor,
            List<UUID> providers)
            implements CandidateStep {
        @Override
        public CandidateAction action() {
            return CandidateAction.HIRE;
        }

        @Override
        public String note() {
            return "";
        }
    }

    /// @param note for which work the person would be fit; nobody is scored
    record Wait(String note) implements CandidateStep {
        @Override
        public CandidateAction action() {
            return CandidateAction.WAIT;
        }
    }

    /// @param action one of the returns
    record Return(CandidateAction action, String note) implements CandidateStep {}

    /// @param action DECLINE, NOT_SELECT or WITHDRAW
    /// @param code   of `ipm.candidate_end_reason`
    record Leave(CandidateAction action, String code, String note) implements CandidateStep {}

    /// The job that was opened ended before its first day.
    record NotStart(String note) implements CandidateStep {
        @Override
        public CandidateAction action() {
            return CandidateAction.NOT_START;
        }
    }
}
