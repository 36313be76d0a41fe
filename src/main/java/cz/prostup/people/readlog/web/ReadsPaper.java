package cz.prostup.people.readlog.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.people.readlog.Reading;
import java.util.List;

/// The extract as a document.
///
/// @param whose name of the person
public record ReadsPaper(DocumentFrame frame, String whose, List<Reading> rows) {
    public ReadsPaper {
        rows = List.copyOf(rows);
    }
}
