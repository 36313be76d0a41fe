package cz.prostup.people.consent;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.people.OwnFile;
import cz.prostup.people.consent.ConsentScreens.Detail;
import cz.prostup.people.consent.ConsentScreens.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The same ledger for the person whose life it is about; of nobody else, for nobody names a person here.
@Component
public class MyConsents {

    private final OwnFile ownFile;
    private final ConsentScreens screens;

    MyConsents(OwnFile ownFile, ConsentScreens screens) {
        this.ownFile = ownFile;
        this.screens = screens;
    }

    /// @throws NotFound when the viewer is not here as a person of their own
    @Transactional
    public Ledger all(Viewer viewer) {
        return screens.ledger(viewer, ownFile.of(viewer));
    }

    /// @throws NotFound when it is not the viewer's own
    @Transactional
    public Detail one(Viewer viewer, ConsentId id) {
        return one(viewer, id, "");
    }

    /// @param after where the page of what was read begins; empty for the newest
    /// @throws NotFound when it is not the viewer's own
    @Transactional
    public Detail one(Viewer viewer, ConsentId id, String after) {
        return screens.detail(viewer, ownFile.of(viewer), id, after);
    }

    /// @throws NotFound when it is not the viewer's own, or has no scan that is ready
    @Transactional
    public AttachmentId scan(Viewer viewer, ConsentId id) {
        return screens.scan(viewer, ownFile.of(viewer), id);
    }
}
