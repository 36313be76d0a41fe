package cz.prostup.ipm.payout;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.payout.MoneyRow.Answer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The employer says that the contribution for integration activities was passed on; the provider says whether it came.
/// Their agreement is private: nothing is decided here, it is only seen (P12.7, BR-013).
@Service
public class RecordForwarding {

    public enum Outcome {
        DONE,
        /// only what came for integration activities can be passed on
        NOTHING_CAME,
        IN_THE_FUTURE,
        /// more than the month brought
        TOO_MUCH,
        /// not a provider of this job
        NOT_A_PROVIDER
    }

    private record Paid(UUID placement, Money integration, Money forwarded) {}

    private final JdbcClient db;
    private final Today today;

    RecordForwarding(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @throws NotFound when the month is not of the viewer's employer
    @Transactional
    public Outcome forward(ReturnId id, UUID unitId, Money amount, LocalDate on, String note, Viewer viewer) {
        var paid = paid(id, viewer);
        if (!paid.integration().isPositive()) {
            return Outcome.NOTHING_CAME;
        }
        if (on.isAfter(today.date())) {
            return Outcome.IN_THE_FUTURE;
        }
        if (paid.forwarded().plus(amount).compareTo(paid.integration()) > 0) {
            return Outcome.TOO_MUCH;
        }
        int written = db.sql("""
                        insert into ipm.integration_forwarding
                               (id, return_id, placement_id, unit_id, amount, forwarded_on, note, recorded_by, recorded_at)
                        select :id, :return, y.placement_id, y.unit_id, :amount, :on, :note, :by, :at
                          from ipm.placement_party y
                         where y.placement_id = :placement and y.unit_id = :unit and y.capacity = 'PROVIDER'
                        """)
                .param("id", Ids.next())
                .param("return", id.value())
                .param("placement", paid.placement())
                .param("unit", unitId)
                .param("amount", amount.amount())
                .param("on", on)
                .param("note", note)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return written == 1 ? Outcome.DONE : Outcome.NOT_A_PROVIDER;
    }

    /// @throws NotFound when it was not passed on to a unit of the viewer
    @Transactional
    public void answer(UUID forwarding, Answer answer, Viewer viewer) {
        int updated = db.sql("""
                        update ipm.integration_forwarding f
                           set answer = :answer, answered_by = :by, answered_at = :at
                         where f.id = :id
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = f.placement_id and a.user_id = :by and a.unit_id = f.unit_id
                                          and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER'))
                        """)
                .param("answer", answer.name())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", forwarding)
                .update();
        if (updated == 0) {
            throw new NotFound(forwarding);
        }
    }

    /// What the month brought for integration activities and how much of it was passed on; the row stays locked, so two
    /// who tell the same do not tell it twice.
    private Paid paid(ReturnId id, Viewer viewer) {
        return db.sql("""
                        select r.placement_id,
                               coalesce((select sum(i.integration) from payments.item_card i
                                          where i.subject_kind = 'RETURN' and i.subject_id = r.id and i.state = 'PAID'), 0) as integration,
                               coalesce((select sum(f.amount) from ipm.integration_forwarding f
                                          where f.return_id = r.id and f.answer is distinct from 'NOT_RECEIVED'), 0) as forwarded
                          from ipm.monthly_return r
                         where r.id = :id
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = r.placement_id and a.user_id = :viewer
                                          and a.role in (:admin, :payroll))
                           for update of r
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .param("admin", Role.EMPLOYER_ADMIN.name())
                .param("payroll", Role.EMPLOYER_PAYROLL.name())
                .query((row, n) -> new Paid(
                        Columns.uuid(row, "placement_id"),
                        Columns.money(row, "integration"),
                        Columns.money(row, "forwarded")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }
}
