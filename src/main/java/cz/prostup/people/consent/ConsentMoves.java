package cz.prostup.people.consent;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.people.consent.ConsentRepository.Kept;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// One move of a consent: the same click twice is one move, then the version, the table, the guards; then it is told.
@Component
class ConsentMoves {

    private final ConsentRepository consents;
    private final ApplicationEventPublisher events;
    private final Today today;

    ConsentMoves(ConsentRepository consents, ApplicationEventPublisher events, Today today) {
        this.consents = consents;
        this.events = events;
        this.today = today;
    }

    ConsentOutcome move(
            Viewer viewer,
            ConsentId id,
            int seenVersion,
            ConsentAction action,
            Function<Kept, Optional<Refused>> guard,
            BiConsumer<Kept, Move<ConsentState, ConsentAction>> write) {
        var kept = consents.locked(viewer, id);
        if (isDone(kept, seenVersion, action, viewer)) {
            return new Recorded(id);
        }
        if (kept.version() != seenVersion) {
            throw new StaleRecord(id);
        }
        var move = ConsentLifecycle.TABLE
                .find(kept.state(), action)
                .filter(one -> one.roles().stream().anyMatch(kept.roles()::contains));
        if (move.isEmpty()) {
            return new Refused(
                    "", "Tento souhlas je už ve stavu „" + kept.state().czech() + "“, změnit ho takto nejde.");
        }
        var refused = guard.apply(kept);
        if (refused.isPresent()) {
            return refused.get();
        }
        write.accept(kept, move.get());
        if (!move.get().event().isEmpty()) {
            events.publishEvent(new ConsentMoved(
                    id, kept.person(), kept.fromUnit(), move.get().to(), viewer.userId()));
        }
        return new Recorded(id);
    }

    /// Whether the person acts by themselves, and not a worker who writes it down.
    static boolean isOwn(Kept kept) {
        return kept.roles().contains(Role.PARTICIPANT.name());
    }

    boolean isOver(Kept kept) {
        return kept.to().isBefore(today.date());
    }

    private static boolean isDone(Kept kept, int seenVersion, ConsentAction action, Viewer viewer) {
        return kept.version() == seenVersion + 1
                && viewer.userId().equals(kept.by())
                && ConsentLifecycle.TABLE.moves().stream()
                        .anyMatch(move -> move.action() == action && move.to() == kept.state());
    }
}
