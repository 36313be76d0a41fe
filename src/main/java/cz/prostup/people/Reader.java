package cz.prostup.people;

import cz.prostup.access.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who would read a text: everybody in a role of a unit, or those named.
///
/// @param unitId  null for the person whose file it is
/// @param names   of those who read because they themselves accompany the person; empty when the whole role reads
/// @param domains codes of what they read, empty for everything
public record Reader(
        Layer layer,
        @Nullable UUID unitId,
        String unit,
        Role role,
        List<String> names,
        List<String> domains,
        boolean emergency) {

    public Reader {
        names = List.copyOf(names);
        domains = List.copyOf(domains);
    }

    boolean reads(@Nullable String domain) {
        return domains.isEmpty() || (domain != null && domains.contains(domain));
    }
}
