package cz.prostup.people.emergency.web;

import cz.prostup.people.emergency.Emergency;
import cz.prostup.people.emergency.EmergencyScreens.Category;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.time.Instant;
import java.util.List;

/// The form, and the viewer's accesses so far.
public record EmergencyPage(Input input, List<Category> categories, List<Emergency> own, Instant now) {

    public EmergencyPage {
        categories = List.copyOf(categories);
        own = List.copyOf(own);
    }

    public List<Option> options() {
        return categories.stream()
                .map(category -> Option.of(category.code(), category.label()))
                .toList();
    }

    public State state(Emergency access) {
        return state(access, now);
    }

    static State state(Emergency access, Instant now) {
        if (access.isOpen(now)) {
            return State.warn("běží, zbývá " + left(access.minutesLeft(now)));
        }
        var justified = access.justified();
        return switch (access.stateAt(now)) {
            case BEGUN, ENDED -> State.turn("čeká na zprávu");
            case REPORTED -> State.plain("čeká na posouzení");
            case REVIEWED -> justified != null && justified ? State.ok("oprávněný") : State.bad("neoprávněný");
        };
    }

    static String left(long minutes) {
        return minutes < 60 ? minutes + "\u00a0min" : minutes / 60 + "\u00a0h " + minutes % 60 + "\u00a0min";
    }
}
