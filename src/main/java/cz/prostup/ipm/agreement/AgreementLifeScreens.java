package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.position.PositionRow;
import cz.prostup.ipm.position.PositionScreens;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers what an agreement consists of: its places, its frozen documents and signatures, and what happened to it.
@Component
public class AgreementLifeScreens {

    /// @param endReason in words, null while it goes on
    public record Life(
            AgreementId id,
            AgreementState state,
            int version,
            @Nullable UUID application,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate employerOn,
            @Nullable LocalDate officeOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            String endNote,
            List<PositionRow> positions,
            List<Document> documents,
            List<Signature> signatures,
            List<ProcessHistory.Row> moves) {}

    /// @param sha256 in hexadecimal
    public record Document(
            DocumentId id,
            boolean amendment,
            int number,
            String title,
            String sha256,
            Instant frozenAt,
            String frozenBy) {}

    public record Signature(
            UUID id,
            DocumentId document,
            Side side,
            boolean paper,
            String signatory,
            LocalDate on,
            String enteredBy,
            @Nullable String enteredFor,
            Instant enteredAt,
            String reason,
            @Nullable AttachmentId scan,
            @Nullable Instant withdrawnAt) {}

    /// Who works under an agreement, by places: the director ends agreements and sees no names.
    public record Job(int seq, String jobTitle, LocalDate from, LocalDate to) {}

    private record Papers(List<Document> documents, List<Signature> signatures) {}

    private final JdbcClient db;
    private final PositionScreens positions;
    private final ProcessHistory history;

    AgreementLifeScreens(JdbcClient db, PositionScreens positions, ProcessHistory history) {
        this.db = db;
        this.positions = positions;
        this.history = history;
    }

    /// @throws NotFound when the agreement is not for this viewer
    @Transactional
    public Life life(AgreementId id, Viewer viewer) {
        return db.sql("""
                        select g.state, g.version, g.application_id, g.sent_on, g.signed_employer_on, g.signed_office_on, g.ended_on,
                               g.end_note, r.label as end_reason
                          from ipm.agreement g
                          left join ipm.agreement_end_reason r on r.code = g.end_reason
                         where g.id = :id
                           and exists (select from ipm.agreement_access a where a.agreement_id = g.id and a.user_id = :viewer)
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> life(id, row, papers(id), viewer))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Life life(AgreementId id, ResultSet row, Papers papers, Viewer viewer) throws SQLException {
        return new Life(
                id,
                Columns.code(row, "state", AgreementState.class),
                row.getInt("version"),
                Columns.uuidOrNull(row, "application_id"),
                Columns.dateOrNull(row, "sent_on"),
                Columns.dateOrNull(row, "signed_employer_on"),
                Columns.dateOrNull(row, "signed_office_on"),
                Columns.dateOrNull(row, "ended_on"),
                row.getString("end_reason"),
                row.getString("end_note"),
                positions.ofAgreement(id.value(), viewer),
                papers.documents(),
                papers.signatures(),
                history.of(id.value()));
    }

    /// The paper exactly as it was frozen.
    ///
    /// @throws NotFound when there is none, or the agreement is not for this viewer
    @Transactional
    public byte[] pdf(AgreementId id, DocumentId document, Viewer viewer) {
        return db.sql("""
                        select d.pdf from ipm.agreement_document d
                         where d.id = :document and d.agreement_id = :id
                           and exists (select from ipm.agreement_access a
                                        where a.agreement_id = d.agreement_id and a.user_id = :viewer
                                          and a.role <> 'LOCAL_IPM_COORDINATOR')
                        """)
                .param("document", document.value())
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> row.getBytes("pdf"))
                .optional()
                .orElseThrow(() -> new NotFound(document));
    }

    /// @throws NotFound when there is none, or the agreement is not for this viewer
    @Transactional
    public AttachmentId scan(AgreementId id, UUID signature, Viewer viewer) {
        return db.sql("""
                        select s.scan_id
                          from ipm.agreement_signature s
                          join ipm.agreement_document d on d.id = s.document_id
                         where s.id = :signature and d.agreement_id = :id and s.scan_id is not null
                           and exists (select from ipm.agreement_scan_access a
                                        where a.attachment_id = s.scan_id and a.user_id = :viewer)
                        """)
                .param("signature", signature)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new AttachmentId(Columns.uuid(row, "scan_id")))
                .optional()
                .orElseThrow(() -> new NotFound(signature));
    }

    @Transactional
    public List<Job> running(AgreementId id) {
        return db.sql("""
                        select s.seq, s.job_title, p.start_date, coalesce(p.extended_end, p.basic_end) as last_day
                          from ipm.placement p
                          join ipm.position s on s.id = p.position_id
                         where p.agreement_id = :id and p.state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')
                         order by s.seq
                        """)
                .param("id", id.value())
                .query((row, n) -> new Job(
                        row.getInt("seq"),
                        row.getString("job_title"),
                        Columns.date(row, "start_date"),
                        Columns.date(row, "last_day")))
                .list();
    }

    @Transactional
    public List<Option> endReasons() {
        return db.sql("""
                        select code, label from ipm.agreement_end_reason
                         where code <> 'LAPSED' and valid_from <= access.today()
                           and (valid_to is null or valid_to >= access.today())
                         order by sort_order
                        """)
                .query((row, n) -> Option.of(row.getString("code"), row.getString("label")))
                .list();
    }

    /// Each document with its signatures, the oldest first.
    private Papers papers(AgreementId id) {
        var documents = new LinkedHashMap<DocumentId, Document>();
        var signatures = new ArrayList<Signature>();
        db.sql("""
                        select d.id as document_id, d.kind, d.number, d.title, d.sha256, d.frozen_at, f.display_name as frozen_by,
                               s.id, s.side, s.method, s.signatory, s.signed_on, u.display_name, p.display_name as for_name,
                               s.entered_at, s.paper_reason, s.scan_id, s.withdrawn_at
                          from ipm.agreement_document d
                          join access.user_card f on f.id = d.frozen_by
                          left join ipm.agreement_signature s on s.document_id = d.id
                          left join access.user_card u on u.id = s.entered_by
                          left join access.user_card p on p.id = s.on_behalf_of
                         where d.agreement_id = :id
                         order by d.frozen_at, d.id, s.entered_at, s.id
                         limit 200
                        """).param("id", id.value()).query(row -> {
            var document = document(row);
            documents.put(document.id(), document);
            if (Columns.uuidOrNull(row, "id") != null) {
                signatures.add(signature(row));
            }
        });
        return new Papers(List.copyOf(documents.values()), signatures);
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                new DocumentId(Columns.uuid(row, "document_id")),
                row.getString("kind").equals("AMENDMENT"),
                row.getInt("number"),
                row.getString("title"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Columns.instant(row, "frozen_at"),
                row.getString("frozen_by"));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        var scan = Columns.uuidOrNull(row, "scan_id");
        return new Signature(
                Columns.uuid(row, "id"),
                new DocumentId(Columns.uuid(row, "document_id")),
                Columns.code(row, "side", Side.class),
                row.getString("method").equals("PAPER"),
                row.getString("signatory"),
                Columns.date(row, "signed_on"),
                row.getString("display_name"),
                row.getString("for_name"),
                Columns.instant(row, "entered_at"),
                row.getString("paper_reason"),
                scan == null ? null : new AttachmentId(scan),
                Columns.instantOrNull(row, "withdrawn_at"));
    }
}
