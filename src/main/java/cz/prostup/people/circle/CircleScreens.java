package cz.prostup.people.circle;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of the circle and of responsibility, each viewer only those whom they may know of.
@Component
public class CircleScreens {

    /// @param responsible  the present one and those before; empty for whom it is nobody's business
    /// @param showsResponsible the viewer may know who is responsible
    /// @param mayPropose   the viewer may offer the responsibility to others
    /// @param mayTake      nobody has it and the viewer may offer themselves
    public record View(
            FileHead head,
            List<Companion> members,
            boolean showsResponsible,
            List<Responsible> responsible,
            List<Offer> offers,
            boolean mayArrange,
            boolean mayPropose,
            boolean mayTake) {}

    /// @param units found by the search, empty without one
    /// @param unit  the chosen one, null for one's own
    public record FormView(
            FileHead head,
            List<Option> functions,
            List<Candidate> people,
            List<Option> units,
            @Nullable UUID unit,
            boolean own) {}

    public record OfferView(
            FileHead head, Offer offer, @Nullable Responsible now, boolean mine) {}

    public record ProposalView(FileHead head, @Nullable Responsible now, List<Candidate> candidates) {}

    public record EndView(FileHead head, Companion member) {}

    private final OpenFile openFile;
    private final CircleRepository circle;
    private final ResponsibilityRepository responsibilities;

    CircleScreens(OpenFile openFile, CircleRepository circle, ResponsibilityRepository responsibilities) {
        this.openFile = openFile;
        this.circle = circle;
        this.responsibilities = responsibilities;
    }

    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional
    public View view(Viewer viewer, PersonId person) {
        var head = openFile.open(viewer, person, FileTab.CIRCLE);
        boolean shows = showsResponsible(head);
        var history = shows ? responsibilities.history(person) : List.<Responsible>of();
        var now =
                history.stream().filter(one -> one.ended() == null).findFirst().orElse(null);
        boolean free = history.stream().noneMatch(one -> one.ended() == null);
        return new View(
                head,
                circle.members(head, viewer),
                shows,
                history,
                ArrangeCircle.arranges(head) ? responsibilities.offers(person) : List.of(),
                ArrangeCircle.arranges(head) && head.diedOn() == null,
                HandResponsibility.mayPropose(head, viewer, now, null) && (now != null || head.isAny(Role.SOCIAL_HEAD)),
                shows && free && HandResponsibility.mayPropose(head, viewer, null, viewer.userId()));
    }

    /// @param unit a unit that the viewer chose, null for the viewer's own
    /// @param text by which units are searched
    /// @throws NotFound when the viewer may not arrange the circle
    @Transactional
    public FormView form(Viewer viewer, PersonId person, @Nullable UUID unit, String text) {
        var head = openFile.open(viewer, person, FileTab.CIRCLE);
        if (!ArrangeCircle.arranges(head) || head.diedOn() != null) {
            throw new NotFound(person);
        }
        var own = unit == null || head.units().contains(unit);
        return new FormView(
                head,
                circle.functions(),
                circle.peopleOf(unit == null ? head.units() : List.of(unit)),
                text.isBlank() ? List.of() : circle.units(text),
                unit,
                own);
    }

    /// @throws NotFound when the viewer does not see the membership or may not end it
    @Transactional
    public EndView ending(Viewer viewer, PersonId person, UUID member) {
        var head = openFile.open(viewer, person, FileTab.CIRCLE);
        return new EndView(
                head,
                circle.member(head, viewer, member).filter(Companion::mayEnd).orElseThrow(() -> new NotFound(member)));
    }

    /// @throws NotFound when the viewer may not offer the responsibility
    @Transactional
    public ProposalView proposal(Viewer viewer, PersonId person) {
        var head = openFile.open(viewer, person, FileTab.CIRCLE);
        var now = responsibilities.now(person).orElse(null);
        if (!HandResponsibility.mayPropose(head, viewer, now, null)) {
            throw new NotFound(person);
        }
        var candidates = responsibilities.candidates(person).stream()
                .filter(one -> now == null || !one.userId().equals(now.userId()))
                .filter(one -> HandResponsibility.mayPropose(head, viewer, now, one.userId()))
                .toList();
        return new ProposalView(head, now, candidates);
    }

    /// @throws NotFound when there is no such offer for this viewer
    @Transactional
    public OfferView offer(Viewer viewer, PersonId person, OfferId id) {
        var head = openFile.open(viewer, person, FileTab.CIRCLE);
        var offer = responsibilities
                .offer(person, id)
                .filter(one -> ArrangeCircle.arranges(head))
                .orElseThrow(() -> new NotFound(id));
        return new OfferView(
                head,
                offer,
                responsibilities.now(person).orElse(null),
                offer.toUser().equals(viewer.userId()));
    }

    /// That a social worker of a town is responsible already says something; an employer and the office need not know.
    private static boolean showsResponsible(FileHead head) {
        return head.roles().stream().filter(role -> role != Role.KOP_OFFICER).anyMatch(Readers.KNOW_SERVICES::contains);
    }
}
