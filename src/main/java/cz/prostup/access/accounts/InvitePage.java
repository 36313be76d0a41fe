package cz.prostup.access.accounts;

import cz.prostup.access.accounts.Reach.Place;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;

/// The form of an invitation: only what the viewer may give is offered.
public record InvitePage(Input input, List<Place> places) {

    public List<Option> units() {
        return units(places);
    }

    public List<Option> roles() {
        return roles(places);
    }

    static List<Option> units(List<Place> places) {
        return places.stream()
                .map(place -> Option.of(
                        place.unitId().toString(),
                        place.unit().equals(place.organisation())
                                ? place.unit()
                                : place.unit() + ", " + place.organisation()))
                .distinct()
                .toList();
    }

    static List<Option> roles(List<Place> places) {
        return places.stream()
                .map(Place::role)
                .distinct()
                .sorted()
                .map(role -> Option.of(role.name(), role.czech()))
                .toList();
    }
}
