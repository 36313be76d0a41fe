package cz.prostup.payments;

import java.util.Optional;
import java.util.regex.Pattern;

/// An address in parts: since November 2026 banks refuse one that is only lines of text (formats C.16). What cannot be
/// told apart is left out; a town alone is enough.
///
/// @param street   empty when the address names none
/// @param building number of the house, may be empty
record PostalAddress(String street, String building, String town) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<street>[^,]*?)\\s+(?<building>\\d[^\\s,]*)\\s*,\\s*(?<town>[^,]+)");
    private static final Pattern WITH_TOWN = Pattern.compile("(?<street>[^,]+),\\s*(?<town>[^,]+)");

    /// Written as `Zahradní 12, Lipová`; empty when no town can be told.
    static Optional<PostalAddress> of(String written) {
        var whole = WRITTEN.matcher(written.strip());
        if (whole.matches()) {
            return Optional.of(new PostalAddress(whole.group("street"), whole.group("building"), whole.group("town")));
        }
        var town = WITH_TOWN.matcher(written.strip());
        return town.matches()
                ? Optional.of(new PostalAddress(town.group("street"), "", town.group("town")))
                : Optional.empty();
    }
}
