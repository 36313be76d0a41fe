package cz.prostup.payments;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Batches of the viewer's branches: the list and one of them. Served by the indexes `batch_branch` and `batch_state`.
@Component
public class BatchScreens {

    public static final int PAGE = 50;

    /// @param month of the preparation, null means any
    /// @param text  start of a number of a batch or an agreement; may be empty
    public record Filter(
            @Nullable BatchState state, @Nullable YearMonth month, String text, int page) {}

    /// @param settled how many payments ended
    public record Row(
            BatchId id,
            String number,
            BatchState state,
            Instant preparedAt,
            String preparedBy,
            int payments,
            int settled,
            int failed,
            Money total) {}

    public record Found(List<Row> rows, int total) {}

    /// @param largest and its agreement: the two figures by which a mistake is seen first
    public record Head(
            BatchId id,
            UUID branchId,
            String branch,
            String number,
            BatchState state,
            String payerAccount,
            String preparedBy,
            Instant preparedAt,
            String confirmedBy,
            @Nullable Instant confirmedAt,
            String exportedBy,
            @Nullable Instant exportedAt,
            @Nullable Instant closedAt,
            String voidedBy,
            @Nullable Instant voidedAt,
            String voidReason,
            int version,
            int payments,
            Money total,
            Money largest,
            String largestReference) {}

    public record FileRow(BankFormat format, String name, String sha256) {}

    /// A payment whose account is another than the one to which the last payment of the agreement arrived.
    public record NewAccount(String reference, String before, String now) {}

    /// @param payments of one page
    public record Batch(
            Head head,
            List<PaymentScreens.Row> payments,
            List<PaymentScreens.Item> items,
            List<FileRow> files,
            List<NewAccount> newAccounts,
            boolean setOffChanged,
            boolean payerChanged) {}

    private static final String SCOPE = """
             where b.branch_id = any (array(select a.branch_id from payments.branch_access a where a.user_id = :viewer))
               and (:state::text is null or b.state = :state)
               and (:from::date is null or date_trunc('month', b.prepared_at at time zone 'Europe/Prague') = :from::date)
               and (:text = '%' or b.number like :text
                    or exists (select from payments.payment p where p.batch_id = b.id and p.reference like :text))
            """;

    private final JdbcClient db;
    private final FourEyes fourEyes;
    private final PaymentScreens payments;

    BatchScreens(JdbcClient db, FourEyes fourEyes, PaymentScreens payments) {
        this.db = db;
        this.fourEyes = fourEyes;
        this.payments = payments;
    }

    @Transactional
    public Found find(Filter filter, Viewer viewer) {
        var rows = with(
                        db.sql("""
                        select b.id, b.number, b.state, b.prepared_at, u.display_name as prepared_by, null as prepared_for,
                               c.payments, c.settled, c.failed, c.total
                          from payments.batch b
                          join access.user_card u on u.id = b.prepared_by
                          join lateral (select count(*) as payments, coalesce(sum(p.amount), 0) as total,
                                               count(*) filter (where p.state in ('PAID', 'FAILED')) as settled,
                                               count(*) filter (where p.state = 'FAILED') as failed
                                          from payments.payment p where p.batch_id = b.id) c on true
                        """ + SCOPE + " order by b.prepared_at desc, b.id limit :size offset :skip"),
                        filter,
                        viewer)
                .param("size", PAGE)
                .param("skip", (filter.page() - 1) * PAGE)
                .query((row, n) -> row(row))
                .list();
        if (filter.page() == 1 && rows.size() < PAGE) {
            return new Found(rows, rows.size());
        }
        var total = with(db.sql("select count(*) from payments.batch b" + SCOPE), filter, viewer)
                .query(Integer.class)
                .single();
        return new Found(rows, total);
    }

    /// @param page of its payments
    /// @throws NotFound when it is of another branch
    @Transactional
    public Batch batch(BatchId id, int page, Viewer viewer) {
        var head = head(id, viewer);
        var shown = payments.ofBatch(id, page);
        var open = head.state() == BatchState.PREPARED || head.state() == BatchState.CONFIRMED;
        return new Batch(
                head,
                shown,
                payments.items(shown.stream().map(PaymentScreens.Row::id).toList()),
                files(id),
                open ? newAccounts(id) : List.of(),
                open && fourEyes.isSetOffChanged(id),
                open && isPayerChanged(head));
    }

    /// All of them, for a workbook.
    ///
    /// @throws NotFound when it is of another branch
    @Transactional
    public Batch whole(BatchId id, Viewer viewer) {
        var head = head(id, viewer);
        var all = payments.ofBatch(id, 0);
        return new Batch(
                head,
                all,
                payments.items(all.stream().map(PaymentScreens.Row::id).toList()),
                List.of(),
                List.of(),
                false,
                false);
    }

    private Head head(BatchId id, Viewer viewer) {
        return db.sql("""
                        select b.*, c.name as branch, p.display_name as prepared_name, pf.display_name as prepared_for_name,
                               k.display_name as confirmed_name, kf.display_name as confirmed_for_name,
                               e.display_name as exported_name, v.display_name as voided_name, null as nobody,
                               s.payments, s.total, coalesce(l.amount, 0) as largest, coalesce(l.reference, '') as largest_reference
                          from payments.batch b
                          join organisations.branch_card c on c.id = b.branch_id
                          join access.user_card p on p.id = b.prepared_by
                          left join access.user_card pf on pf.id = b.prepared_for
                          left join access.user_card k on k.id = b.confirmed_by
                          left join access.user_card kf on kf.id = b.confirmed_for
                          left join access.user_card e on e.id = b.exported_by
                          left join access.user_card v on v.id = b.voided_by
                          join lateral (select count(*) as payments, coalesce(sum(q.amount), 0) as total
                                          from payments.payment q where q.batch_id = b.id) s on true
                          left join lateral (select q.amount, q.reference from payments.payment q where q.batch_id = b.id
                                              order by q.amount desc, q.id limit 1) l on true
                         where b.id = :id
                           and exists (select from payments.branch_access a where a.branch_id = b.branch_id and a.user_id = :viewer)
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> head(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private List<FileRow> files(BatchId id) {
        return db.sql("select format, name, sha256 from payments.bank_file where batch_id = :id order by format desc")
                .param("id", id.value())
                .query((row, n) -> new FileRow(
                        Columns.code(row, "format", BankFormat.class), row.getString("name"), row.getString("sha256")))
                .list();
    }

    private List<NewAccount> newAccounts(BatchId id) {
        return db.sql("""
                        select p.reference, l.account as before, p.account as now
                          from payments.payment p
                          join lateral (select q.account from payments.payment q
                                         where q.payee_id = p.payee_id and q.reference = p.reference and q.id < p.id
                                           and q.state = 'PAID'
                                         order by q.period desc, q.id desc limit 1) l on true
                         where p.batch_id = :id and l.account <> p.account
                         order by p.reference limit 20
                        """)
                .param("id", id.value())
                .query((row, n) ->
                        new NewAccount(row.getString("reference"), row.getString("before"), row.getString("now")))
                .list();
    }

    private boolean isPayerChanged(Head head) {
        return db.sql("""
                        select not exists (select from payments.payer_account c
                                            where c.branch_id = :branch and c.account = :account and c.valid_from <= access.today()
                                              and (c.valid_to is null or c.valid_to >= access.today()))
                        """)
                .param("branch", head.branchId())
                .param("account", head.payerAccount())
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Filter filter, Viewer viewer) {
        return sql.param("viewer", viewer.userId())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("from", filter.month() == null ? null : firstDay(filter.month()))
                .param("text", Searches.prefix(filter.text()));
    }

    private static LocalDate firstDay(YearMonth month) {
        return month.atDay(1);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new BatchId(Columns.uuid(row, "id")),
                row.getString("number"),
                Columns.code(row, "state", BatchState.class),
                Columns.instant(row, "prepared_at"),
                row.getString("prepared_by"),
                row.getInt("payments"),
                row.getInt("settled"),
                row.getInt("failed"),
                Columns.money(row, "total"));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new BatchId(Columns.uuid(row, "id")),
                Columns.uuid(row, "branch_id"),
                row.getString("branch"),
                row.getString("number"),
                Columns.code(row, "state", BatchState.class),
                row.getString("payer_account"),
                Searches.person(row, "prepared_name", "prepared_for_name"),
                Columns.instant(row, "prepared_at"),
                Searches.person(row, "confirmed_name", "confirmed_for_name"),
                Columns.instantOrNull(row, "confirmed_at"),
                Searches.person(row, "exported_name", "nobody"),
                Columns.instantOrNull(row, "exported_at"),
                Columns.instantOrNull(row, "closed_at"),
                Searches.person(row, "voided_name", "nobody"),
                Columns.instantOrNull(row, "voided_at"),
                row.getString("void_reason"),
                row.getInt("version"),
                row.getInt("payments"),
                Columns.money(row, "total"),
                Columns.money(row, "largest"),
                row.getString("largest_reference"));
    }
}
