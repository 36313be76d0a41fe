package cz.prostup.people.circle;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.people.PersonId;
import cz.prostup.people.circle.CircleOutcome.Done;
import cz.prostup.people.circle.CircleOutcome.Refused;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A colleague leaves: the head of the unit gives everything they carried to another one, at once and reversibly
/// (7.3.13). Memberships that come with a job stay; `ipm` changes mentors.
@Service
public class HandOverEverything {

    private final HandoverRepository handovers;
    private final ResponsibilityRepository responsibilities;
    private final CircleRepository circle;
    private final Notify notify;
    private final Today today;

    HandOverEverything(
            HandoverRepository handovers,
            ResponsibilityRepository responsibilities,
            CircleRepository circle,
            Notify notify,
            Today today) {
        this.handovers = handovers;
        this.responsibilities = responsibilities;
        this.circle = circle;
        this.notify = notify;
        this.today = today;
    }

    /// @throws NotFound when the viewer does not lead the unit, or one of the two does not belong to it
    @Transactional
    public CircleOutcome handOver(Viewer viewer, UUID unit, UUID from, UUID to) {
        var led = viewer.unitsAs(Role.SOCIAL_HEAD);
        if (!led.contains(unit)
                || from.equals(to)
                || handovers.colleagues(led).stream()
                        .noneMatch(
                                one -> one.userId().equals(to) && one.unitId().equals(unit))) {
            throw new NotFound(unit);
        }
        var items = handovers.items(unit, from, to);
        if (items.isEmpty()) {
            return new Refused("from", "Tento kolega už za nikoho neodpovídá a nikoho nedoprovází.");
        }
        var at = today.now();
        var id = handovers.begin(unit, from, to, viewer, at);
        for (var item : items) {
            if (item.responsibility()) {
                var person = new PersonId(item.personId());
                responsibilities.lock(person);
                if (responsibilities.end(item.id(), at)) {
                    handovers.keep(id, item, responsibilities.begin(person, unit, to, at));
                }
            } else {
                var became = item.already() ? null : handovers.copyMembership(item.id(), to, viewer, at);
                circle.end(item.id(), "předání kolegovi", viewer);
                handovers.keep(id, item, became);
            }
        }
        notify.tell(new NewNotice(
                to,
                "CIRCLE_JOINED",
                "Vedení vám předalo lidi po kolegovi",
                "Koho nově doprovázíte, najdete v\u00a0Prostupu.",
                "/people",
                "handover:" + id));
        return new Done();
    }

    /// What somebody else took over meanwhile stays with them.
    ///
    /// @throws NotFound    when the viewer does not lead the unit
    /// @throws StaleRecord when it was undone meanwhile
    @Transactional
    public CircleOutcome undo(Viewer viewer, HandoverId id) {
        var made = handovers.find(id, viewer.unitsAs(Role.SOCIAL_HEAD)).orElseThrow(() -> new NotFound(id));
        var at = today.now();
        handovers.undo(id, viewer, at);
        for (var moved : handovers.moved(id)) {
            var became = moved.became();
            if (moved.responsibility()) {
                var person = new PersonId(moved.personId());
                responsibilities.lock(person);
                if (became != null && responsibilities.end(became, at)) {
                    responsibilities.begin(person, made.unitId(), made.fromUser(), at);
                }
            } else {
                endIfRunning(became, viewer);
                handovers.reopenMembership(moved.old());
            }
        }
        return new Done();
    }

    private void endIfRunning(@org.jspecify.annotations.Nullable UUID member, Viewer viewer) {
        if (member != null) {
            try {
                circle.end(member, "předání vzato zpět", viewer);
            } catch (StaleRecord _) {
                // ended by somebody else meanwhile: nothing to take back
            }
        }
    }
}
