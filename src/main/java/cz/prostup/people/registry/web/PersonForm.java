package cz.prostup.people.registry.web;

import cz.prostup.people.BirthNumber;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.registry.NumberReason;
import cz.prostup.people.registry.PreferredContact;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of a record, the same when a person is written down and when the record is changed.
final class PersonForm {

    static final String OTHER_BIRTH =
            "Rodné číslo a datum narození si neodpovídají. Podívejte se na doklad a opravte jedno z nich.";
    private static final int LONGEST_NAME = 200;
    private static final int OLDEST = 120;
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().-]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private PersonForm() {}

    /// @return null when something has to be mended; it is said at the fields
    static @Nullable PersonDetails read(Input input, LocalDate today) {
        var family = input.requiredText("family", "Příjmení", LONGEST_NAME);
        var given = input.text("given", "Jméno", LONGEST_NAME);
        var born = input.date("birthDate", "Datum narození");
        hasLetter(input, "family", family);
        if (input.has("given")) {
            hasLetter(input, "given", given);
        }
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST)))) {
            input.fail("birthDate", "Takové datum narození nemůže být správně. Zkontrolujte rok.");
        }
        var details = family == null || given == null || born == null ? null : details(input, given, family, born);
        return input.hasErrors() ? null : details;
    }

    private static PersonDetails details(Input input, String given, String family, LocalDate born) {
        return new PersonDetails(
                given,
                family,
                text(input, "titles", "Tituly", 50),
                born,
                text(input, "citizenship", "Státní občanství", 100),
                phone(input),
                email(input),
                input.has("preferred")
                        ? String.valueOf(input.choice("preferred", "Jak chce být osloven", codes()))
                        : "",
                text(input, "permanentAddress", "Trvalý pobyt", 300),
                text(input, "deliveryAddress", "Adresa pro doručování", 300),
                text(input, "residence", "Kde opravdu bydlí", 300),
                text(input, "language", "Jazyk", 100),
                input.checked("easyReading"),
                input.checked("interpreter"),
                text(input, "needs", "Co dál pomáhá", 1_000));
    }

    static Input filled(PersonDetails details) {
        return Input.blank()
                .with("given", details.givenName())
                .with("family", details.familyName())
                .with("titles", details.titles())
                .with("birthDate", details.birthDate())
                .with("citizenship", details.citizenship())
                .with("phone", details.phone())
                .with("email", details.email())
                .with("preferred", details.preferredContact())
                .with("permanentAddress", details.permanentAddress())
                .with("deliveryAddress", details.deliveryAddress())
                .with("residence", details.residence())
                .with("language", details.language())
                .with("easyReading", details.easyReading() ? "ano" : null)
                .with("interpreter", details.interpreter() ? "ano" : null)
                .with("needs", details.needs());
    }

    /// @param born to which the number must belong, null when that is not known
    static @Nullable BirthNumber number(Input input, @Nullable LocalDate born) {
        var written = input.requiredText("birthNumber", "Rodné číslo", 20);
        if (written == null) {
            return null;
        }
        return switch (BirthNumber.parse(written)) {
            case BirthNumber.Valid(var number) -> {
                if (born != null && !number.bornOn().equals(born)) {
                    input.fail("birthNumber", OTHER_BIRTH);
                    yield null;
                }
                yield number;
            }
            case BirthNumber.Invalid(var reason) -> {
                input.fail("birthNumber", reason);
                yield null;
            }
        };
    }

    static List<Option> reasons() {
        return Arrays.stream(NumberReason.values())
                .map(reason -> Option.of(reason.name(), reason.czech()))
                .toList();
    }

    static List<Option> contacts() {
        return Arrays.stream(PreferredContact.values())
                .map(contact -> Option.of(contact.name(), contact.czech()))
                .toList();
    }

    private static List<String> codes() {
        return contacts().stream().map(Option::value).toList();
    }

    private static void hasLetter(Input input, String field, @Nullable String name) {
        if (name != null && !LETTER.matcher(name).find()) {
            input.fail(
                    field,
                    field.equals("given")
                            ? "Jméno má aspoň jedno písmeno. Kdo má jen jedno jméno, má ho v\u00a0poli Příjmení a\u00a0toto zůstává prázdné."
                            : "Příjmení má aspoň jedno písmeno.");
        }
    }

    private static String phone(Input input) {
        var phone = text(input, "phone", "Telefon", 30);
        long digits = phone.chars().filter(Character::isDigit).count();
        if (!phone.isEmpty() && (!PHONE.matcher(phone).matches() || digits < 9 || digits > 15)) {
            input.fail("phone", "Telefon má devět číslic, do ciziny předvolbu s\u00a0plusem.");
        }
        return phone;
    }

    private static String email(Input input) {
        var email = text(input, "email", "E-mail", 200);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            input.fail("email", "E-mail má tvar jmeno@domena.cz.");
        }
        return email;
    }

    private static String text(Input input, String field, String label, int max) {
        var text = input.text(field, label, max);
        return text == null ? "" : text;
    }
}
