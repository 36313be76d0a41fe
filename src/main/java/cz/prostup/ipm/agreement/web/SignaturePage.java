package cz.prostup.ipm.agreement.web;

import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.ipm.agreement.AgreementLifeScreens.Document;
import cz.prostup.ipm.agreement.AgreementState;
import cz.prostup.ui.Input;
import java.util.List;

/// Signing, by account or on paper.
///
/// @param kept a scan that came with a form which had another mistake
public record SignaturePage(AgreementPage agreement, List<KeptFile> kept) {

    public Input input() {
        return agreement.input();
    }

    public String path() {
        return agreement.path();
    }

    public int version() {
        return agreement.part().life().version();
    }

    public boolean isEmployersTurn() {
        return agreement.part().life().state() == AgreementState.SENT;
    }

    /// The text to be signed, at most one.
    public List<Document> text() {
        var texts = agreement.part().life().documents().stream()
                .filter(document -> !document.amendment())
                .toList();
        return texts.isEmpty() ? List.of() : List.of(texts.getLast());
    }

    public String side() {
        return isEmployersTurn() ? "za zaměstnavatele" : "za úřad práce";
    }
}
