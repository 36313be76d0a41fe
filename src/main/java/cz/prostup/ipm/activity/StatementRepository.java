package cz.prostup.ipm.activity;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.History;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.StatementOutcome.NotAllowed;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Statements. Whoever writes an entry or moves a statement first locks its row, so that nobody signs what is just
/// being changed.
@Repository
class StatementRepository {

    private final JdbcClient db;
    private final Today today;
    private final History history;

    StatementRepository(JdbcClient db, Today today, History history) {
        this.db = db;
        this.today = today;
        this.history = history;
    }

    /// The statement of the month, made OPEN with its first entry, and locked.
    Statement forMonth(PlacementId placement, YearMonth month, UUID unit) {
        db.sql("""
                        insert into ipm.activity_statement (id, placement_id, unit_id, month, state)
                        values (:id, :placement, :unit, :month, 'OPEN')
                        on conflict (placement_id, month, unit_id) do nothing
                        """)
                .param("id", Ids.next())
                .param("placement", placement.value())
                .param("unit", unit)
                .param("month", month.atDay(1))
                .update();
        return db.sql("""
                        select id, placement_id, month, unit_id, state, version
                          from ipm.activity_statement
                         where placement_id = :placement and month = :month and unit_id = :unit
                           for update
                        """)
                .param("placement", placement.value())
                .param("unit", unit)
                .param("month", month.atDay(1))
                .query((row, n) -> statement(row))
                .single();
    }

    Statement locked(StatementId id) {
        return db.sql("""
                        select id, placement_id, month, unit_id, state, version
                          from ipm.activity_statement
                         where id = :id
                           for update
                        """)
                .param("id", id.value())
                .query((row, n) -> statement(row))
                .single();
    }

    /// A statement that the viewer sees in one of the roles, locked. Workers see those of their own unit only.
    Optional<Statement> lockedFor(Viewer viewer, StatementId id, Role... roles) {
        return db.sql("""
                        select s.id, s.placement_id, s.month, s.unit_id, s.state, s.version
                          from ipm.activity_statement s
                         where s.id = :id
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = s.placement_id and a.user_id = :viewer
                                          and a.role = any (:roles)
                                          and (a.role not in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')
                                               or a.unit_id = s.unit_id))
                           for update
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .query((row, n) -> statement(row))
                .optional();
    }

    /// The answer to somebody who may not act: not found, or seen but not theirs to move.
    ///
    /// @throws NotFound when the viewer does not see the statement in any role
    NotAllowed refusal(Viewer viewer, StatementId id) {
        return db.sql("""
                        select s.state
                          from ipm.activity_statement s
                         where s.id = :id
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = s.placement_id and a.user_id = :viewer
                                          and (a.role not in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')
                                               or a.unit_id = s.unit_id))
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new NotAllowed(Columns.code(row, "state", StatementState.class)))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// The office decides about the month, or rejected it. Hours may come after the approval as well (decisions 6): the
    /// amount that was approved stays, and only a correction of the month counts with them.
    boolean officeHas(PlacementId placement, YearMonth month) {
        return db.sql("""
                        select exists (select from ipm.monthly_return r
                                        where r.placement_id = :placement and r.month = :month
                                          and r.state in ('SUBMITTED', 'IN_REVIEW', 'REJECTED'))
                        """)
                .param("placement", placement.value())
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    record Content(long entries, long unsettled) {}

    /// Live entries of a statement, and how many of them are still plans.
    Content content(StatementId id) {
        return db.sql("""
                        select count(*) as entries, count(*) filter (where t.status = 'PLANNED') as unsettled
                          from ipm.activity t
                         where t.statement_id = :id
                           and not exists (select from ipm.activity c where c.corrects = t.id)
                        """)
                .param("id", id.value())
                .query((row, n) -> new Content(row.getLong("entries"), row.getLong("unsettled")))
                .single();
    }

    /// An entry of the statement changed.
    void touched(Statement statement) {
        db.sql("update ipm.activity_statement set version = version + 1 where id = :id")
                .param("id", statement.id().value())
                .update();
    }

    /// Makes the move of the table and writes it in the history.
    ///
    /// @param seen the version that the person looked at, null when nobody looked
    /// @throws StaleRecord when it has changed since
    void move(Statement statement, @Nullable Integer seen, StatementAction action, Viewer viewer, String reason) {
        if (seen != null && seen != statement.version()) {
            throw new StaleRecord(statement.id());
        }
        var move = StatementLifecycle.TABLE.find(statement.state(), action).orElseThrow();
        db.sql("""
                        update ipm.activity_statement
                           set state = :state, version = version + 1,
                               signed_by = case when :action = 'SIGN' then :by else signed_by end,
                               signed_at = case when :action = 'SIGN' then :at else signed_at end,
                               accepted_by = case when :action = 'ACCEPT' then :by end,
                               accepted_at = case when :action = 'ACCEPT' then :at end,
                               return_reason = case :action when 'RETURN' then :reason
                                                            when 'CORRECT' then return_reason end
                         where id = :id
                        """)
                .param("state", move.to().name())
                .param("action", action.name())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", statement.id().value())
                .update();
        history.moved(statement.placement(), "statement", statement.id().value(), move, viewer, reason);
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                new StatementId(Columns.uuid(row, "id")),
                new PlacementId(Columns.uuid(row, "placement_id")),
                Columns.month(row, "month"),
                Columns.uuid(row, "unit_id"),
                Columns.code(row, "state", StatementState.class),
                row.getInt("version"));
    }
}
