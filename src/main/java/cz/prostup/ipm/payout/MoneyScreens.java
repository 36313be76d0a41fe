package cz.prostup.ipm.payout;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.payout.MoneyRow.Forwarding;
import cz.prostup.ipm.payout.MoneyRow.Payment;
import cz.prostup.payments.PaymentTerms;
import cz.prostup.payments.PaymentTerms.Days;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers "where is the money" for an employer and for a provider, so that nobody has to phone (BR-013).
///
/// The employer sees the whole amount; the provider sees only the part for integration activities, and only once it is
/// ordered: wages stay behind the second lock.
@Component
public class MoneyScreens {

    public static final int PAGE = 50;

    /// @param text  start of a family name or of an agreement number, may be empty
    /// @param open  only what has not been paid yet
    public record Filter(@Nullable YearMonth month, String text, boolean open, int page) {}

    /// @param days how soon the money usually comes
    public record Found(List<MoneyRow> rows, int total, Days days) {}

    /// One stored amount of a month: as it was sent, as the office decided.
    public record Amount(Instant madeAt, Money wage, Money integration, Money total, String reason) {}

    public record Correction(
            UUID id,
            int seq,
            String state,
            @Nullable String exit,
            @Nullable Money total) {}

    /// What else the same payment carries, by kind.
    public record Companion(String kind, int count, Money amount) {}

    /// @param amounts empty for a provider
    public record Way(
            MoneyRow row,
            List<Payment> payments,
            List<Amount> amounts,
            List<Correction> corrections,
            List<Companion> companions,
            List<Forwarding> forwardings,
            List<Provider> providers,
            Days days) {}

    /// To whom the contribution may be passed on.
    public record Provider(UUID unitId, String name) {}

    private static final String NAMED = """
               and (access.plain(c.family_name) like access.plain(:text) || '%'
                    or exists (select from ipm.agreement g where g.id = p.agreement_id and g.number like :text || '%'))
            """;

    private static final String UNPAID = " and r.state not in ('PAID', 'REJECTED') ";

    private final JdbcClient db;
    private final ReadLog readLog;
    private final PaymentTerms terms;

    MoneyScreens(JdbcClient db, ReadLog readLog, PaymentTerms terms) {
        this.db = db;
        this.readLog = readLog;
        this.terms = terms;
    }

    @Transactional
    public Found find(Filter filter, Viewer viewer) {
        var rows = with(db.sql(MoneyRows.SELECT + matching(filter) + """
                         order by r.month desc, c.sort_name collate "cs-x-icu", r.id
                         limit :limit offset :offset
                        """), filter, viewer)
                .param("limit", PAGE)
                .param("offset", (filter.page() - 1) * PAGE)
                .query((row, n) -> MoneyRows.row(row))
                .list();
        if (!rows.isEmpty()) {
            readLog.list(
                    viewer,
                    "money",
                    filter.toString(),
                    rows.stream().map(MoneyRow::personId).toList(),
                    rows.getFirst().basis());
        }
        var total = rows.size() < PAGE && filter.page() == 1 ? rows.size() : count(filter, viewer);
        return new Found(rows, total, terms.days());
    }

    /// @throws NotFound when the viewer has nothing to do with it
    @Transactional
    public Way way(ReturnId id, Viewer viewer) {
        var row = db.sql(MoneyRows.SELECT + " where r.id = :id")
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query((one, n) -> MoneyRows.row(one))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        readLog.person(viewer, row.personId(), "money " + row.month(), id.value(), row.basis());
        var wages = viewer.isAny(Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL);
        return new Way(
                row,
                payments(id),
                wages ? amounts(id) : List.of(),
                wages ? corrections(id) : List.of(),
                wages && row.payment() != null ? companions(row.payment().id(), id) : List.of(),
                forwardings(id, viewer),
                wages ? providers(row.placement(), row.month()) : List.of(),
                terms.days());
    }

    private int count(Filter filter, Viewer viewer) {
        return with(db.sql("""
                        select count(*) from (
                               select r.id
                                 from ipm.monthly_return r
                                 join ipm.placement p on p.id = r.placement_id
                                 join people.person_card c on c.id = p.person_id
                        """ + matching(filter) + " limit 1000) counted"), filter, viewer)
                .query(Integer.class)
                .single();
    }

    private static String matching(Filter filter) {
        return """
             where r.placement_id in (select a.placement_id from ipm.placement_access a
                                       where a.user_id = :viewer
                                         and a.role in ('EMPLOYER_ADMIN', 'EMPLOYER_PAYROLL', 'PROVIDER_WORKER',
                                                        'EMPLOYER_SOCIAL_WORKER'))
            """
                + (filter.month() == null ? "" : " and r.month = :month ")
                + (filter.open() ? UNPAID : "")
                + (filter.text().isEmpty() ? "" : NAMED);
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Filter filter, Viewer viewer) {
        var month = filter.month();
        return sql.param("viewer", viewer.userId())
                .param("month", month == null ? null : month.atDay(1))
                .param("text", filter.text());
    }

    /// Every payment that carried it, the oldest first; what was voided never left and is not told.
    private List<Payment> payments(ReturnId id) {
        return db.sql("""
                        select i.payment_id, i.state as payment_state, i.payment_amount, i.settled_on, i.failure, i.batch_number,
                               i.prepared_at, i.confirmed_at, i.exported_at
                          from payments.item_card i
                         where i.subject_kind = 'RETURN' and i.subject_id = :id and i.state <> 'VOIDED'
                         order by i.prepared_at
                         limit 20
                        """)
                .param("id", id.value())
                .query((row, n) -> MoneyRows.payment(row))
                .list();
    }

    private List<Amount> amounts(ReturnId id) {
        return db.sql("""
                        select k.made_at, k.wage_contribution, k.integration_contribution, k.total, coalesce(o.note, '') as reason
                          from ipm.calculation k
                          left join ipm.calculation_line o on o.calculation_id = k.id and o.step = 'OVERRIDE'
                         where k.return_id = :id
                         order by k.made_at, k.id
                         limit 20
                        """)
                .param("id", id.value())
                .query((row, n) -> new Amount(
                        Columns.instant(row, "made_at"),
                        Columns.money(row, "wage_contribution"),
                        Columns.money(row, "integration_contribution"),
                        Columns.money(row, "total"),
                        row.getString("reason")))
                .list();
    }

    private List<Correction> corrections(ReturnId id) {
        return db.sql("""
                        select c.id, c.seq, c.state, c.exit, d.total
                          from ipm.correction c
                          left join ipm.correction_difference_card d on d.correction_id = c.id
                         where c.return_id = :id and c.state <> 'WITHDRAWN'
                         order by c.seq
                         limit 20
                        """)
                .param("id", id.value())
                .query((row, n) -> new Correction(
                        Columns.uuid(row, "id"),
                        row.getInt("seq"),
                        row.getString("state"),
                        row.getString("exit"),
                        Columns.moneyOrNull(row, "total")))
                .list();
    }

    private List<Companion> companions(UUID payment, ReturnId own) {
        return db.sql("""
                        select i.subject_kind, count(*) as count, sum(i.amount) as amount
                          from payments.item_card i
                         where i.payment_id = :payment and i.subject_id <> :own
                         group by i.subject_kind
                         order by i.subject_kind desc
                        """)
                .param("payment", payment)
                .param("own", own.value())
                .query((row, n) ->
                        new Companion(row.getString("subject_kind"), row.getInt("count"), Columns.money(row, "amount")))
                .list();
    }

    private List<Forwarding> forwardings(ReturnId id, Viewer viewer) {
        return db.sql("""
                        select f.id as forwarding_id, u.name as forwarded_to, f.amount as forwarded, f.forwarded_on, f.answer
                          from ipm.integration_forwarding f
                          join organisations.unit_card u on u.id = f.unit_id
                         where f.return_id = :id
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = f.placement_id and a.user_id = :viewer
                                          and (a.sees_wages or a.unit_id = f.unit_id))
                         order by f.forwarded_on, f.id
                         limit 20
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> MoneyRows.forwarding(row))
                .list();
    }

    private List<Provider> providers(PlacementId placement, YearMonth month) {
        return db.sql("""
                        select u.id, u.name
                          from ipm.placement_party y
                          join organisations.unit_card u on u.id = y.unit_id
                         where y.placement_id = :placement and y.capacity = 'PROVIDER'
                           and y.valid_from <= :to and (y.valid_to is null or y.valid_to >= :from)
                         order by u.name collate "cs-x-icu"
                        """)
                .param("placement", placement.value())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((row, n) -> new Provider(Columns.uuid(row, "id"), row.getString("name")))
                .list();
    }
}
