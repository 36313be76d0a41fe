package cz.prostup.people.consent.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.people.consent.ConsentScreens.Ledger;
import cz.prostup.people.consent.ConsentScreens.Row;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Phrases;
import java.util.List;

/// "Moje souhlasy": everything the person agreed to, on one page.
public record LedgerPaper(MyConsentsPage words, String name, List<Row> rows, DocumentFrame frame) {

    public LedgerPaper {
        rows = List.copyOf(rows);
    }

    /// Only what was answered, and what the reader's unit asked for.
    static LedgerPaper of(Ledger ledger, Language language, DocumentFrame frame) {
        var words = new MyConsentsPage(Phrases.of(MyConsentsPage.class, language), ledger, null, Input.blank());
        return new LedgerPaper(
                words,
                ledger.head().name(),
                ledger.rows().stream()
                        .filter(row -> row.whole() && row.decidedAt() != null)
                        .toList(),
                frame);
    }
}
