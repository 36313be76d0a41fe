package cz.prostup.ipm.correction;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.correction.MendedMonth.Relation;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what a correction stands on: the month, the calculation that holds, the hours of the statements.
@Repository
class MendedMonths {

    /// @param hours counted in that calculation
    record Base(UUID calculation, Hours hours) {}

    private static final String SELECT = """
            select r.id, r.placement_id, r.month, r.state, r.branch_id, r.employer_id, p.person_id, c.display_name,
                   p.agreement_id, g.number, ipm.rules_of(g.id, r.month) as rules,
                   (g.state <> 'IN_FORCE' or g.effective_to < access.today()) as ended,
                   e.name as employer, a.roles, a.units, a.basis, a.sees_wages
              from ipm.monthly_return r
              join ipm.placement p on p.id = r.placement_id
              join ipm.agreement g on g.id = p.agreement_id
              join people.person_card c on c.id = p.person_id
              join organisations.organisation_card e on e.id = r.employer_id
              cross join lateral (select array_agg(a.role order by a.role, a.unit_id) as roles,
                                         array_agg(a.unit_id order by a.role, a.unit_id) as units,
                                         min(a.basis) as basis, bool_or(a.sees_wages) as sees_wages
                                    from ipm.placement_access a
                                   where a.placement_id = r.placement_id and a.user_id = :viewer and a.role <> 'MENTOR'
                                  having count(*) > 0) a
            """;

    private final JdbcClient db;
    private final TransactionTemplate apart;

    MendedMonths(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /// @throws NotFound when there is none for this viewer; a mentor has nothing to do with money
    MendedMonth of(ReturnId id, Viewer viewer) {
        return db.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> month(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// Months of an agreement that were decided, from a month on, that the viewer sees as an officer.
    List<MendedMonth> decided(UUID agreement, YearMonth from, Viewer viewer) {
        return db.sql(SELECT + """
                         where p.agreement_id = :agreement and r.month >= :from
                           and r.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID') and 'KOP_OFFICER' = any (a.roles)
                         order by r.month, c.sort_name collate "cs-x-icu", r.id
                         limit 2000
                        """)
                .param("agreement", agreement)
                .param("from", from.atDay(1))
                .param("viewer", viewer.userId())
                .query((row, n) -> month(row))
                .list();
    }

    /// Whoever begins a correction of this month next waits here.
    void lock(ReturnId id) {
        db.sql("select id from ipm.monthly_return where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /// The calculation that holds: of the last approved correction, else of the return.
    Optional<Base> base(ReturnId id) {
        return db.sql("""
                        select k.id, k.hours
                          from ipm.return_truth_card t
                          join ipm.calculation k on k.id = t.calculation_id
                         where t.return_id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Base(Columns.uuid(row, "id"), Columns.hours(row, "hours")))
                .optional();
    }

    /// The same for a provider, who may know which hours were counted but reads no calculation: the second lock is
    /// asked as the system, and nothing but the hours comes out.
    Optional<Base> baseForHours(ReturnId id) {
        return Viewers.getAs(Viewer.SYSTEM, () -> apart.execute(status -> base(id)));
    }

    StatementHours statements(PlacementId placement, YearMonth month) {
        record Of(String unit, String state, Hours done) {}
        var statements = db.sql("""
                        select u.neutral_name as name, h.statement_state, h.done
                          from ipm.month_hours_stat h
                          join organisations.unit_card u on u.id = h.unit_id
                         where h.placement_id = :placement and h.month = :month
                         order by u.name
                        """)
                .param("placement", placement.value())
                .param("month", month.atDay(1))
                .query((row, n) ->
                        new Of(row.getString("name"), row.getString("statement_state"), Columns.hours(row, "done")))
                .list();
        var accepted = Hours.sum(statements.stream()
                .filter(statement -> statement.state().equals("ACCEPTED"))
                .map(Of::done)
                .toList());
        var waiting = statements.stream()
                .filter(statement -> !statement.state().equals("ACCEPTED")
                        && statement.done().isPositive())
                .map(Of::unit)
                .toList();
        return new StatementHours(accepted, waiting);
    }

    private static MendedMonth month(ResultSet row) throws SQLException {
        return new MendedMonth(
                new ReturnId(Columns.uuid(row, "id")),
                new PlacementId(Columns.uuid(row, "placement_id")),
                Columns.month(row, "month"),
                Columns.code(row, "state", ReturnState.class),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                Columns.uuid(row, "agreement_id"),
                row.getString("number"),
                row.getString("rules"),
                row.getBoolean("ended"),
                Columns.uuid(row, "branch_id"),
                Columns.uuid(row, "employer_id"),
                row.getString("employer"),
                row.getBoolean("sees_wages"),
                row.getString("basis"),
                relations(row));
    }

    private static List<Relation> relations(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        var units = (UUID[]) row.getArray("units").getArray();
        var relations = new ArrayList<Relation>();
        for (int i = 0; i < roles.length; i++) {
            relations.add(new Relation(Role.valueOf(roles[i]), units[i]));
        }
        return relations;
    }
}
