package cz.prostup.people.circle.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.circle.CircleScreens.OfferView;
import cz.prostup.people.circle.Offer;
import cz.prostup.people.circle.OfferAction;
import cz.prostup.people.circle.OfferState;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;

/// Says what changes, and asks.
public record OfferPage(OfferView view, Input input, Viewer viewer) {

    static String done(OfferAction action) {
        return switch (action) {
            case ACCEPT -> "Odpovědnost jste převzali. Kdyby to byl omyl, můžete ji vrátit.";
            case DECLINE -> "Nabídku jste odmítli. Nic se nemění.";
            case WITHDRAW -> "Nabídka je vzatá zpět. Nic se nemění.";
            case GIVE_BACK -> "Odpovědnost se vrátila tomu, kdo ji měl předtím.";
        };
    }

    public FileHead head() {
        return view.head();
    }

    public Offer offer() {
        return view.offer();
    }

    public String circle() {
        return head().path() + "/circle";
    }

    public String path() {
        return circle() + "/responsibility/" + offer().id();
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(head().crumbs());
        crumbs.add(new Link("Kdo doprovází", circle()));
        return crumbs;
    }

    public State state() {
        return offer().state() == OfferState.PROPOSED
                ? State.turn(offer().state().czech())
                : State.plain(offer().state().czech());
    }

    public List<Term> facts() {
        var now = view.now();
        return List.of(
                new Term("teď odpovídá", now == null ? "nikdo" : now.name() + ", " + now.unit()),
                new Term("má převzít", offer().toName() + ", " + offer().toUnitName()),
                new Term("nabídl", offer().proposer() + ", " + Czech.dateTime(offer().proposedAt())));
    }

    public boolean decides() {
        return view.mine() && offer().state() == OfferState.PROPOSED;
    }

    public boolean withdraws() {
        return !view.mine() && offer().state() == OfferState.PROPOSED;
    }

    public boolean givesBack() {
        var now = view.now();
        return view.mine()
                && offer().state() == OfferState.ACCEPTED
                && now != null
                && now.id().equals(offer().taken());
    }
}
