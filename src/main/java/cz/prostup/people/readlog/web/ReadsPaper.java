package cz.prostup.people.readlog.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.people.readlog.Reading;
import cz.prostup.ui.Phrases;
import java.util.List;

/// The extract as a document.
///
/// @param whose name of the person
public record ReadsPaper(DocumentFrame frame, String whose, List<Reading> rows, Phrases words) {
    public ReadsPaper {
        rows = List.copyOf(rows);
    }

    public String say(String key) {
        return words.of(key);
    }

    public String lead() {
        return words.of("paperLead", whose);
    }

    public String reason(Reading row) {
        return ReadsPage.reason(row, words);
    }
}
