package cz.prostup.people.registry;

import cz.prostup.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person in a list.
///
/// @param birthDate null for whoever may not know it
/// @param bases     codes of the reasons of access
/// @param keyWorker who accompanies the person first of all, empty when nobody is named
public record PersonRow(
        PersonId id,
        String sortName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate diedOn,
        List<String> bases,
        String keyWorker) {

    public PersonRow {
        bases = List.copyOf(bases);
    }

    public String path() {
        return "/people/" + id;
    }

    /// `klient vašeho útvaru, pracovní místo`
    public String why() {
        return String.join(
                ", ", bases.stream().map(PersonRow::words).distinct().sorted().toList());
    }

    private static String words(String basis) {
        return switch (basis) {
            case "CLIENT" -> "klient vašeho útvaru";
            case "CIRCLE" -> "doprovázíte";
            case "PLACEMENT" -> "pracovní místo";
            case "EMERGENCY" -> "nouzový přístup";
            default -> basis.startsWith("GRANT_") ? "sdílí s\u00a0vámi jiný útvar" : "váš útvar";
        };
    }
}
