package cz.prostup.people.consent;

import static cz.prostup.people.consent.ConsentAction.EXPIRE;
import static cz.prostup.people.consent.ConsentAction.GIVE;
import static cz.prostup.people.consent.ConsentAction.REFUSE;
import static cz.prostup.people.consent.ConsentAction.WITHDRAW;
import static cz.prostup.people.consent.ConsentState.DRAFT;
import static cz.prostup.people.consent.ConsentState.EXPIRED;
import static cz.prostup.people.consent.ConsentState.GIVEN;
import static cz.prostup.people.consent.ConsentState.REFUSED;
import static cz.prostup.people.consent.ConsentState.WITHDRAWN;

import cz.prostup.access.Role;
import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The moves of a consent. The worker of the unit that asks writes down what the person said, or the person says it
/// themselves; nobody takes a refusal or a withdrawal back, a new consent is a new row.
public final class ConsentLifecycle {

    /// Who may ask a person for consent and write down the answer.
    public static final Set<Role> TAKERS = Set.of(
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.PROVIDER_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.OSPOD,
            Role.PUBLIC_GUARDIAN,
            Role.HOUSING_DEPARTMENT,
            Role.FINANCE_DEPARTMENT,
            Role.KOP_OFFICER);

    private static final Set<String> BOTH = Stream.concat(TAKERS.stream(), Stream.of(Role.PARTICIPANT))
            .map(Role::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NOBODY = Set.of("SYSTEM");

    public static final Transitions<ConsentState, ConsentAction> TABLE = new Transitions<>(
            "consent",
            List.of(
                    new Move<>(DRAFT, GIVE, GIVEN, BOTH, "ConsentMoved", "3.B Consent, P31"),
                    new Move<>(DRAFT, REFUSE, REFUSED, BOTH, "ConsentMoved", "P31"),
                    new Move<>(
                            DRAFT,
                            WITHDRAW,
                            WITHDRAWN,
                            TAKERS.stream().map(Role::name).collect(Collectors.toUnmodifiableSet()),
                            "",
                            "prepared by mistake, INF"),
                    new Move<>(DRAFT, EXPIRE, EXPIRED, NOBODY, "", "nobody decided in time, INF"),
                    new Move<>(GIVEN, WITHDRAW, WITHDRAWN, BOTH, "ConsentMoved", "7.3.5, GDPR 7(3)"),
                    new Move<>(GIVEN, EXPIRE, EXPIRED, NOBODY, "", "3.B Consent")));

    static String[] takers() {
        return TAKERS.stream().map(Role::name).toArray(String[]::new);
    }

    private ConsentLifecycle() {}
}
