package cz.prostup.ipm.plan;

import static cz.prostup.ipm.plan.PlanAction.*;
import static cz.prostup.ipm.plan.PlanState.*;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of one version of a plan (P10, 3.B).
///
/// A revision is a new version: the approved one stays in force, and is superseded when the new one is approved.
public final class PlanLifecycle {

    private static final Set<String> AUTHORS = Set.of("PROVIDER_WORKER", "EMPLOYER_SOCIAL_WORKER", "MENTOR");
    private static final Set<String> MENTOR = Set.of("MENTOR");
    private static final Set<String> OFFICE = Set.of("KOP_OFFICER");
    private static final Set<String> SYSTEM = Set.of("SYSTEM");

    public static final Transitions<PlanState, PlanAction> TABLE = new Transitions<>(
            "plan",
            List.of(
                    new Move<>(DRAFT, PROPOSE, PROPOSED, AUTHORS, "", "3.B"),
                    new Move<>(PROPOSED, SUBMIT, SUBMITTED, MENTOR, "PlanSubmitted", "3.B"),
                    new Move<>(SUBMITTED, APPROVE, APPROVED, OFFICE, "PlanApproved", "3.B, BR-041"),
                    new Move<>(SUBMITTED, RETURN, RETURNED, OFFICE, "PlanReturned", "3.B"),
                    new Move<>(RETURNED, SUBMIT, SUBMITTED, MENTOR, "PlanSubmitted", "P10, decisions 13 (INF)"),
                    new Move<>(APPROVED, REVISE, UNDER_REVISION, AUTHORS, "", "3.B, BR-047"),
                    new Move<>(UNDER_REVISION, SUBMIT, SUBMITTED, AUTHORS, "PlanSubmitted", "3.B"),
                    new Move<>(APPROVED, SUPERSEDE, SUPERSEDED, SYSTEM, "", "P10"),
                    new Move<>(DRAFT, CLOSE, CLOSED, SYSTEM, "", "P10 (INF: the job ended)"),
                    new Move<>(PROPOSED, CLOSE, CLOSED, SYSTEM, "", "P10 (INF: the job ended)"),
                    new Move<>(SUBMITTED, CLOSE, CLOSED, SYSTEM, "", "P10 (INF: the job ended)"),
                    new Move<>(RETURNED, CLOSE, CLOSED, SYSTEM, "", "P10 (INF: the job ended)"),
                    new Move<>(APPROVED, CLOSE, CLOSED, SYSTEM, "", "P10"),
                    new Move<>(UNDER_REVISION, CLOSE, CLOSED, SYSTEM, "", "P10")));

    private PlanLifecycle() {}
}
