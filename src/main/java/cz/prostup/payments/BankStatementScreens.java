package cz.prostup.payments;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Statements of the bank and what their movements turned out to be.
@Component
public class BankStatementScreens {

    public static final int PAGE = 50;

    /// @param waiting movements that a person has to decide
    public record Row(
            StatementId id,
            StatementFormat format,
            String name,
            String number,
            String account,
            Instant uploadedAt,
            String uploadedBy,
            int entries,
            int waiting) {}

    public record Found(List<Row> rows, int total) {}

    public record EntryRow(
            EntryId id,
            StatementId statementId,
            LocalDate bookedOn,
            boolean incoming,
            boolean returned,
            Money amount,
            String account,
            String variableSymbol,
            String message,
            Verdict verdict,
            @Nullable UUID paymentId,
            @Nullable UUID recoveryId,
            String reference,
            String note,
            String closedBy) {}

    public record Statement(Row row, List<EntryRow> entries) {}

    /// What the movement may belong to.
    ///
    /// @param payments the likeliest first
    public record Resolution(EntryRow entry, List<PaymentScreens.Row> payments, List<RecoveryScreens.Row> recoveries) {}

    private static final String MINE = """
             where s.branch_id = any (array(select a.branch_id from payments.branch_access a where a.user_id = :viewer))
            """;

    private static final String STATEMENT = """
            select s.id, s.format, s.name, s.number, s.account, s.uploaded_at, u.display_name as uploaded_by, c.entries, c.waiting
              from payments.statement s
              join access.user_card u on u.id = s.uploaded_by
              join lateral (select count(*) as entries, count(*) filter (where e.verdict in ('UNKNOWN', 'PARTIAL')) as waiting
                              from payments.statement_entry e where e.statement_id = s.id) c on true
            """ + MINE;

    private static final String ENTRY = """
            select e.*, coalesce(p.reference, r.reference, '') as reference, u.display_name as closed_name
              from payments.statement_entry e
              left join payments.payment p on p.id = e.payment_id
              left join payments.recovery r on r.id = e.recovery_id
              left join access.user_card u on u.id = e.closed_by
            """;

    private final JdbcClient db;
    private final RecoveryScreens recoveries;

    BankStatementScreens(JdbcClient db, RecoveryScreens recoveries) {
        this.db = db;
        this.recoveries = recoveries;
    }

    @Transactional
    public Found find(int page, Viewer viewer) {
        var rows = db.sql(STATEMENT + " order by s.uploaded_at desc, s.id limit :size offset :skip")
                .param("viewer", viewer.userId())
                .param("size", PAGE)
                .param("skip", (page - 1) * PAGE)
                .query((row, n) -> row(row))
                .list();
        var total = db.sql("select count(*) from payments.statement s" + MINE)
                .param("viewer", viewer.userId())
                .query(Integer.class)
                .single();
        return new Found(rows, total);
    }

    /// @throws NotFound when it is of another branch
    @Transactional
    public Statement statement(StatementId id, Viewer viewer) {
        var row = db.sql(STATEMENT + " and s.id = :id")
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query((r, n) -> row(r))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var entries = db.sql(ENTRY + """
                         where e.statement_id = :id
                         order by e.verdict not in ('UNKNOWN', 'PARTIAL'), e.seq limit 500
                        """)
                .param("id", id.value())
                .query((r, n) -> entry(r))
                .list();
        return new Statement(row, entries);
    }

    /// Movements that wait for a person, the oldest first.
    @Transactional
    public List<EntryRow> waiting(Viewer viewer) {
        return db.sql(ENTRY + """
                         where e.branch_id = any (array(select a.branch_id from payments.branch_access a where a.user_id = :viewer))
                           and e.verdict in ('UNKNOWN', 'PARTIAL')
                         order by e.booked_on, e.id limit 50
                        """)
                .param("viewer", viewer.userId())
                .query((r, n) -> entry(r))
                .list();
    }

    /// @throws NotFound when it is of another branch
    @Transactional
    public Resolution resolution(EntryId id, Viewer viewer) {
        var entry = db.sql(ENTRY + """
                         where e.id = :id
                           and exists (select from payments.branch_access a where a.branch_id = e.branch_id and a.user_id = :viewer)
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((r, n) -> entry(r))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        return new Resolution(entry, candidates(entry), recoveries.open(entry, viewer));
    }

    private List<PaymentScreens.Row> candidates(EntryRow entry) {
        return db.sql("""
                        select p.id, p.batch_id, p.reference, o.name as payee, p.period, p.account, p.variable_symbol, p.end_to_end,
                               p.amount, p.state, p.settled_on, p.failure, p.version, p.reissue_at, p.replaces, null::uuid as replaced_by
                          from payments.statement_entry e
                          join payments.payment p on p.branch_id = e.branch_id and p.state = any (:states)
                           and (p.id = e.payment_id or p.amount = e.amount or ltrim(p.variable_symbol, '0') = e.variable_symbol)
                          join organisations.organisation_card o on o.id = p.payee_id
                         where e.id = :id
                         order by p.id = e.payment_id desc nulls last, p.amount = e.amount desc, p.id desc
                         limit 20
                        """)
                .param("states", entry.incoming() ? new String[] {"SENT", "PAID"} : new String[] {"SENT"})
                .param("id", entry.id().value())
                .query((row, n) -> PaymentScreens.row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new StatementId(Columns.uuid(row, "id")),
                Columns.code(row, "format", StatementFormat.class),
                row.getString("name"),
                row.getString("number"),
                row.getString("account"),
                Columns.instant(row, "uploaded_at"),
                row.getString("uploaded_by"),
                row.getInt("entries"),
                row.getInt("waiting"));
    }

    private static EntryRow entry(ResultSet row) throws SQLException {
        var closedBy = row.getString("closed_name");
        return new EntryRow(
                new EntryId(Columns.uuid(row, "id")),
                new StatementId(Columns.uuid(row, "statement_id")),
                Columns.date(row, "booked_on"),
                row.getString("direction").equals("IN"),
                row.getBoolean("returned"),
                Columns.money(row, "amount"),
                row.getString("account"),
                row.getString("variable_symbol"),
                row.getString("message"),
                Columns.code(row, "verdict", Verdict.class),
                Columns.uuidOrNull(row, "payment_id"),
                Columns.uuidOrNull(row, "recovery_id"),
                row.getString("reference"),
                row.getString("note"),
                closedBy == null ? "" : closedBy);
    }
}
