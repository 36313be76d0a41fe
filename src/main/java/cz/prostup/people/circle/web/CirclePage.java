package cz.prostup.people.circle.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.circle.CircleScreens.View;
import cz.prostup.people.circle.Companion;
import cz.prostup.people.circle.Offer;
import cz.prostup.people.circle.OfferState;
import cz.prostup.people.circle.Responsible;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who accompanies the person, and who is responsible.
public record CirclePage(View view, UUID viewer) {

    public FileHead head() {
        return view.head();
    }

    public String path() {
        return head().path() + "/circle";
    }

    public List<Companion> now() {
        return view.members().stream().filter(Companion::isNow).toList();
    }

    public List<Companion> before() {
        return view.members().stream().filter(one -> !one.isNow()).toList();
    }

    public String name(Companion one) {
        return one.userId().equals(viewer) ? one.name() + " (vy)" : one.name();
    }

    public static String until(Companion one) {
        var to = one.to();
        return to == null ? "" : Czech.date(to);
    }

    public static String basis(Companion one) {
        return one.basisNote().isEmpty() ? one.basis() : one.basis() + ": " + one.basisNote();
    }

    public @Nullable Responsible responsible() {
        return view.responsible().stream()
                .filter(one -> one.ended() == null)
                .findFirst()
                .orElse(null);
    }

    public List<Responsible> formerly() {
        return view.responsible().stream().filter(one -> one.ended() != null).toList();
    }

    public static String days(Responsible one) {
        var ended = one.ended();
        return Czech.dateTime(one.began()) + " – " + (ended == null ? "" : Czech.dateTime(ended));
    }

    public List<Offer> waiting() {
        return view.offers().stream()
                .filter(one -> one.state() == OfferState.PROPOSED)
                .toList();
    }

    /// Taken by the viewer and still theirs: it can be given back.
    public @Nullable Offer mine() {
        var now = responsible();
        return view.offers().stream()
                .filter(one -> one.state() == OfferState.ACCEPTED
                        && now != null
                        && now.id().equals(one.taken())
                        && one.toUser().equals(viewer))
                .findFirst()
                .orElse(null);
    }

    public static String story(Offer offer) {
        return offer.proposer() + " nabízí: " + offer.toName() + ", " + offer.toUnitName() + " ("
                + Czech.dateTime(offer.proposedAt()) + ")";
    }
}
