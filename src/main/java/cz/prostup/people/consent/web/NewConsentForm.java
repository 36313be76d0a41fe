package cz.prostup.people.consent.web;

import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentFormScreens.Offer;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.people.consent.NewConsent;
import cz.prostup.shared.Ids;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fields of a new consent: how they begin and how they are read.
final class NewConsentForm {

    static final List<Option> LANGUAGES = Arrays.stream(Language.values())
            .map(language -> Option.of(language.code(), language.label()))
            .toList();

    private static final List<String> FIELDS = List.of(
            "key",
            "purpose",
            "recipients",
            "domains",
            "from",
            "to",
            "language",
            "form",
            "givenBy",
            "guardian",
            "capacityChecked",
            "fromUnit");

    private NewConsentForm() {}

    static Input begin(Offer offer) {
        return Input.blank()
                .with("key", Ids.next().toString())
                .with("from", offer.today())
                .with("to", offer.latest())
                .with("language", Language.CS.code())
                .with("form", ConsentForm.ELECTRONIC.name())
                .with("givenBy", GivenBy.PERSON.name())
                .with(
                        "guardian",
                        offer.guardians().isEmpty() ? null : offer.guardians().getFirst())
                .with("fromUnit", offer.units().getFirst().value());
    }

    /// Field and value of everything that goes on from one page to the next.
    static List<Option> carried(Input input) {
        var carried = new ArrayList<Option>();
        FIELDS.forEach(field -> input.texts(field).forEach(value -> carried.add(Option.of(field, value))));
        return carried;
    }

    static List<UUID> chosen(Input input) {
        return input.texts("recipients").stream()
                .map(NewConsentForm::uuid)
                .filter(Objects::nonNull)
                .toList();
    }

    /// @return null when a field cannot be read; the errors are in the input
    static @Nullable NewConsent read(Input input, Offer offer) {
        var purpose = input.choice("purpose", "Účel", values(offer.purposes()));
        var unit = input.choice("fromUnit", "Váš útvar", values(offer.units()));
        var from = input.date("from", "První den");
        var to = input.date("to", "Poslední den");
        var language = input.choice("language", "Jazyk", values(LANGUAGES));
        var form = input.code("form", "Podoba", ConsentForm.class);
        var givenBy = input.code("givenBy", "Kdo souhlasí", GivenBy.class);
        var guardian = input.text("guardian", "Kdo souhlasí za člověka", 200);
        if (purpose == null
                || unit == null
                || from == null
                || to == null
                || language == null
                || form == null
                || givenBy == null
                || guardian == null
                || input.hasErrors()) {
            return null;
        }
        return new NewConsent(
                purpose,
                Language.ofCode(language).orElseThrow(),
                form,
                givenBy,
                givenBy == GivenBy.GUARDIAN ? guardian : "",
                UUID.fromString(unit),
                input.texts("domains"),
                chosen(input),
                from,
                to,
                input.checked("capacityChecked"));
    }

    /// The scan that the form brought; null when it comes later.
    static @Nullable AttachmentId scan(List<KeptFile> files) {
        return files.isEmpty() ? null : files.getFirst().id();
    }

    static @Nullable UUID key(Input input) {
        return uuid(input.text("key"));
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
