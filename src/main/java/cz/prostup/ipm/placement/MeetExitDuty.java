package cz.prostup.ipm.placement;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.DeadlineBook;
import cz.prostup.calendar.Deadlines;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PlacementRoles;
import cz.prostup.shared.NotFound;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says that a duty of the exit is done: its part of the plan is written, the talk was held (P16). Their content comes
/// with the exit itself.
@Service
public class MeetExitDuty {

    public sealed interface Outcome {

        record Met() implements Outcome {}

        /// The viewer sees the job, but this belongs to somebody else.
        record NotYours() implements Outcome {}
    }

    private final PlacementRoles roles;
    private final DeadlineBook book;

    MeetExitDuty(PlacementRoles roles, DeadlineBook book) {
        this.roles = roles;
        this.book = book;
    }

    @Transactional
    public Outcome planWritten(Viewer viewer, PlacementId placement) {
        return meet(
                viewer,
                placement,
                Deadlines.EXIT_PLAN,
                Set.of(Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER, Role.MENTOR, Role.SYSTEM));
    }

    @Transactional
    public Outcome talkHeld(Viewer viewer, PlacementId placement) {
        return meet(viewer, placement, Deadlines.EXIT_TALK, Set.of(Role.MENTOR, Role.SYSTEM));
    }

    private Outcome meet(Viewer viewer, PlacementId placement, String rule, Set<Role> allowed) {
        var mine = roles.of(viewer, placement);
        if (mine.isEmpty()) {
            throw new NotFound(placement);
        }
        if (mine.stream().noneMatch(allowed::contains)) {
            return new Outcome.NotYours();
        }
        book.meet(PlacementDeadlines.subject(placement), rule);
        return new Outcome.Met();
    }
}
