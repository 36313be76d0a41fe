package cz.prostup.people;

import java.time.LocalDate;

/// What is known of a person beside identifiers (domain 4.2). Texts that are not known are empty.
///
/// @param givenName        empty for whoever has one name only; that one is the family name
/// @param preferredContact a code of how the person wants to be reached
/// @param needs            what else helps when one speaks with them, in words
public record PersonDetails(
        String givenName,
        String familyName,
        String titles,
        LocalDate birthDate,
        String citizenship,
        String phone,
        String email,
        String preferredContact,
        String permanentAddress,
        String deliveryAddress,
        String residence,
        String language,
        boolean easyReading,
        boolean interpreter,
        String needs) {

    public static PersonDetails of(String givenName, String familyName, LocalDate birthDate, String phone) {
        return new PersonDetails(
                givenName, familyName, "", birthDate, "", phone, "", "", "", "", "", "", false, false, "");
    }

    /// For whoever was not given how to reach the person and how to speak with them.
    public PersonDetails withoutContact() {
        return new PersonDetails(
                givenName, familyName, titles, birthDate, citizenship, "", "", "", "", "", "", "", false, false, "");
    }

    public String name() {
        return (titles + " " + givenName + " " + familyName).strip().replaceAll(" +", " ");
    }
}
