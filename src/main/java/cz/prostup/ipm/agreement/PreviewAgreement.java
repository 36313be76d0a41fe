package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What would be sent or agreed, on paper, before it is. Nothing is kept.
@Service
public class PreviewAgreement {

    private final AgreementScreens screens;
    private final AgreementText text;
    private final FrozenDocuments documents;

    PreviewAgreement(AgreementScreens screens, AgreementText text, FrozenDocuments documents) {
        this.screens = screens;
        this.text = text;
        this.documents = documents;
    }

    /// @throws NotFound when the agreement is not for this viewer
    @Transactional
    public byte[] agreement(AgreementId id, Viewer viewer) {
        return documents.draft(screens.file(id, viewer).row().number(), text.of(id), viewer);
    }
}
