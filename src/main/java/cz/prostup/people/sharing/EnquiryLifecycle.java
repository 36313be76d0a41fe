package cz.prostup.people.sharing;

import static cz.prostup.people.sharing.EnquiryAction.ANSWER;
import static cz.prostup.people.sharing.EnquiryAction.EXPIRE;
import static cz.prostup.people.sharing.EnquiryAction.WITHDRAW;
import static cz.prostup.people.sharing.EnquiryState.ANSWERED;
import static cz.prostup.people.sharing.EnquiryState.ASKED;
import static cz.prostup.people.sharing.EnquiryState.NO_ANSWER;
import static cz.prostup.people.sharing.EnquiryState.WITHDRAWN;

import cz.prostup.access.Role;
import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The moves of a question to one partner. The partner answers once; silence is an answer too; whoever asked may take
/// the question back at any time and it disappears from the partner.
public final class EnquiryLifecycle {

    private static final Set<String> SOCIAL_WORK =
            SharingRoles.ASK.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NOBODY = Set.of("SYSTEM");

    public static final Transitions<EnquiryState, EnquiryAction> TABLE = new Transitions<>(
            "enquiry",
            List.of(
                    new Move<>(ASKED, ANSWER, ANSWERED, SOCIAL_WORK, "", "7.3.6"),
                    new Move<>(ASKED, EXPIRE, NO_ANSWER, NOBODY, "", "BR-107, INF"),
                    new Move<>(ASKED, WITHDRAW, WITHDRAWN, SOCIAL_WORK, "", "7.3.6, INF"),
                    new Move<>(ANSWERED, WITHDRAW, WITHDRAWN, SOCIAL_WORK, "", "7.3.6, INF"),
                    new Move<>(NO_ANSWER, WITHDRAW, WITHDRAWN, SOCIAL_WORK, "", "7.3.6, INF")));

    private EnquiryLifecycle() {}
}
