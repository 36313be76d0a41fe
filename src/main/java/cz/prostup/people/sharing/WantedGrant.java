package cz.prostup.people.sharing;

import cz.prostup.people.Basis;
import cz.prostup.people.Layer;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to share.
///
/// @param id      of the grant to be; the same one sent twice is one grant
/// @param purpose code of `people.consent_purpose`
/// @param note    why, for the bases that need it in words
/// @param consent for the basis CONSENT only
/// @param domains codes of `people.domain`
/// @param most    the most inner layer that is shared; PRIVATE is never shared
/// @param until   the last day
public record WantedGrant(
        GrantId id,
        UUID fromUnit,
        UUID toUnit,
        String purpose,
        Basis basis,
        String note,
        @Nullable UUID consent,
        Set<String> domains,
        Set<Part> parts,
        Layer most,
        LocalDate until) {

    public WantedGrant {
        note = note.strip();
        domains = Set.copyOf(domains);
        parts = Set.copyOf(parts);
    }

    /// Changes with anything that decides who reads what, so that nothing is saved but what was shown.
    String seenWith(Iterable<Reader> readers) {
        var text = new StringBuilder()
                .append(fromUnit)
                .append(toUnit)
                .append(most)
                .append(until)
                .append(new TreeSet<>(domains))
                .append(new TreeSet<>(parts));
        readers.forEach(reader -> text.append(reader.name())
                .append(reader.role())
                .append(reader.layers())
                .append(new TreeSet<>(reader.domains())));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
