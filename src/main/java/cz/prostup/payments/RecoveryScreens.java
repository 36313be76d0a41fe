package cz.prostup.payments;

import cz.prostup.access.Viewer;
import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Claims as the office and the debtor see them.
@Component
public class RecoveryScreens {

    public static final int PAGE = 50;

    /// @param state null means those that wait for money
    /// @param text  start of a number of an agreement or of a variable symbol; may be empty
    public record Filter(@Nullable RecoveryState state, String text, int page) {}

    /// @param onTheWay whether a payment that is not settled yet takes it off
    /// @param reminded the day of the last reminder
    public record Row(
            RecoveryId id,
            String variableSymbol,
            String debtor,
            String reference,
            String reason,
            Money amount,
            Money outstanding,
            LocalDate dueOn,
            RecoveryState state,
            boolean setOffWanted,
            boolean onTheWay,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate reminded,
            boolean office,
            int version) {}

    public record Found(List<Row> rows, int total) {}

    public record Receipt(LocalDate receivedOn, Money amount, String note) {}

    /// @param account where the debtor pays, null when the branch has none
    public record Recovery(
            Row row,
            String branch,
            List<Receipt> receipts,
            @Nullable BankAccount account) {

        /// The text of a QR payment, while something is outstanding and there is where to pay.
        public Optional<String> qr() {
            return account == null || !row.outstanding().isPositive() || row.state() != RecoveryState.RAISED
                    ? Optional.empty()
                    : Optional.of(QrPayment.text(account, row.outstanding(), row.variableSymbol(), row.reference()));
        }
    }

    private static final String ROW = """
            select r.id, r.variable_symbol, o.name as debtor, r.reference, r.reason, r.amount, s.outstanding, r.due_on, r.state,
                   r.set_off_wanted, r.closed_on, r.version, r.branch_id,
                   exists (select from payments.payment_item i join payments.payment p on p.id = i.payment_id
                            where i.subject_kind = 'SET_OFF' and i.subject_id = r.id and i.live and p.state in ('ORDERED', 'SENT')) as on_the_way,
                   (select max(m.announced_on) from payments.recovery_reminder m where m.recovery_id = r.id) as reminded,
                   exists (select from payments.branch_access a where a.branch_id = r.branch_id and a.user_id = :viewer) as office
              from payments.recovery r
              join payments.recovery_stat s on s.id = r.id
              join organisations.organisation_card o on o.id = r.debtor_id
            """;

    private static final String VISIBLE = """
             where (r.branch_id = any (array(select a.branch_id from payments.branch_access a where a.user_id = :viewer))
                    or r.debtor_id = any (array(select y.organisation_id from payments.payee_access y where y.user_id = :viewer)))
            """;

    private static final String CHOSEN = """
               and r.state = :state and (:text = '%' or r.reference like :text or r.variable_symbol like :text)
            """;

    private final JdbcClient db;
    private final PayerAccounts accounts;
    private final Today today;

    RecoveryScreens(JdbcClient db, PayerAccounts accounts, Today today) {
        this.db = db;
        this.accounts = accounts;
        this.today = today;
    }

    @Transactional
    public Found find(Filter filter, Viewer viewer) {
        var rows = with(
                        db.sql(ROW + VISIBLE + CHOSEN + " order by r.due_on, r.id limit :size offset :skip"),
                        filter,
                        viewer)
                .param("size", PAGE)
                .param("skip", (filter.page() - 1) * PAGE)
                .query((row, n) -> row(row))
                .list();
        var total = with(db.sql("select count(*) from payments.recovery r" + VISIBLE + CHOSEN), filter, viewer)
                .query(Integer.class)
                .single();
        return new Found(rows, total);
    }

    /// @throws NotFound when the viewer is neither of the branch nor of the debtor
    @Transactional
    public Recovery recovery(RecoveryId id, Viewer viewer) {
        return db.sql("select c.name as branch, v.* from (" + ROW + VISIBLE + """
                           and r.id = :id) v join organisations.branch_card c on c.id = v.branch_id
                        """)
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query((row, n) -> new Recovery(
                        row(row),
                        row.getString("branch"),
                        receipts(id),
                        accounts.of(Columns.uuid(row, "branch_id"), today.date())
                                .map(BankOrder::account)
                                .orElse(null)))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// Open claims that an incoming movement may be for.
    List<Row> open(BankStatementScreens.EntryRow entry, Viewer viewer) {
        return entry.incoming()
                ? db.sql(ROW + """
                                 join payments.statement_entry e on e.id = :entry and e.branch_id = r.branch_id
                                 where r.state = 'RAISED'
                                 order by r.variable_symbol = e.variable_symbol desc, s.outstanding = e.amount desc, r.due_on
                                 limit 20
                                """)
                        .param("viewer", viewer.userId())
                        .param("entry", entry.id().value())
                        .query((row, n) -> row(row))
                        .list()
                : List.of();
    }

    private List<Receipt> receipts(RecoveryId id) {
        return db.sql(
                        "select received_on, amount, note from payments.receipt where recovery_id = :id order by received_on, id")
                .param("id", id.value())
                .query((row, n) -> new Receipt(
                        Columns.date(row, "received_on"), Columns.money(row, "amount"), row.getString("note")))
                .list();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Filter filter, Viewer viewer) {
        var state = filter.state() == null ? RecoveryState.RAISED : filter.state();
        return sql.param("viewer", viewer.userId())
                .param("state", state.name())
                .param("text", Searches.prefix(filter.text()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new RecoveryId(Columns.uuid(row, "id")),
                row.getString("variable_symbol"),
                row.getString("debtor"),
                row.getString("reference"),
                row.getString("reason"),
                Columns.money(row, "amount"),
                Columns.money(row, "outstanding"),
                Columns.date(row, "due_on"),
                Columns.code(row, "state", RecoveryState.class),
                row.getBoolean("set_off_wanted"),
                row.getBoolean("on_the_way"),
                Columns.dateOrNull(row, "closed_on"),
                Columns.dateOrNull(row, "reminded"),
                row.getBoolean("office"),
                row.getInt("version"));
    }
}
