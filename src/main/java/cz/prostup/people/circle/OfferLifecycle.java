package cz.prostup.people.circle;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of an offered responsibility: only whoever is to take it says yes; it can be given back.
public final class OfferLifecycle {

    private static final Set<String> WHO =
            Set.of("EMPLOYER_SOCIAL_WORKER", "PROVIDER_WORKER", "CASE_MANAGER", "SOCIAL_HEAD", "PUBLIC_GUARDIAN");

    private static final String SOURCE = "issue 4 story 5";

    public static final Transitions<OfferState, OfferAction> TABLE = new Transitions<>(
            "responsibility",
            List.of(
                    new Move<>(
                            OfferState.PROPOSED,
                            OfferAction.ACCEPT,
                            OfferState.ACCEPTED,
                            WHO,
                            "RESPONSIBILITY_DECIDED",
                            SOURCE),
                    new Move<>(
                            OfferState.PROPOSED,
                            OfferAction.DECLINE,
                            OfferState.DECLINED,
                            WHO,
                            "RESPONSIBILITY_DECIDED",
                            SOURCE),
                    new Move<>(OfferState.PROPOSED, OfferAction.WITHDRAW, OfferState.WITHDRAWN, WHO, "", SOURCE),
                    new Move<>(
                            OfferState.ACCEPTED,
                            OfferAction.GIVE_BACK,
                            OfferState.GIVEN_BACK,
                            WHO,
                            "RESPONSIBILITY_DECIDED",
                            SOURCE + " (INF)")));

    private OfferLifecycle() {}
}
