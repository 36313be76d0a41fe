package cz.prostup.documents.attachments;

import cz.prostup.access.Viewer;
import cz.prostup.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Files for the modules whose matter they are. Nothing here asks who may have a file beside the second lock of the
/// database: the owner asks first and writes the log of reads.
@Component
public class KeptFiles {

    private final AttachmentRepository attachments;
    private final TransactionTemplate transaction;

    KeptFiles(AttachmentRepository attachments, TransactionTemplate transaction) {
        this.attachments = attachments;
        this.transaction = transaction;
    }

    /// Takes drafts of the viewer over. The row that owns the files must be written before, so that the second lock
    /// knows who may read them.
    ///
    /// @param owner   the table of the row, for example `people.document`
    /// @param ownerId the row
    /// @throws NotFound when one of them is no draft of the viewer
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(Collection<AttachmentId> files, String owner, UUID ownerId, Viewer viewer) {
        if (!files.isEmpty() && attachments.claim(files, owner, ownerId, viewer.userId()) != files.size()) {
            throw new NotFound(files);
        }
    }

    /// Those of the ids that are drafts of the viewer: what a form that came back already holds.
    @Transactional
    public List<KeptFile> drafts(Collection<AttachmentId> files, Viewer viewer) {
        return files.isEmpty() ? List.of() : attachments.drafts(files, viewer.userId());
    }

    /// As lists show them, one statement; what the viewer may not see is left out.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<KeptFile> find(Collection<AttachmentId> files) {
        return files.isEmpty() ? List.of() : attachments.find(files);
    }

    /// Makes a list's row of the columns of `documents.attachment_card`.
    public KeptFile read(AttachmentId id, byte[] sealedName, String kind, long size, String state) {
        return attachments.kept(id, sealedName, kind, size, state);
    }

    /// Answers with the file: as something to save and never to show, shut off from everything should a browser show it
    /// all the same (control 40). Call it after the check and the log of reads, outside their transaction.
    ///
    /// @throws NotFound when the file is not clean, or not there for this viewer
    public void send(AttachmentId id, HttpServletResponse response) throws IOException {
        var file = Objects.requireNonNull(transaction.execute(status -> attachments.find(id)))
                .filter(KeptFile::isReady)
                .orElseThrow(() -> new NotFound(id));
        response.setContentType(file.kind().type());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", disposition(file));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "no-store");
        try (var content = stream(id)) {
            content.transferTo(response.getOutputStream());
        }
    }

    AttachmentStream stream(AttachmentId id) {
        return new AttachmentStream(number -> transaction.execute(status -> attachments.piece(id, number)));
    }

    private static String disposition(KeptFile file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
