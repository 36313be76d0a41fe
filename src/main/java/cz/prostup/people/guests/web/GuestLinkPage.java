package cz.prostup.people.guests.web;

import cz.prostup.people.guests.GuestScreens.Page;
import cz.prostup.people.guests.GuestState;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.State;

/// One link: what was asked, what was answered, renewing and closing.
public record GuestLinkPage(Page view, Input input) {

    public GuestLinkPage {
        input = input.has("until") ? input : input.with("until", view.until());
    }

    public State state() {
        return switch (view.state()) {
            case ANSWERED -> State.ok("odpověděl");
            case LOCKED -> State.warn("zavřeno po chybných kódech");
            case CLOSED -> State.plain("zavřeno");
            case SENT ->
                view.open()
                        ? State.turn("čeká na odpověď do " + Czech.date(view.validTo()))
                        : State.plain("platnost skončila");
        };
    }

    public boolean mayChange() {
        return view.state() != GuestState.CLOSED;
    }

    public String path() {
        return view.head().path() + "/guests/" + view.id();
    }
}
