package cz.prostup.people.identity.web;

import cz.prostup.people.identity.VisiblePeople.Found;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;

/// Somebody is looked up by name on the same page and then chosen.
///
/// @param path  of the page that searches
/// @param typed what was searched
public record PersonChoice(String path, String typed, List<Found> found) {

    public PersonChoice {
        found = List.copyOf(found);
    }

    public Input input() {
        return Input.blank().with("q", typed);
    }

    public List<Option> options() {
        return found.stream()
                .map(one -> Option.of(one.id().toString(), one.label()))
                .toList();
    }

    public boolean isSearched() {
        return !typed.isBlank();
    }
}
