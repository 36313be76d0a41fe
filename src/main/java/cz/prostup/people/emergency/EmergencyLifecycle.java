package cz.prostup.people.emergency;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of an emergency access: it begins, ends, is reported by who opened it and reviewed by somebody else.
public final class EmergencyLifecycle {

    private static final Set<String> SOCIAL_WORK = Set.of("CASE_MANAGER", "SOCIAL_HEAD", "OSPOD", "PUBLIC_GUARDIAN");

    public static final Transitions<EmergencyState, EmergencyAction> TABLE = new Transitions<>(
            "emergency",
            List.of(
                    new Move<>(
                            EmergencyState.BEGUN,
                            EmergencyAction.END,
                            EmergencyState.ENDED,
                            SOCIAL_WORK,
                            "EMERGENCY_ENDED",
                            "kontrola 17"),
                    new Move<>(
                            EmergencyState.BEGUN,
                            EmergencyAction.EXPIRE,
                            EmergencyState.ENDED,
                            Set.of("SYSTEM"),
                            "EMERGENCY_ENDED",
                            "kontrola 17"),
                    new Move<>(
                            EmergencyState.ENDED,
                            EmergencyAction.REPORT,
                            EmergencyState.REPORTED,
                            SOCIAL_WORK,
                            "EMERGENCY_REPORTED",
                            "issue 4 story 7"),
                    new Move<>(
                            EmergencyState.REPORTED,
                            EmergencyAction.REVIEW,
                            EmergencyState.REVIEWED,
                            Set.of("DPO"),
                            "EMERGENCY_REVIEWED",
                            "issue 4 story 7")));

    private EmergencyLifecycle() {}
}
