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

/// One payment with its whole way, for the branch that pays and the organisation that receives.
@Component
public class PaymentScreens {

    private static final String ROW = """
            select p.id, p.batch_id, p.reference, o.name as payee, p.period, p.account, p.variable_symbol, p.end_to_end, p.amount,
                   p.state, p.settled_on, p.failure, p.version, p.reissue_at, p.replaces,
                   (select n.id from payments.payment n where n.replaces = p.id and n.state <> 'VOIDED') as replaced_by
              from payments.payment p
              join organisations.organisation_card o on o.id = p.payee_id
            """;

    public record Row(
            PaymentId id,
            BatchId batchId,
            String reference,
            String payee,
            YearMonth period,
            String account,
            String variableSymbol,
            String endToEnd,
            Money amount,
            PaymentState state,
            @Nullable LocalDate settledOn,
            String failure,
            int version,
            @Nullable Instant reissueAt,
            @Nullable UUID replaces,
            @Nullable UUID replacedBy) {

        /// A failed one that nobody asked to issue anew.
        public boolean isLost() {
            return state == PaymentState.FAILED && reissueAt == null && replacedBy == null;
        }
    }

    public record Item(PaymentId paymentId, Subject subject, Money wage, Money integration, Money amount) {}

    /// @param by empty when the reader is not of the office
    public record Event(Instant at, String action, String to, String by, String reason) {}

    public record Payment(
            Row row, String batchNumber, String branch, BatchState batchState, List<Item> items, List<Event> way) {}

    private final JdbcClient db;

    PaymentScreens(JdbcClient db) {
        this.db = db;
    }

    /// @throws NotFound when the viewer is neither of the branch nor of the payee
    @Transactional
    public Payment payment(PaymentId id, Viewer viewer) {
        var row = db.sql(ROW + """
                         where p.id = :id
                           and (exists (select from payments.branch_access a where a.branch_id = p.branch_id and a.user_id = :viewer)
                                or exists (select from payments.payee_access y
                                            where y.organisation_id = p.payee_id and y.user_id = :viewer))
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((r, n) -> row(r))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        return db.sql("""
                        select b.number, b.state, c.name, exists (select from payments.branch_access a
                                                                   where a.branch_id = b.branch_id and a.user_id = :viewer) as office
                          from payments.batch b
                          join organisations.branch_card c on c.id = b.branch_id
                         where b.id = :batch
                        """)
                .param("batch", row.batchId().value())
                .param("viewer", viewer.userId())
                .query((r, n) -> new Payment(
                        row,
                        r.getString("number"),
                        r.getString("name"),
                        Columns.code(r, "state", BatchState.class),
                        items(List.of(id)),
                        way(row, r.getBoolean("office"))))
                .single();
    }

    /// @param page from one; zero means all
    List<Row> ofBatch(BatchId batch, int page) {
        return db.sql(ROW + " where p.batch_id = :batch order by p.reference, p.period, p.id limit :size offset :skip")
                .param("batch", batch.value())
                .param("size", page == 0 ? null : BatchScreens.PAGE)
                .param("skip", page == 0 ? 0 : (page - 1) * BatchScreens.PAGE)
                .query((row, n) -> row(row))
                .list();
    }

    List<Item> items(List<PaymentId> payments) {
        return db.sql("""
                        select payment_id, subject_kind, subject_id, wage, integration, amount from payments.payment_item
                         where payment_id = any (:ids) order by payment_id, id
                        """)
                .param("ids", payments.stream().map(PaymentId::value).toArray(UUID[]::new))
                .query((row, n) -> new Item(
                        new PaymentId(Columns.uuid(row, "payment_id")),
                        new Subject(
                                Columns.code(row, "subject_kind", Subject.Kind.class), Columns.uuid(row, "subject_id")),
                        Columns.money(row, "wage"),
                        Columns.money(row, "integration"),
                        Columns.money(row, "amount")))
                .list();
    }

    private List<Event> way(Row row, boolean office) {
        return db.sql("""
                        select h.at, h.action, h.to_state, h.reason, case when :office then u.display_name end as by_name,
                               case when :office then f.display_name end as for_name
                          from payments.history h
                          join access.user_card u on u.id = h.by_user
                          left join access.user_card f on f.id = h.on_behalf_of
                         where h.subject_id = :payment
                            or (h.subject_id = :batch and h.action = 'CONFIRM')
                         order by h.at, h.id
                        """)
                .param("office", office)
                .param("payment", row.id().value())
                .param("batch", row.batchId().value())
                .query((r, n) -> new Event(
                        Columns.instant(r, "at"),
                        r.getString("action"),
                        r.getString("to_state"),
                        Searches.person(r, "by_name", "for_name"),
                        r.getString("reason")))
                .list();
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                new PaymentId(Columns.uuid(row, "id")),
                new BatchId(Columns.uuid(row, "batch_id")),
                row.getString("reference"),
                row.getString("payee"),
                Columns.month(row, "period"),
                row.getString("account"),
                row.getString("variable_symbol"),
                row.getString("end_to_end"),
                Columns.money(row, "amount"),
                Columns.code(row, "state", PaymentState.class),
                Columns.dateOrNull(row, "settled_on"),
                row.getString("failure"),
                row.getInt("version"),
                Columns.instantOrNull(row, "reissue_at"),
                Columns.uuidOrNull(row, "replaces"),
                Columns.uuidOrNull(row, "replaced_by"));
    }
}
