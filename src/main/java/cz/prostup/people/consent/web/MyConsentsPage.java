package cz.prostup.people.consent.web;

import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentScreens.Detail;
import cz.prostup.people.consent.ConsentScreens.Ledger;
import cz.prostup.people.consent.ConsentScreens.Row;
import cz.prostup.people.consent.ConsentState;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Phrases;
import cz.prostup.ui.State;
import cz.prostup.ui.Tone;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The person's consents in their own words; with one of them open when there is a detail.
///
/// @param ledger null when one is open
/// @param detail null when all are listed
public record MyConsentsPage(
        Phrases words, @Nullable Ledger ledger, @Nullable Detail detail, Input input) {

    static MyConsentsPage all(Ledger ledger, Language language) {
        return new MyConsentsPage(Phrases.of(MyConsentsPage.class, language), ledger, null, Input.blank());
    }

    static MyConsentsPage one(Detail detail, Language language, Input input) {
        return new MyConsentsPage(Phrases.of(MyConsentsPage.class, language), null, detail, input);
    }

    public String say(String key) {
        return words.of(key);
    }

    public String lang() {
        return words.language().tag();
    }

    public List<Row> in(ConsentState state) {
        return rows().stream().filter(row -> row.state() == state).toList();
    }

    public List<Row> ended() {
        return rows().stream()
                .filter(row -> !row.isOpen() && row.decidedAt() != null)
                .toList();
    }

    public List<Row> rows() {
        return ledger == null ? List.of() : ledger.rows();
    }

    public Detail opened() {
        return Objects.requireNonNull(detail);
    }

    public String purpose(Row row) {
        return words.of("purpose." + row.purpose());
    }

    public String domains(Row row) {
        return row.domainCodes().isEmpty()
                ? words.of("nothing")
                : row.domainCodes().stream()
                        .map(code -> words.of("domain." + code))
                        .collect(Collectors.joining(", "));
    }

    public String recipients(Row row) {
        return row.recipients().isEmpty() ? words.of("nobody") : String.join("; ", row.recipients());
    }

    public String until(Row row) {
        return words.date(row.days().to());
    }

    public State state(Row row) {
        var text = words.of("state." + row.state());
        return new State(
                switch (row.state()) {
                    case DRAFT -> Tone.TURN;
                    case GIVEN -> Tone.OK;
                    default -> Tone.PLAIN;
                },
                text);
    }

    public String path(Row row) {
        return "/me/consents/" + row.id();
    }

    /// Whether the person can say yes here, and not only beside the worker.
    public boolean mayAgree() {
        var row = opened().row();
        return row.form() == ConsentForm.ELECTRONIC && row.givenBy() == GivenBy.PERSON;
    }

    public List<String> paragraphs() {
        return opened().text().lines().toList();
    }

    public String textLang() {
        return Language.ofCode(opened().row().language()).orElse(Language.CS).tag();
    }
}
