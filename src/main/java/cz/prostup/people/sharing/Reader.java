package cz.prostup.people.sharing;

import cz.prostup.access.Role;
import cz.prostup.people.Layer;
import java.util.List;
import java.util.Set;

/// Somebody of the other unit, and what they would read.
///
/// @param layers  empty for somebody who only learns that the person is there
/// @param domains codes of what they read of the domains that were chosen
public record Reader(String name, Role role, List<Layer> layers, Set<String> domains) {

    public Reader {
        layers = List.copyOf(layers);
        domains = Set.copyOf(domains);
    }

    public boolean readsSomething() {
        return !layers.isEmpty();
    }
}
