package cz.prostup.people.circle;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.circle.CircleOutcome.Done;
import cz.prostup.people.circle.CircleOutcome.Proposed;
import cz.prostup.people.circle.CircleOutcome.Refused;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands responsibility for a person from one to another: offered by the one who has it or by the head of the unit,
/// taken or declined by the other, and given back when it was a mistake.
@Service
public class HandResponsibility {

    private final OpenFile openFile;
    private final ResponsibilityRepository responsibilities;
    private final Notify notify;
    private final Today today;

    HandResponsibility(OpenFile openFile, ResponsibilityRepository responsibilities, Notify notify, Today today) {
        this.openFile = openFile;
        this.responsibilities = responsibilities;
        this.notify = notify;
        this.today = today;
    }

    /// Nothing changes until the other one accepts. While nobody is responsible, everybody who helps the person may
    /// offer
    /// themselves.
    ///
    /// @throws NotFound when the viewer has nothing to do with the person, or may not offer it
    @Transactional
    public CircleOutcome propose(Viewer viewer, PersonId person, UUID toUser, UUID toUnit) {
        var head = openFile.require(viewer, person);
        responsibilities.lock(person);
        var now = responsibilities.now(person).orElse(null);
        if (!mayPropose(head, viewer, now, toUser)) {
            throw new NotFound(person);
        }
        var to = candidate(person, toUser, toUnit).orElse(null);
        if (to == null) {
            return new Refused("to", "Vyberte někoho, kdo s\u00a0člověkem pracuje.");
        }
        if (now != null && now.userId().equals(toUser) && now.unitId().equals(toUnit)) {
            return new Refused("to", to.name() + " už za člověka odpovídá.");
        }
        if (responsibilities.offers(person).stream().anyMatch(one -> one.state() == OfferState.PROPOSED)) {
            return new Refused("to", "Jedna nabídka už čeká na odpověď. Nejdřív ji vezměte zpět.");
        }
        var offer = responsibilities.propose(person, now, to, viewer, today.now());
        if (!toUser.equals(viewer.userId())) {
            tell(
                    toUser,
                    "RESPONSIBILITY_OFFERED",
                    "Někdo vám nabízí odpovědnost za člověka",
                    head.path() + "/circle/responsibility/" + offer,
                    "offered:" + offer);
        }
        return new Proposed(offer);
    }

    /// @throws NotFound    when there is no such offer for this viewer
    /// @throws StaleRecord when somebody decided meanwhile
    @Transactional
    public CircleOutcome move(Viewer viewer, PersonId person, OfferId id, int version, OfferAction action) {
        var head = openFile.require(viewer, person);
        responsibilities.lock(person);
        var offer = responsibilities
                .offer(person, id)
                .filter(one -> mayMove(one, action, head, viewer))
                .orElseThrow(() -> new NotFound(id));
        if (!OfferLifecycle.TABLE.allows(offer.state(), action)) {
            return new Refused("", "O\u00a0nabídce už je rozhodnuto.");
        }
        if (offer.version() != version) {
            throw new StaleRecord(id);
        }
        var to = OfferLifecycle.TABLE.next(offer.state(), action);
        return switch (action) {
            case ACCEPT -> accept(viewer, head, offer, to);
            case GIVE_BACK -> giveBack(viewer, head, offer, to);
            case DECLINE, WITHDRAW -> {
                responsibilities.decide(offer, to, null, viewer, today.now());
                tellProposer(viewer, head, offer, action);
                yield new Done();
            }
        };
    }

    private CircleOutcome accept(Viewer viewer, FileHead head, Offer offer, OfferState to) {
        var now = responsibilities.now(head.id()).orElse(null);
        if (!java.util.Objects.equals(now == null ? null : now.userId(), offer.fromUser())) {
            return new Refused("", "Za člověka mezitím odpovídá někdo jiný. Domluvte se s\u00a0ním.");
        }
        var at = today.now();
        if (now != null) {
            responsibilities.end(now.id(), at);
        }
        var begun = responsibilities.begin(head.id(), offer.toUnit(), offer.toUser(), at);
        responsibilities.decide(offer, to, begun, viewer, at);
        tellProposer(viewer, head, offer, OfferAction.ACCEPT);
        return new Done();
    }

    /// To whom it came from; when it came from nobody, nobody is responsible again.
    private CircleOutcome giveBack(Viewer viewer, FileHead head, Offer offer, OfferState to) {
        var taken = offer.taken();
        var at = today.now();
        if (taken == null || !responsibilities.end(taken, at)) {
            return new Refused("", "Odpovědnost už má někdo další, vrátit ji nejde.");
        }
        var fromUser = offer.fromUser();
        var fromUnit = offer.fromUnit();
        if (fromUser != null && fromUnit != null) {
            if (candidate(head.id(), fromUser, fromUnit).isEmpty()) {
                throw new StaleRecord(offer.id()); // rolls the end back: there is nobody to give it to
            }
            responsibilities.begin(head.id(), fromUnit, fromUser, at);
            tell(
                    fromUser,
                    "RESPONSIBILITY_DECIDED",
                    "Odpovědnost za člověka se vám vrátila",
                    head.path() + "/circle",
                    "back:" + offer.id());
        }
        responsibilities.decide(offer, to, null, viewer, at);
        return new Done();
    }

    static boolean mayPropose(FileHead head, Viewer viewer, @Nullable Responsible now, @Nullable UUID toUser) {
        if (!ArrangeCircle.arranges(head) || head.diedOn() != null) {
            return false;
        }
        if (head.isAny(Role.SOCIAL_HEAD) || (now != null && now.userId().equals(viewer.userId()))) {
            return true;
        }
        return now == null && (toUser == null || toUser.equals(viewer.userId()));
    }

    static boolean mayMove(Offer offer, OfferAction action, FileHead head, Viewer viewer) {
        return switch (action) {
            case ACCEPT, DECLINE, GIVE_BACK -> offer.toUser().equals(viewer.userId());
            case WITHDRAW ->
                offer.proposedBy().equals(viewer.userId())
                        || viewer.userId().equals(offer.fromUser())
                        || head.isAny(Role.SOCIAL_HEAD);
        };
    }

    private Optional<Candidate> candidate(PersonId person, UUID user, UUID unit) {
        return responsibilities.candidates(person).stream()
                .filter(one -> one.userId().equals(user) && one.unitId().equals(unit))
                .findFirst();
    }

    private void tellProposer(Viewer viewer, FileHead head, Offer offer, OfferAction action) {
        if (!offer.proposedBy().equals(viewer.userId())) {
            tell(
                    offer.proposedBy(),
                    "RESPONSIBILITY_DECIDED",
                    action == OfferAction.ACCEPT
                            ? "Nabídnutá odpovědnost byla převzata"
                            : "Nabídnutá odpovědnost nebyla převzata",
                    head.path() + "/circle",
                    action + ":" + offer.id());
        }
    }

    private void tell(UUID user, String kind, String subject, String path, String key) {
        notify.tell(new NewNotice(user, kind, subject, "Víc najdete v\u00a0Prostupu.", path, key));
    }
}
