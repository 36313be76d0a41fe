package cz.prostup.people.guests;

import static cz.prostup.people.guests.GuestAction.ANSWER;
import static cz.prostup.people.guests.GuestAction.CLOSE;
import static cz.prostup.people.guests.GuestAction.LOCK;
import static cz.prostup.people.guests.GuestAction.RENEW;
import static cz.prostup.people.guests.GuestState.ANSWERED;
import static cz.prostup.people.guests.GuestState.CLOSED;
import static cz.prostup.people.guests.GuestState.LOCKED;
import static cz.prostup.people.guests.GuestState.SENT;

import cz.prostup.access.Role;
import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The moves of a guest's link. An answer may be changed until the link is closed; too many wrong codes lock it, and
/// only the worker opens it again, with a new link and a new code.
public final class GuestLifecycle {

    static final List<Role> WORKERS = List.of(
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.PROVIDER_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.OSPOD,
            Role.PUBLIC_GUARDIAN);

    private static final Set<String> SOCIAL_WORK =
            WORKERS.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> GUEST = Set.of("GUEST");

    public static final Transitions<GuestState, GuestAction> TABLE = new Transitions<>(
            "guest-link",
            List.of(
                    new Move<>(SENT, ANSWER, ANSWERED, GUEST, "", "7.3.9"),
                    new Move<>(ANSWERED, ANSWER, ANSWERED, GUEST, "", "7.3.9, INF"),
                    new Move<>(SENT, LOCK, LOCKED, GUEST, "", "INF"),
                    new Move<>(ANSWERED, LOCK, LOCKED, GUEST, "", "INF"),
                    new Move<>(SENT, RENEW, SENT, SOCIAL_WORK, "", "7.3.9"),
                    new Move<>(ANSWERED, RENEW, ANSWERED, SOCIAL_WORK, "", "7.3.9, INF"),
                    new Move<>(LOCKED, RENEW, SENT, SOCIAL_WORK, "", "INF"),
                    new Move<>(SENT, CLOSE, CLOSED, SOCIAL_WORK, "", "7.3.9"),
                    new Move<>(ANSWERED, CLOSE, CLOSED, SOCIAL_WORK, "", "7.3.9"),
                    new Move<>(LOCKED, CLOSE, CLOSED, SOCIAL_WORK, "", "INF")));

    private GuestLifecycle() {}
}
