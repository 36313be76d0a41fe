package cz.prostup.ipm.activity.web;

import cz.prostup.documents.DocumentFrame;
import java.util.List;

/// The statement as a document.
public record StatementDocumentPage(DocumentFrame frame, StatementPage statement) {

    public List<String> signatures() {
        return List.of("za poskytovatele podpory", "účastník");
    }
}
