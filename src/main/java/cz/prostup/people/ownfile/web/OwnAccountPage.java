package cz.prostup.people.ownfile.web;

import cz.prostup.people.ownfile.InvitationWay;
import cz.prostup.people.ownfile.OwnAccountScreens.View;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.util.ArrayList;
import java.util.List;

/// The person's own account as the worker sees it.
public record OwnAccountPage(View view, Input input) {

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(view.head().crumbs());
        crumbs.add(new Link(view.head().name(), view.head().path()));
        return crumbs;
    }

    public State state() {
        var ended = view.endedAt();
        if (ended != null) {
            return State.plain("účet skončil " + Czech.dateTime(ended));
        }
        var opened = view.openedAt();
        if (view.hasAccount()) {
            return State.ok(opened == null ? "má účet" : "má účet od " + Czech.dateTime(opened));
        }
        return State.plain("zatím nemá účet");
    }

    public boolean isWaiting() {
        return view.invitedAt() != null;
    }

    public String waiting() {
        var until = view.until();
        var way = view.way();
        return "Čeká pozvánka " + (way == null ? "" : way.czech()) + ", kterou poslal " + view.invitedBy()
                + (until == null ? "" : ", platí do " + Czech.date(until)) + ".";
    }

    public List<Option> ways() {
        return List.of(
                new Option(
                        InvitationWay.EMAIL.name(),
                        "E-mailem",
                        "Přijde mu odkaz. V\u00a0e-mailu není nic o tom, čeho se spis týká."),
                new Option(InvitationWay.PAPER.name(), "Na papíře", "Pozvánku vytisknete a\u00a0dáte mu ji do ruky."));
    }

    public List<Option> told() {
        return List.of(Option.of("ano", "Ten, kdo za člověka jedná, o\u00a0pozvánce ví"));
    }

    public String guardians() {
        return view.guardians().isEmpty()
                ? "Ve spisu nikdo zapsaný není. Nejdřív zapište, kdo za člověka jedná."
                : "Ve spisu: " + String.join(", ", view.guardians())
                        + ". Veřejnému opatrovníkovi to řekneme i\u00a0my.";
    }
}
