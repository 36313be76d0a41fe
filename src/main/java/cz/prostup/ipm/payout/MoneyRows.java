package cz.prostup.ipm.payout;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.ipm.payout.MoneyRow.Answer;
import cz.prostup.ipm.payout.MoneyRow.Forwarding;
import cz.prostup.ipm.payout.MoneyRow.Payment;
import cz.prostup.payments.PaymentState;
import cz.prostup.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The question behind a row of "where is the money", and how its answer is read.
final class MoneyRows {

    /// Asked for `:viewer`. What a provider sees of an amount comes from the payment, for calculations are behind the
    /// second lock.
    static final String SELECT = """
            select r.id, r.placement_id, p.person_id, c.display_name, e.name as employer, r.month, r.state, r.due_on,
                   r.submitted_at, r.decided_at, a.basis, a.sees_wages,
                   case when a.sees_wages then coalesce(t.total, k.total) else i.integration end as amount,
                   coalesce(t.corrections, 0) as corrections,
                   i.payment_id, i.payment_state, i.payment_amount, i.settled_on, i.failure, i.batch_number, i.prepared_at,
                   i.confirmed_at, i.exported_at,
                   f.id as forwarding_id, f.unit as forwarded_to, f.amount as forwarded, f.forwarded_on, f.answer
              from ipm.monthly_return r
              join ipm.placement p on p.id = r.placement_id
              join people.person_card c on c.id = p.person_id
              join organisations.organisation_card e on e.id = r.employer_id
              join lateral (select a.basis, a.sees_wages, a.unit_id from ipm.placement_access a
                             where a.placement_id = r.placement_id and a.user_id = :viewer
                               and a.role in ('EMPLOYER_ADMIN', 'EMPLOYER_PAYROLL', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')
                             order by a.sees_wages desc
                             limit 1) a on true
              left join lateral (select k.total from ipm.calculation k
                                  where k.return_id = r.id
                                  order by k.made_at desc, k.id desc
                                  limit 1) k on true
              left join lateral (select t.total, t.corrections from ipm.return_truth_card t where t.return_id = r.id) t on true
              left join lateral (select i.payment_id, i.state as payment_state, i.payment_amount, i.integration, i.settled_on,
                                        i.failure, i.batch_number, i.prepared_at, i.confirmed_at, i.exported_at
                                   from payments.item_card i
                                  where i.subject_kind = 'RETURN' and i.subject_id = r.id and i.state <> 'VOIDED'
                                  order by i.prepared_at desc
                                  limit 1) i on true
              left join lateral (select f.id, u.name as unit, f.amount, f.forwarded_on, f.answer
                                   from ipm.integration_forwarding f
                                   join organisations.unit_card u on u.id = f.unit_id
                                  where f.return_id = r.id and (a.sees_wages or f.unit_id = a.unit_id)
                                  order by f.forwarded_on desc, f.id desc
                                  limit 1) f on true
            """;

    private MoneyRows() {}

    static MoneyRow row(ResultSet row) throws SQLException {
        return new MoneyRow(
                new ReturnId(Columns.uuid(row, "id")),
                new PlacementId(Columns.uuid(row, "placement_id")),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                row.getString("employer"),
                Columns.month(row, "month"),
                Columns.code(row, "state", ReturnState.class),
                Columns.date(row, "due_on"),
                Columns.moneyOrNull(row, "amount"),
                row.getInt("corrections"),
                Columns.instantOrNull(row, "submitted_at"),
                Columns.instantOrNull(row, "decided_at"),
                row.getObject("payment_id") == null ? null : payment(row),
                row.getObject("forwarding_id") == null ? null : forwarding(row),
                row.getString("basis"));
    }

    static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                Columns.uuid(row, "payment_id"),
                Columns.code(row, "payment_state", PaymentState.class),
                Columns.money(row, "payment_amount"),
                Columns.dateOrNull(row, "settled_on"),
                row.getString("failure"),
                row.getString("batch_number"),
                Columns.instantOrNull(row, "prepared_at"),
                Columns.instantOrNull(row, "confirmed_at"),
                Columns.instantOrNull(row, "exported_at"));
    }

    static Forwarding forwarding(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new Forwarding(
                Columns.uuid(row, "forwarding_id"),
                row.getString("forwarded_to"),
                Columns.money(row, "forwarded"),
                Columns.date(row, "forwarded_on"),
                answer == null ? null : Answer.valueOf(answer));
    }
}
