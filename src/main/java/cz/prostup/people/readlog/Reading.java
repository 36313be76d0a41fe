package cz.prostup.people.readlog;

import cz.prostup.access.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One row of the log of reads, as a page shows it.
///
/// @param person whose file it was; null for a list
/// @param places units with their organisations, as they are called today
public record Reading(
        long id,
        Instant at,
        UUID user,
        String name,
        String places,
        List<String> roles,
        @Nullable UUID person,
        List<UUID> persons,
        String what,
        String basis,
        @Nullable String query) {

    public Reading {
        roles = List.copyOf(roles);
        persons = List.copyOf(persons);
    }

    public boolean isList() {
        return person == null;
    }

    public int count() {
        return isList() ? persons.size() : 1;
    }

    public String thing() {
        return ReasonWords.thing(what);
    }

    public String reason() {
        return ReasonWords.reason(basis);
    }

    public String roleNames() {
        return roles.stream().map(Reading::role).collect(Collectors.joining(", "));
    }

    private static String role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(code))
                .map(Role::czech)
                .findFirst()
                .orElse(code);
    }

    /// The key of the row after which the next page begins.
    public PageKey key() {
        return new PageKey(at, id);
    }
}
