package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.lead.LeadScreens.File;
import cz.prostup.ipm.lead.NewLead;
import cz.prostup.ipm.lead.NewLead.Contact;
import cz.prostup.ui.Input;
import org.jspecify.annotations.Nullable;

/// Fields of an interest, as the office and a stranger send them.
final class LeadForm {

    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_PHONE = 40;

    private LeadForm() {}

    /// Null when something is to be mended.
    static @Nullable NewLead read(Input input) {
        return read(input, input.requiredText("source", "Odkud o\u00a0něm víme", 40));
    }

    static @Nullable NewLead read(Input input, @Nullable String source) {
        var employer = input.requiredText("employer", "Zaměstnavatel", NewLead.LONGEST_NAME);
        var ico = input.text("ico", "IČO", 20);
        var kind = input.text("kind", "Druh zaměstnavatele", 40);
        var name = input.text("name", "Kontaktní osoba", NewLead.LONGEST_NAME);
        var email = input.text("email", "E-mail", LONGEST_EMAIL);
        var phone = input.text("phone", "Telefon", LONGEST_PHONE);
        var branch = input.uuid("branch", "Pobočka úřadu práce");
        var territory = input.text("territory", "Území", 20);
        var note = input.text("note", "Poznámka", NewLead.LONGEST_NOTE);
        return employer == null || branch == null || source == null || input.hasErrors()
                ? null
                : new NewLead(
                        employer,
                        text(ico),
                        text(kind),
                        branch,
                        text(territory).isEmpty() ? null : territory,
                        new Contact(text(name), text(email), text(phone)),
                        source,
                        text(note));
    }

    static Input filled(File file) {
        var row = file.row();
        return Input.blank()
                .with("employer", row.employer())
                .with("ico", row.ico())
                .with("kind", file.kind())
                .with("name", row.contact().name())
                .with("email", row.contact().email())
                .with("phone", row.contact().phone())
                .with("branch", file.branchId().toString())
                .with("territory", file.territoryCode())
                .with("source", file.sourceCode())
                .with("note", file.note());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
