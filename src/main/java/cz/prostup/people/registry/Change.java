package cz.prostup.people.registry;

import cz.prostup.people.PersonDetails;
import cz.prostup.ui.Czech;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A field of a record before and after.
///
/// @param field  Czech name, as the form calls it
/// @param before null where the value is an identifier and is not kept
public record Change(
        String field, @Nullable String before, @Nullable String after) {

    /// What differs, in the order of the form.
    public static List<Change> between(PersonDetails before, PersonDetails after) {
        var old = words(before);
        var changes = new ArrayList<Change>();
        words(after).forEach((field, value) -> {
            var was = old.getOrDefault(field, "");
            if (!was.equals(value)) {
                changes.add(new Change(field, was, value));
            }
        });
        return changes;
    }

    private static Map<String, String> words(PersonDetails details) {
        var words = new LinkedHashMap<String, String>();
        words.put("Jméno", details.givenName());
        words.put("Příjmení", details.familyName());
        words.put("Tituly", details.titles());
        words.put("Datum narození", Czech.date(details.birthDate()));
        words.put("Státní občanství", details.citizenship());
        words.put("Telefon", details.phone());
        words.put("E-mail", details.email());
        words.put("Jak chce být osloven", PreferredContact.czechOf(details.preferredContact()));
        words.put("Trvalý pobyt", details.permanentAddress());
        words.put("Adresa pro doručování", details.deliveryAddress());
        words.put("Kde opravdu bydlí", details.residence());
        words.put("Jazyk", details.language());
        words.put("Snadné čtení", details.easyReading() ? "ano" : "ne");
        words.put("Tlumočník", details.interpreter() ? "ano" : "ne");
        words.put("Co dál pomáhá", details.needs());
        return words;
    }
}
