package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes the life of agreements for the use cases.
@Repository
class AgreementRepository {

    /// @param firstStart       the first planned start of a place, null when none is planned
    /// @param applicationState null for an agreement taken over without one
    record Held(
            AgreementId id,
            UUID employerId,
            String number,
            AgreementState state,
            LocalDate from,
            LocalDate to,
            String account,
            @Nullable String applicationState,
            @Nullable LocalDate firstStart,
            int places,
            @Nullable LocalDate sentOn,
            int version) {

        /// @throws StaleRecord when somebody moved it since the page was made
        Held at(int seen) {
            if (version != seen) {
                throw new StaleRecord(id);
            }
            return this;
        }
    }

    private final JdbcClient db;
    private final Today today;

    AgreementRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Nobody else moves it until the transaction ends.
    ///
    /// @throws NotFound when there is none
    Held lock(AgreementId id) {
        return db.sql("""
                        select g.id, g.employer_id, g.number, g.state, g.effective_from, g.effective_to, g.bank_account, g.sent_on,
                               g.version,
                               (select a.state from ipm.position_application a where a.id = g.application_id) as application_state,
                               (select min(p.planned_start) from ipm.position p
                                 where p.agreement_id = g.id and p.state = 'PLANNED') as first_start,
                               (select count(*) from ipm.position p
                                 where p.agreement_id = g.id and p.state = 'PLANNED') as places
                          from ipm.agreement g
                         where g.id = :id
                           for update of g
                        """)
                .param("id", id.value())
                .query((row, n) -> held(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    Optional<AgreementId> of(ApplicationId application) {
        return db.sql("select id from ipm.agreement where application_id = :id")
                .param("id", application.value())
                .query((row, n) -> new AgreementId(Columns.uuid(row, "id")))
                .optional();
    }

    void move(Held agreement, AgreementState to) {
        set(agreement, "state = :value, since = access.today()", to.name());
    }

    void sent(Held agreement) {
        set(agreement, "sent_on = :value", today.date());
    }

    void signed(Held agreement, Side side, LocalDate on) {
        set(agreement, side == Side.EMPLOYER ? "signed_employer_on = :value" : "signed_office_on = :value", on);
    }

    void unsigned(Held agreement) {
        set(agreement, "sent_on = null, signed_employer_on = :value::date", null);
    }

    void end(Held agreement, @Nullable String reason, String note) {
        db.sql("""
                        update ipm.agreement set ended_on = access.today(), end_reason = :reason, end_note = :note where id = :id
                        """)
                .param("reason", reason)
                .param("note", note)
                .param("id", agreement.id().value())
                .update();
    }

    void adjust(Held agreement, String account, LocalDate from, LocalDate to) {
        db.sql("""
                        update ipm.agreement
                           set bank_account = :account, effective_from = :from, effective_to = :to, version = version + 1
                         where id = :id
                        """)
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .param("id", agreement.id().value())
                .update();
    }

    void startFrom(PositionId position, LocalDate start) {
        db.sql("update ipm.position set planned_start = :start, version = version + 1 where id = :id")
                .param("start", start)
                .param("id", position.value())
                .update();
    }

    List<PositionId> positions(AgreementId id, Set<PositionState> states) {
        return db.sql("""
                        select id from ipm.position where agreement_id = :id and state = any (:states) order by seq
                        """)
                .param("id", id.value())
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .query((row, n) -> new PositionId(Columns.uuid(row, "id")))
                .list();
    }

    /// People who work under it or are about to.
    int running(AgreementId id) {
        return db.sql("""
                        select count(*) from ipm.placement
                         where agreement_id = :id and state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')
                        """).param("id", id.value()).query(Integer.class).single();
    }

    boolean isEndReason(String code) {
        return db.sql("""
                        select exists (select from ipm.agreement_end_reason
                                        where code = :code and code <> 'LAPSED' and valid_from <= access.today()
                                          and (valid_to is null or valid_to >= access.today()))
                        """).param("code", code).query(Boolean.class).single();
    }

    /// Over their last day, with nobody at work and every month decided and paid.
    List<AgreementId> settled() {
        return db.sql("""
                        select g.id
                          from ipm.agreement g
                         where g.state = 'IN_FORCE' and g.effective_to < :today
                           and not exists (select from ipm.placement p
                                            where p.agreement_id = g.id
                                              and p.state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED'))
                           and not exists (select from ipm.placement p
                                             join ipm.monthly_return r on r.placement_id = p.id
                                            where p.agreement_id = g.id and r.state not in ('PAID', 'REJECTED'))
                         order by g.id
                         limit 500
                        """)
                .param("today", today.date())
                .query((row, n) -> new AgreementId(Columns.uuid(row, "id")))
                .list();
    }

    /// The text that waits for signatures.
    DocumentId text(AgreementId id) {
        return db.sql("""
                        select id from ipm.agreement_document
                         where agreement_id = :id and kind = 'AGREEMENT'
                         order by number desc
                         limit 1
                        """)
                .param("id", id.value())
                .query((row, n) -> new DocumentId(Columns.uuid(row, "id")))
                .single();
    }

    /// The print of the paper is kept with the signature.
    UUID sign(DocumentId text, NewSignature signature, Viewer viewer, @Nullable UUID principal) {
        var id = Ids.next();
        db.sql("""
                        insert into ipm.agreement_signature (id, document_id, side, method, role, signatory, signed_on, entered_by,
                                                             on_behalf_of, entered_at, sha256, paper_reason, scan_id)
                        select :id, d.id, :side, :method, :role, :signatory, :on, :by, :principal, :at, d.sha256, :reason, :scan
                          from ipm.agreement_document d
                         where d.id = :document
                        """)
                .param("id", id)
                .param("document", text.value())
                .param("side", signature.side().name())
                .param("method", signature.scan() == null ? "ACCOUNT" : "PAPER")
                .param("role", signature.role().name())
                .param("signatory", signature.signatory())
                .param("on", signature.on())
                .param("by", viewer.userId())
                .param("principal", principal, java.sql.Types.OTHER)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", signature.reason())
                .param(
                        "scan",
                        signature.scan() == null ? null : signature.scan().value(),
                        java.sql.Types.OTHER)
                .update();
        return id;
    }

    void withdrawSignatures(AgreementId id, Viewer viewer) {
        db.sql("""
                        update ipm.agreement_signature s set withdrawn_at = :at, withdrawn_by = :by
                          from ipm.agreement_document d
                         where d.id = s.document_id and d.agreement_id = :id and d.kind = 'AGREEMENT' and s.withdrawn_at is null
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("id", id.value())
                .update();
    }

    private void set(Held agreement, String what, @Nullable Object value) {
        db.sql("update ipm.agreement set " + what + ", version = version + 1 where id = :id")
                .param("value", value)
                .param("id", agreement.id().value())
                .update();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                new AgreementId(Columns.uuid(row, "id")),
                Columns.uuid(row, "employer_id"),
                row.getString("number"),
                Columns.code(row, "state", AgreementState.class),
                Columns.date(row, "effective_from"),
                Columns.date(row, "effective_to"),
                row.getString("bank_account"),
                row.getString("application_state"),
                Columns.dateOrNull(row, "first_start"),
                row.getInt("places"),
                Columns.dateOrNull(row, "sent_on"),
                row.getInt("version"));
    }
}
