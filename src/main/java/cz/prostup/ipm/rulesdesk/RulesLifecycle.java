package cz.prostup.ipm.rulesdesk;

import cz.prostup.ipm.programme.RulesStatus;
import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of a version of the rules. Whoever puts it in force is another person than those who wrote it (decisions
/// 15).
public final class RulesLifecycle {

    private static final Set<String> DIRECTORATE = Set.of("LABOUR_OFFICE_HQ");

    public static final Transitions<RulesStatus, RulesAction> TABLE = new Transitions<>(
            "rules",
            List.of(
                    new Move<>(
                            RulesStatus.DRAFT,
                            RulesAction.PUT_IN_FORCE,
                            RulesStatus.ACTIVE,
                            DIRECTORATE,
                            "",
                            "decisions 15"),
                    new Move<>(
                            RulesStatus.DRAFT,
                            RulesAction.WITHDRAW,
                            RulesStatus.RETIRED,
                            DIRECTORATE,
                            "",
                            "issue 3 story 6 (INF)"),
                    new Move<>(
                            RulesStatus.ACTIVE,
                            RulesAction.RETIRE,
                            RulesStatus.RETIRED,
                            Set.of("SYSTEM"),
                            "",
                            "issue 3 story 6 (INF)")));

    private RulesLifecycle() {}
}
