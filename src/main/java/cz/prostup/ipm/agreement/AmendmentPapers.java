package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives an agreed amendment its number and freezes its paper.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AmendmentPapers {

    private final FrozenDocuments documents;
    private final AmendmentText text;
    private final ChangeRepository changes;
    private final AgreementRepository agreements;

    AmendmentPapers(
            FrozenDocuments documents, AmendmentText text, ChangeRepository changes, AgreementRepository agreements) {
        this.documents = documents;
        this.text = text;
        this.changes = changes;
        this.agreements = agreements;
    }

    void freeze(Amendment amendment, Viewer viewer) {
        agreements.lock(amendment.agreement()); // one number after another
        int no = documents.nextAmendment(amendment.agreement());
        changes.number(amendment.id(), no);
        documents.amendment(
                amendment.agreement(),
                amendment.id().value(),
                no,
                amendment.number(),
                text.of(amendment.id(), no),
                viewer);
    }
}
