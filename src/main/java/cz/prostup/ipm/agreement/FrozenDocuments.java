package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Pdf;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Freezes documents: the words as data, the paper as bytes, and the print of the bytes that is signed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FrozenDocuments {

    private static final String TEMPLATE = "cz/prostup/ipm/agreement/documentPaper.jte";

    private final JdbcClient db;
    private final Pdf pdf;
    private final Today today;

    FrozenDocuments(JdbcClient db, Pdf pdf, Today today) {
        this.db = db;
        this.pdf = pdf;
        this.today = today;
    }

    /// The next version of the agreement's own text.
    DocumentId agreement(AgreementId id, String number, Wording wording, Viewer viewer) {
        int version = next(id, "AGREEMENT");
        return freeze(id, null, "AGREEMENT", version, number, "verze " + version, wording, viewer);
    }

    /// The next number of an amendment: those that came to nothing have none.
    int nextAmendment(AgreementId id) {
        return next(id, "AMENDMENT");
    }

    DocumentId amendment(AgreementId id, UUID amendment, int no, String number, Wording wording, Viewer viewer) {
        return freeze(id, amendment, "AMENDMENT", no, number, "Dodatek č.\u00a0" + no, wording, viewer);
    }

    /// What a proposed document would look like; nothing is kept.
    byte[] draft(String number, Wording wording, Viewer viewer) {
        return paper(number, "návrh", wording, viewer);
    }

    private byte[] paper(String number, String state, Wording wording, Viewer viewer) {
        var frame = new DocumentFrame(wording.title(), number, state, viewer.name(), Czech.dateTime(today.now()));
        return pdf.from(TEMPLATE, new DocumentPaper(wording, frame));
    }

    private DocumentId freeze(
            AgreementId id,
            @Nullable UUID amendment,
            String kind,
            int no,
            String number,
            String state,
            Wording wording,
            Viewer viewer) {
        var document = new DocumentId(Ids.next());
        var bytes = paper(number, state, wording, viewer);
        db.sql("""
                        insert into ipm.agreement_document (id, agreement_id, amendment_id, kind, number, title, pdf, sha256, frozen_by,
                                                            frozen_at)
                        values (:id, :agreement, :amendment, :kind, :no, :title, :pdf, :sha, :by, :at)
                        """)
                .param("id", document.value())
                .param("agreement", id.value())
                .param("amendment", amendment, java.sql.Types.OTHER)
                .param("kind", kind)
                .param("no", no)
                .param("title", wording.title())
                .param("pdf", bytes)
                .param("sha", sha256(bytes))
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        addLines(document, wording);
        return document;
    }

    private void addLines(DocumentId document, Wording wording) {
        var sections = new ArrayList<String>();
        var labels = new ArrayList<String>();
        var texts = new ArrayList<String>();
        wording.sections()
                .forEach(section -> section.lines().forEach(line -> {
                    sections.add(section.heading());
                    labels.add(line.label());
                    texts.add(line.text());
                }));
        db.sql("""
                        insert into ipm.agreement_document_line (document_id, seq, section, label, text)
                        select :id, l.seq, l.section, l.label, l.text
                          from unnest(:sections::text[], :labels::text[], :texts::text[]) with ordinality
                               l (section, label, text, seq)
                        """)
                .param("id", document.value())
                .param("sections", sections.toArray(String[]::new))
                .param("labels", labels.toArray(String[]::new))
                .param("texts", texts.toArray(String[]::new))
                .update();
    }

    /// Whoever calls holds the agreement's row, so two never get one number.
    private int next(AgreementId id, String kind) {
        return db.sql("""
                        select 1 + coalesce(max(number), 0) from ipm.agreement_document
                         where agreement_id = :id and kind = :kind
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
