package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes agreements and their amendments for the use cases.
@Repository
class AmendmentRepository {

    /// @param rules version of the month that was asked for
    record Agreement(
            UUID employerId, String number, String state, String account, String rules, LocalDate from, LocalDate to) {}

    private final JdbcClient db;
    private final Today today;

    AmendmentRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Empty standing means that the agreement is not for this viewer.
    Standing standing(AgreementId id, Viewer viewer) {
        return new Standing(db.sql("""
                        select distinct a.unit_id, a.role
                          from ipm.agreement_access a
                         where a.agreement_id = :id and a.user_id = :viewer
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new Standing.In(Columns.uuid(row, "unit_id"), row.getString("role")))
                .list());
    }

    /// Two proposals about one agreement wait for each other here.
    Agreement locked(AgreementId id, YearMonth month) {
        return db.sql("""
                        select g.employer_id, g.number, g.state, g.bank_account, ipm.rules_of(g.id, :month) as rules,
                               g.effective_from, g.effective_to
                          from ipm.agreement g
                         where g.id = :id
                           for update
                        """)
                .param("id", id.value())
                .param("month", month.atDay(1))
                .query((row, n) -> new Agreement(
                        Columns.uuid(row, "employer_id"),
                        row.getString("number"),
                        row.getString("state"),
                        row.getString("bank_account"),
                        row.getString("rules"),
                        Columns.date(row, "effective_from"),
                        Columns.date(row, "effective_to")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    boolean hasOpen(AgreementId id, AmendmentKind kind) {
        return db.sql("""
                        select exists (select from ipm.agreement_amendment
                                        where agreement_id = :id and kind = :kind and state = 'PROPOSED')
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    boolean isActiveVersion(String rules, YearMonth month) {
        return db.sql("""
                        select exists (select from ipm.rules_version
                                        where code = :code and status = 'ACTIVE' and valid_from <= :day
                                          and (valid_to is null or valid_to >= :day))
                        """)
                .param("code", rules)
                .param("day", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    AmendmentId add(
            AgreementId agreement,
            AmendmentKind kind,
            String oldValue,
            String newValue,
            @Nullable YearMonth from,
            String reason,
            Viewer viewer,
            @Nullable UUID principal) {
        var id = Ids.next();
        db.sql("""
                        insert into ipm.agreement_amendment (id, agreement_id, kind, state, old_value, new_value, effective_from,
                                                             reason, proposed_by, proposed_on_behalf_of, proposed_at)
                        values (:id, :agreement, :kind, 'PROPOSED', :old, :new, :from, :reason, :by, :principal, :at)
                        """)
                .param("id", id)
                .param("agreement", agreement.value())
                .param("kind", kind.name())
                .param("old", oldValue)
                .param("new", newValue)
                .param("from", from == null ? null : from.atDay(1))
                .param("reason", reason)
                .param("by", viewer.userId())
                .param("principal", principal)
                .param("at", now())
                .update();
        record(agreement, id, "PROPOSE", "", AmendmentState.PROPOSED.name(), reason, viewer, principal);
        return new AmendmentId(id);
    }

    /// @throws NotFound when there is none
    Amendment lockedAmendment(AmendmentId id) {
        return db.sql("""
                        select m.id, m.agreement_id, g.employer_id, g.number, m.kind, m.state, m.new_value, m.effective_from,
                               m.proposed_by, m.proposed_on_behalf_of, m.side, m.version
                          from ipm.agreement_amendment m
                          join ipm.agreement g on g.id = m.agreement_id
                         where m.id = :id
                           for update
                        """)
                .param("id", id.value())
                .query((row, n) -> new Amendment(
                        new AmendmentId(Columns.uuid(row, "id")),
                        new AgreementId(Columns.uuid(row, "agreement_id")),
                        Columns.uuid(row, "employer_id"),
                        row.getString("number"),
                        Columns.code(row, "kind", AmendmentKind.class),
                        Columns.code(row, "state", AmendmentState.class),
                        row.getString("new_value"),
                        Columns.dateOrNull(row, "effective_from"),
                        Columns.uuid(row, "proposed_by"),
                        Columns.uuidOrNull(row, "proposed_on_behalf_of"),
                        row.getString("side") == null ? null : Columns.code(row, "side", Side.class),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// @throws StaleRecord when somebody decided since it was read
    void move(
            Amendment amendment,
            Move<AmendmentState, AmendmentAction> move,
            String reason,
            Viewer viewer,
            @Nullable UUID principal) {
        int updated = db.sql("""
                        update ipm.agreement_amendment
                           set state = :state, decided_by = :by, decided_on_behalf_of = :principal, decided_at = :at,
                               decision_reason = :reason, version = version + 1,
                               effective_from = case when :state = 'IN_FORCE' then coalesce(effective_from, :today) else effective_from end
                         where id = :id and version = :version
                        """)
                .param("state", move.to().name())
                .param("by", viewer.userId())
                .param("principal", principal)
                .param("at", now())
                .param("reason", reason)
                .param("today", today.date())
                .param("id", amendment.id().value())
                .param("version", amendment.version())
                .update();
        if (updated == 0) {
            throw new StaleRecord(amendment.id());
        }
        record(
                amendment.agreement(),
                amendment.id().value(),
                move.action().name(),
                move.from().name(),
                move.to().name(),
                reason,
                viewer,
                principal);
    }

    void changeAccount(AgreementId id, String account) {
        db.sql("update ipm.agreement set bank_account = :account, version = version + 1 where id = :id")
                .param("account", account)
                .param("id", id.value())
                .update();
    }

    void changeRules(AgreementId id, String rules, LocalDate from) {
        db.sql("""
                        insert into ipm.agreement_rules (agreement_id, rules, valid_from)
                        values (:id, :rules, :from)
                        on conflict (agreement_id, valid_from) do update set rules = excluded.rules
                        """)
                .param("id", id.value())
                .param("rules", rules)
                .param("from", from)
                .update();
    }

    void record(
            AgreementId agreement,
            UUID amendment,
            String action,
            String from,
            String to,
            String reason,
            Viewer viewer,
            @Nullable UUID principal) {
        db.sql("""
                        insert into ipm.agreement_history (agreement_id, amendment_id, action, from_state, to_state, by_user,
                                                           on_behalf_of, at, reason)
                        values (:agreement, :amendment, :action, :from, :to, :by, :principal, :at, :reason)
                        """)
                .param("agreement", agreement.value())
                .param("amendment", amendment)
                .param("action", action)
                .param("from", from)
                .param("to", to)
                .param("by", viewer.userId())
                .param("principal", principal)
                .param("at", now())
                .param("reason", reason)
                .update();
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}
