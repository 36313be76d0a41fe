package cz.prostup.people.circle;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.people.Basis;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.circle.CircleOutcome.Done;
import cz.prostup.people.circle.CircleOutcome.Refused;
import cz.prostup.people.circle.CircleRepository.Consent;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes somebody into a person's circle and lets them go.
///
/// Colleagues of one's own unit freely; people of other units only for a reason from the list (7.3.1). Who comes by a
/// consent leaves with it.
@Service
public class ArrangeCircle {

    public static final int LONGEST = 500;

    /// @param basis why, for people of other units; null inside one's own unit
    public record Wanted(
            UUID userId,
            UUID unitId,
            String function,
            @Nullable Basis basis,
            String note) {}

    private final OpenFile openFile;
    private final CircleRepository circle;
    private final Notify notify;
    private final Today today;

    ArrangeCircle(OpenFile openFile, CircleRepository circle, Notify notify, Today today) {
        this.openFile = openFile;
        this.circle = circle;
        this.notify = notify;
        this.today = today;
    }

    /// @throws NotFound when the viewer has nothing to do with the person, or may not arrange the circle
    @Transactional
    public CircleOutcome add(Viewer viewer, PersonId person, Wanted wanted) {
        var head = arranged(viewer, person);
        if (head.diedOn() != null) {
            return new Refused("", "Člověk zemřel. Nikdo nový ho doprovázet nebude.");
        }
        var who = circle.peopleOf(List.of(wanted.unitId())).stream()
                .filter(one -> one.userId().equals(wanted.userId()))
                .findFirst()
                .orElse(null);
        if (who == null) {
            return new Refused("who", "Vyberte někoho, kdo v\u00a0tom útvaru pracuje.");
        }
        if (circle.functions().stream().noneMatch(one -> one.value().equals(wanted.function()))) {
            return new Refused("function", "Vyberte, v\u00a0čem bude pomáhat.");
        }
        if (circle.isIn(person, who, wanted.function())) {
            return new Refused("who", who.name() + " už v\u00a0této funkci člověka doprovází.");
        }
        var own = head.units().contains(wanted.unitId());
        var consent = wanted.basis() == Basis.CONSENT && !own
                ? circle.consent(person, wanted.unitId()).orElse(null)
                : null;
        var refused = own ? null : withoutReason(wanted, who, consent);
        if (refused != null) {
            return refused;
        }
        circle.add(
                person,
                who,
                wanted.function(),
                own || wanted.basis() == null ? "OWN_UNIT" : wanted.basis().name(),
                wanted.note().strip(),
                today.date(),
                consent == null ? null : consent.to(),
                consent == null ? null : consent.id(),
                viewer,
                today.now());
        tell(viewer, head, who);
        return new Done();
    }

    /// @throws NotFound    when the viewer does not see the membership or may not end it
    /// @throws StaleRecord when it has ended meanwhile
    @Transactional
    public CircleOutcome end(Viewer viewer, PersonId person, UUID member, String reason) {
        var head = openFile.require(viewer, person);
        var ended =
                circle.member(head, viewer, member).filter(Companion::mayEnd).orElseThrow(() -> new NotFound(member));
        circle.end(ended.id(), reason.strip(), viewer);
        return new Done();
    }

    static boolean arranges(FileHead head) {
        return !head.bases().equals(java.util.Set.of("EMERGENCY"))
                && head.roles().stream().anyMatch(CircleRepository.SOCIAL_WORKERS::contains);
    }

    private FileHead arranged(Viewer viewer, PersonId person) {
        var head = openFile.require(viewer, person);
        if (!arranges(head)) {
            throw new NotFound(person);
        }
        return head;
    }

    private static @Nullable Refused withoutReason(Wanted wanted, Candidate who, @Nullable Consent consent) {
        if (wanted.basis() == null) {
            return new Refused(
                    "basis", "U\u00a0člověka z\u00a0jiného útvaru vyberte důvod, proč se ve spisu může orientovat.");
        }
        if (wanted.note().isBlank() || wanted.note().length() > LONGEST) {
            return new Refused("note", "Napište jednou větou, k\u00a0čemu je to potřeba.");
        }
        if (wanted.basis() == Basis.CONSENT && consent == null) {
            return new Refused(
                    "basis", "Platný souhlas pro tento útvar ve spisu není. Nejdřív ho s\u00a0člověkem sepište.");
        }
        if (wanted.basis() == Basis.STATUTE_SOCIAL_WORK && !CircleRepository.SOCIAL_WORKERS.contains(who.role())) {
            return new Refused(
                    "basis", "Sociální práce je důvodem jen mezi sociálními pracovníky. Tady je potřeba souhlas.");
        }
        return wanted.basis() == Basis.STATUTE_OSPOD && who.role() != Role.OSPOD
                ? new Refused("basis", "Ochrana dětí je důvodem jen pro OSPOD.")
                : null;
    }

    private void tell(Viewer viewer, FileHead head, Candidate who) {
        if (!who.userId().equals(viewer.userId())) {
            notify.tell(new NewNotice(
                    who.userId(),
                    "CIRCLE_JOINED",
                    "Nově někoho doprovázíte",
                    "Kdo to je a\u00a0kdo vás přidal, najdete v\u00a0Prostupu.",
                    head.path() + "/circle",
                    "circle:" + head.id() + ":" + who.userId() + ":" + today.now()));
        }
    }
}
