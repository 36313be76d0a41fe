package cz.prostup.ipm.correction;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.History;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.ipm.correction.Change.Wages;
import cz.prostup.ipm.correction.MendedMonths.Base;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Period;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Reads and writes corrections. Whether the viewer may see one follows from its month ([MendedMonths]).
@Repository
class CorrectionRepository {

    private static final String SELECT = """
            select c.id, c.return_id, c.seq, c.placement_id, c.state, c.party, c.basis, c.reason, c.hours_before, c.hours,
                   c.supported_from, c.supported_to, c.rules, c.override_amount, c.override_reason, c.override_dropped,
                   c.exit, c.base_calculation_id, c.calculation_id, c.started_by, c.started_for, c.started_at, c.version,
                   w.correction_id as claimed, w.gross_wage, w.employer_social, w.employer_health, w.sick_pay
              from ipm.correction c
              left join ipm.correction_claim w on w.correction_id = c.id
            """;

    private final JdbcClient db;
    private final History history;
    private final Today today;

    CorrectionRepository(JdbcClient db, History history, Today today) {
        this.db = db;
        this.history = history;
        this.today = today;
    }

    /// @throws NotFound when there is none
    Correction get(CorrectionId id) {
        return find(SELECT + " where c.id = :id", id.value()).orElseThrow(() -> new NotFound(id));
    }

    /// @throws NotFound when there is none
    Correction lock(CorrectionId id) {
        return lockIfAny(id).orElseThrow(() -> new NotFound(id));
    }

    Optional<Correction> lockIfAny(CorrectionId id) {
        return find(SELECT + " where c.id = :id for update of c", id.value());
    }

    /// The one that is being worked on: a month has at most one.
    Optional<Correction> open(ReturnId id) {
        return find(SELECT + " where c.return_id = :id and c.state in ('DRAFT', 'PROPOSED')", id.value());
    }

    private Optional<Correction> find(String sql, UUID id) {
        return db.sql(sql).param("id", id).query((row, n) -> correction(row)).optional();
    }

    CorrectionId insert(
            MendedMonth month, Party party, Change change, Base base, Viewer viewer, @Nullable UUID onBehalfOf) {
        var id = Ids.next();
        with(db.sql("""
                        insert into ipm.correction (id, return_id, seq, placement_id, agreement_id, branch_id, employer_id, month,
                                state, party, basis, reason, hours_before, hours, supported_from, supported_to, rules,
                                override_amount, override_reason, override_dropped, base_calculation_id, started_by,
                                started_for, started_at)
                        values (:id, :return, (select coalesce(max(seq), 0) + 1 from ipm.correction where return_id = :return),
                                :placement, :agreement, :branch, :employer, :month, 'DRAFT', :party, :basis, :reason, :before,
                                :hours, :from, :to, :rules, :override, :overrideReason, :dropped, :base, :by, :for, :at)
                        """), change)
                .param("id", id)
                .param("return", month.returnId().value())
                .param("placement", month.placement().value())
                .param("agreement", month.agreementId())
                .param("branch", month.branchId())
                .param("employer", month.employerId())
                .param("month", month.month().atDay(1))
                .param("party", party.name())
                .param("before", base.hours().value())
                .param("base", base.calculation())
                .param("by", viewer.userId())
                .param("for", onBehalfOf)
                .param("at", now())
                .update();
        saveWages(id, month.placement(), change.wages());
        return new CorrectionId(id);
    }

    /// @throws StaleRecord when somebody saved since that version
    void save(Correction correction, int version, Change change) {
        int updated = with(db.sql("""
                        update ipm.correction
                           set basis = :basis, reason = :reason, hours = :hours, supported_from = :from, supported_to = :to,
                               rules = :rules, override_amount = :override, override_reason = :overrideReason,
                               override_dropped = :dropped, version = version + 1
                         where id = :id and version = :version
                        """), change)
                .param("id", correction.id().value())
                .param("version", version)
                .update();
        if (updated == 0) {
            throw new StaleRecord(correction.id());
        }
        saveWages(correction.id().value(), correction.placement(), change.wages());
    }

    private void saveWages(UUID id, PlacementId placement, @Nullable Wages wages) {
        if (wages == null) {
            return;
        }
        db.sql("""
                        insert into ipm.correction_claim (correction_id, placement_id, gross_wage, employer_social, employer_health, sick_pay)
                        values (:id, :placement, :gross, :social, :health, :sickPay)
                        on conflict (correction_id) do update
                           set gross_wage = excluded.gross_wage, employer_social = excluded.employer_social,
                               employer_health = excluded.employer_health, sick_pay = excluded.sick_pay
                        """)
                .param("id", id)
                .param("placement", placement.value())
                .param("gross", wages.gross().amount())
                .param("social", wages.social().amount())
                .param("health", wages.health().amount())
                .param("sickPay", wages.sickPay().amount())
                .update();
    }

    /// Late hours are taken again when the correction is proposed.
    void saveHours(CorrectionId id, Hours hours) {
        db.sql("update ipm.correction set hours = :hours where id = :id")
                .param("hours", hours.value())
                .param("id", id.value())
                .update();
    }

    /// Makes the move of the table and writes it in the history. A correction that goes back to its author forgets what
    /// was checked.
    void move(Correction correction, Move<CorrectionState, CorrectionAction> move, Viewer viewer, String reason) {
        db.sql("""
                        update ipm.correction
                           set state = :state, version = version + 1,
                               approved_by = case when :action = 'APPROVE' then :by else approved_by end,
                               approved_at = case when :action = 'APPROVE' then :at else approved_at end,
                               done_at = case when :action = 'FINISH' then :at else done_at end,
                               exit = case when :state = 'DRAFT' then null else exit end,
                               calculation_id = case when :state = 'DRAFT' then null else calculation_id end,
                               integration_difference = case when :state = 'DRAFT' then null else integration_difference end,
                               checked_by = case when :state = 'DRAFT' then null else checked_by end,
                               checked_at = case when :state = 'DRAFT' then null else checked_at end
                         where id = :id
                        """)
                .param("state", move.to().name())
                .param("action", move.action().name())
                .param("by", viewer.userId())
                .param("at", now())
                .param("id", correction.id().value())
                .update();
        history.moved(correction.placement(), "correction", correction.id().value(), move, viewer, reason);
    }

    /// What was checked: the frozen calculation and how its difference is settled.
    void checked(CorrectionId id, UUID calculation, Money integrationDifference, Exit exit, Viewer viewer) {
        db.sql("""
                        update ipm.correction
                           set calculation_id = :calculation, integration_difference = :integration, exit = :exit, checked_by = :by,
                               checked_at = :at
                         where id = :id
                        """)
                .param("calculation", calculation)
                .param("integration", integrationDifference.amount())
                .param("exit", exit.name())
                .param("by", viewer.userId())
                .param("at", now())
                .param("id", id.value())
                .update();
    }

    /// Who proposed and checked it, and on whose behalf: none of them approves.
    Set<UUID> involved(Correction correction) {
        var persons = new HashSet<>(correction.starters());
        db.sql("""
                        select h.by_user, h.on_behalf_of
                          from ipm.history h
                         where h.subject_id = :id and h.subject = 'correction' and h.action in ('PROPOSE', 'CHECK')
                        """).param("id", correction.id().value()).query(row -> {
            persons.add(Columns.uuid(row, "by_user"));
            var principal = Columns.uuidOrNull(row, "on_behalf_of");
            if (principal != null) {
                persons.add(principal);
            }
        });
        return persons;
    }

    /// Wage and integration together, as it was frozen.
    Money difference(CorrectionId id) {
        return db.sql("select total from ipm.correction_difference_card where correction_id = :id")
                .param("id", id.value())
                .query((row, n) -> Columns.money(row, "total"))
                .single();
    }

    private static StatementSpec with(StatementSpec sql, Change change) {
        var supported = change.supported();
        var override = change.override();
        return sql.param("basis", change.basis().name())
                .param("reason", change.reason())
                .param("hours", hoursOrNull(change.hours()))
                .param("from", supported == null ? null : supported.from())
                .param("to", supported == null ? null : supported.to())
                .param("rules", change.rules())
                .param("override", override == null ? null : override.amount().amount())
                .param("overrideReason", override == null ? "" : override.reason())
                .param("dropped", change.overrideDropped());
    }

    private static @Nullable BigDecimal hoursOrNull(@Nullable Hours hours) {
        return hours == null ? null : hours.value();
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    private static Correction correction(ResultSet row) throws SQLException {
        var exit = row.getString("exit");
        return new Correction(
                new CorrectionId(Columns.uuid(row, "id")),
                new ReturnId(Columns.uuid(row, "return_id")),
                row.getInt("seq"),
                new PlacementId(Columns.uuid(row, "placement_id")),
                Columns.code(row, "state", CorrectionState.class),
                Columns.code(row, "party", Party.class),
                change(row),
                Columns.hours(row, "hours_before"),
                exit == null ? null : Exit.valueOf(exit),
                Columns.uuid(row, "base_calculation_id"),
                Columns.uuidOrNull(row, "calculation_id"),
                Columns.uuid(row, "started_by"),
                Columns.uuidOrNull(row, "started_for"),
                Columns.instant(row, "started_at"),
                row.getInt("version"));
    }

    private static Change change(ResultSet row) throws SQLException {
        var hours = row.getBigDecimal("hours");
        var from = Columns.dateOrNull(row, "supported_from");
        var override = Columns.moneyOrNull(row, "override_amount");
        return new Change(
                Columns.code(row, "basis", Basis.class),
                row.getString("reason"),
                Columns.uuidOrNull(row, "claimed") == null ? null : wages(row),
                hours == null ? null : new Hours(hours),
                from == null ? null : new Period(from, Columns.date(row, "supported_to")),
                row.getString("rules"),
                override == null ? null : new IntegrationOverride(override, row.getString("override_reason")),
                row.getBoolean("override_dropped"));
    }

    private static Wages wages(ResultSet row) throws SQLException {
        return new Wages(
                Columns.money(row, "gross_wage"),
                Columns.money(row, "employer_social"),
                Columns.money(row, "employer_health"),
                Columns.money(row, "sick_pay"));
    }
}
