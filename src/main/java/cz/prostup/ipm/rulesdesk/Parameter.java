package cz.prostup.ipm.rulesdesk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a parameter of the rules means.
///
/// @param group   heading under which it stands
/// @param empty   words for no value; empty when there must be one
/// @param choices codes with their words, in the order they are offered
public record Parameter(
        String name,
        String group,
        String label,
        String meaning,
        ParameterKind kind,
        String empty,
        Map<String, String> choices) {

    public boolean mayBeEmpty() {
        return !empty.isEmpty();
    }

    /// The stored form of what was typed, null when it says nothing.
    public @Nullable String stored(String typed) {
        var value = kind.stored(typed);
        return value.isEmpty() ? null : value;
    }

    public boolean accepts(@Nullable String stored) {
        if (stored == null) {
            return mayBeEmpty();
        }
        return kind.accepts(stored) && (choices.isEmpty() || choices.containsKey(stored));
    }

    public String shown(@Nullable String stored) {
        if (stored == null) {
            return empty.isEmpty() ? "není známo" : empty;
        }
        var choice = choices.get(stored);
        return choice == null ? kind.shown(stored) : choice;
    }

    public String typed(@Nullable String stored) {
        return kind.typed(stored);
    }
}
