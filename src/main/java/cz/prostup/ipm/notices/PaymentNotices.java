package cz.prostup.ipm.notices;

import cz.prostup.access.Role;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.payments.PaymentMoved;
import cz.prostup.payments.PaymentState;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the money is: the employer and the providers hear that it came, the employer and the office that it did not.
/// No amount is told, the page has it. One notice for a payment, however many returns it pays.
@Component
class PaymentNotices {

    private static final Set<Role> PAID_TO =
            Set.of(Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN, Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER);
    private static final Set<Role> FAILED_TO = Set.of(Role.EMPLOYER_PAYROLL, Role.KOP_OFFICER);

    private record Row(UUID user, Role role, UUID employer, String name, String agreement, YearMonth month) {}

    private final JdbcClient db;
    private final Notify notify;

    PaymentNotices(JdbcClient db, Notify notify) {
        this.db = db;
        this.notify = notify;
    }

    @EventListener
    void tell(PaymentMoved moved) {
        if (moved.to() == PaymentState.PAID) {
            notify.tell(
                    rows(moved, PAID_TO).stream().map(row -> paid(moved, row)).toList());
        }
        if (moved.to() == PaymentState.FAILED) {
            notify.tell(rows(moved, FAILED_TO).stream()
                    .map(row -> failed(moved, row))
                    .toList());
        }
    }

    private static NewNotice paid(PaymentMoved moved, Row row) {
        var month = Czech.month(row.month());
        var toEmployer = row.role() == Role.EMPLOYER_PAYROLL || row.role() == Role.EMPLOYER_ADMIN;
        return new NewNotice(
                row.user(),
                "PAYMENT_PAID",
                toEmployer
                        ? "Příspěvek za " + month + " byl vyplacen"
                        : "Integrační příspěvek za " + month + " byl vyplacen zaměstnavateli",
                row.name() + ", dohoda " + row.agreement() + ".",
                Addresses.money(row.month()),
                "PaymentPaid:" + moved.id());
    }

    private static NewNotice failed(PaymentMoved moved, Row row) {
        var toOffice = row.role() == Role.KOP_OFFICER;
        return new NewNotice(
                row.user(),
                "PAYMENT_FAILED",
                "Platba za " + Czech.month(row.month()) + " se nezdařila",
                row.name() + ", dohoda " + row.agreement()
                        + (toOffice
                                ? ". Až bude účet opravený změnou dohody, dá se vydat znovu."
                                : ". Zkontrolujte účet v dohodě a změnu domluvte s úřadem práce."),
                toOffice ? Addresses.queue(row.month(), row.name()) : Addresses.money(row.month()),
                "PaymentFailed:" + moved.id());
    }

    /// The month is that of the payment. A provider hears only of money that is for his work.
    private List<Row> rows(PaymentMoved moved, Set<Role> roles) {
        return db.sql("""
                        select distinct on (a.user_id) a.user_id, a.role, p.employer_id, o.name, g.number, i.period
                          from payments.item_card i
                          join lateral (select r.placement_id from ipm.monthly_return r
                                         where i.subject_kind = 'RETURN' and r.id = i.subject_id
                                        union
                                        select c.placement_id from ipm.correction c
                                         where i.subject_kind = 'CORRECTION' and c.id = i.subject_id) s on true
                          join ipm.placement p on p.id = s.placement_id
                          join ipm.agreement g on g.id = p.agreement_id
                          join organisations.organisation_card o on o.id = p.employer_id
                          join ipm.placement_access a on a.placement_id = p.id and a.role = any (:roles)
                         where i.payment_id = :payment and a.user_id <> :by
                           and (a.role not in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER') or i.integration > 0)
                         order by a.user_id, a.role
                        """)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("payment", moved.id().value())
                .param("by", moved.by())
                .query((row, n) -> new Row(
                        Columns.uuid(row, "user_id"),
                        Columns.code(row, "role", Role.class),
                        Columns.uuid(row, "employer_id"),
                        row.getString("name"),
                        row.getString("number"),
                        Columns.month(row, "period")))
                .list();
    }
}
