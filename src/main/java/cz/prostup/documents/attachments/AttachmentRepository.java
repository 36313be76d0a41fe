package cz.prostup.documents.attachments;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files and their sealed pieces. A piece is tied to its file and number, so none can be moved or left out unnoticed.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AttachmentRepository {

    static final int PIECE = 256 * 1024;

    record Draft(AttachmentId id, String name, FileKind kind, long size, String sha256, UUID uploader) {}

    record Waiting(AttachmentId id, UUID uploader) {}

    private final JdbcClient db;
    private final Vault vault;
    private final Today today;

    AttachmentRepository(JdbcClient db, Vault vault, Today today) {
        this.db = db;
        this.vault = vault;
        this.today = today;
    }

    void add(Draft draft, InputStream content) throws IOException {
        db.sql("""
                        insert into documents.attachment (id, name_sealed, kind, size, sha256, state, uploaded_by, uploaded_at,
                                                          moved_at)
                        values (:id, :name, :kind, :size, decode(:sha, 'hex'), 'QUARANTINED', :by, :at, :at)
                        """)
                .param("id", draft.id().value())
                .param("name", vault.seal(draft.name(), namePlace(draft.id())))
                .param("kind", draft.kind().name())
                .param("size", draft.size())
                .param("sha", draft.sha256())
                .param("by", draft.uploader())
                .param("at", now())
                .update();
        written(draft.id(), AttachmentState.QUARANTINED, "");
        int number = 0;
        for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            addPiece(draft.id(), number, piece);
            number++;
        }
    }

    private void addPiece(AttachmentId id, int number, byte[] piece) {
        db.sql(
                        "insert into documents.attachment_chunk (attachment_id, number, content) values (:id, :number, :content)")
                .param("id", id.value())
                .param("number", number)
                .param("content", vault.seal(piece, piecePlace(id, number)))
                .update();
    }

    byte @Nullable [] piece(AttachmentId id, int number) {
        return db.sql("select content from documents.attachment_chunk where attachment_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query((row, n) -> vault.openBytes(row.getBytes("content"), piecePlace(id, number)))
                .optional()
                .orElse(null);
    }

    Optional<KeptFile> find(AttachmentId id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<KeptFile> find(Collection<AttachmentId> ids) {
        return db.sql("""
                        select id, name_sealed, kind, size, state from documents.attachment
                         where id = any (:ids) order by uploaded_at, id
                        """)
                .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query((row, n) -> kept(
                        new AttachmentId(Columns.uuid(row, "id")),
                        row.getBytes("name_sealed"),
                        row.getString("kind"),
                        row.getLong("size"),
                        row.getString("state")))
                .list();
    }

    KeptFile kept(AttachmentId id, byte[] name, String kind, long size, String state) {
        return new KeptFile(
                id, vault.open(name, namePlace(id)), FileKind.valueOf(kind), size, AttachmentState.valueOf(state));
    }

    /// @return false when it is not in that state any more, or not there for this viewer
    boolean move(
            AttachmentId id, AttachmentState from, AttachmentLifecycle.Action action, String scanner, String finding) {
        var to = AttachmentLifecycle.TABLE.next(from, action);
        int moved = db.sql("""
                        update documents.attachment set state = :to, scanner = :scanner, finding = :finding, moved_at = :at
                         where id = :id and state = :from
                        """)
                .param("to", to.name())
                .param("from", from.name())
                .param("scanner", scanner)
                .param("finding", finding)
                .param("at", now())
                .param("id", id.value())
                .update();
        if (moved == 1) {
            written(id, to, scanner + (finding.isEmpty() ? "" : ": " + finding));
        }
        return moved == 1;
    }

    private void written(AttachmentId id, AttachmentState state, String note) {
        db.sql("""
                        insert into documents.attachment_move (attachment_id, state, at, note)
                        values (:id, :state, :at, :note)
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("at", now())
                .param("note", note)
                .update();
    }

    void destroyContent(AttachmentId id) {
        db.sql("delete from documents.attachment_chunk where attachment_id = :id")
                .param("id", id.value())
                .update();
    }

    /// @return how many of them were the viewer's drafts and now belong to the owner
    int claim(Collection<AttachmentId> ids, String owner, UUID ownerId, UUID viewer) {
        return db.sql("""
                        update documents.attachment set owner = :owner, owner_id = :ownerId
                         where id = any (:ids) and owner is null and uploaded_by = :viewer
                           and state in ('QUARANTINED', 'CLEAN')
                        """)
                .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .param("owner", owner)
                .param("ownerId", ownerId)
                .param("viewer", viewer)
                .update();
    }

    List<KeptFile> drafts(Collection<AttachmentId> ids, UUID viewer) {
        var own = db.sql("""
                        select id from documents.attachment
                         where id = any (:ids) and owner is null and uploaded_by = :viewer
                           and state in ('QUARANTINED', 'CLEAN')
                        """)
                .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .param("viewer", viewer)
                .query((row, n) -> new AttachmentId(Columns.uuid(row, "id")))
                .list();
        return own.isEmpty() ? List.of() : find(own);
    }

    /// The oldest that nobody has looked at.
    List<Waiting> waiting(int most) {
        return db.sql("""
                        select id, uploaded_by from documents.attachment where state = 'QUARANTINED'
                         order by uploaded_at limit :most
                        """)
                .param("most", most)
                .query((row, n) ->
                        new Waiting(new AttachmentId(Columns.uuid(row, "id")), Columns.uuid(row, "uploaded_by")))
                .list();
    }

    List<KeptFile> forgotten(Duration after) {
        var ids = db.sql("""
                        select id from documents.attachment
                         where owner is null and state in ('QUARANTINED', 'CLEAN') and uploaded_at < :before
                        """)
                .param("before", now().minus(after))
                .query((row, n) -> new AttachmentId(Columns.uuid(row, "id")))
                .list();
        return ids.isEmpty() ? List.of() : find(ids);
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    private static String namePlace(AttachmentId id) {
        return "documents.attachment.name/" + id;
    }

    private static String piecePlace(AttachmentId id, int number) {
        return "documents.attachment_chunk.content/" + id + "/" + number;
    }
}
