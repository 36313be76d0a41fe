package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.payout.MoneyRow;
import cz.prostup.ipm.payout.RecordForwarding;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Employers pass the contribution for integration activities on and say so, providers say whether it came. Some of
/// both forget.
@DemoPart
class Forwarding {

    private static final int MONTHS = 6;

    private final RecordForwarding recordForwarding;
    private final JdbcClient db;

    Forwarding(RecordForwarding recordForwarding, JdbcClient db) {
        this.recordForwarding = recordForwarding;
        this.db = db;
    }

    private record Paid(ReturnId id, Money integration) {}

    void into(Agenda agenda, Cast cast, List<Life> lives) {
        var since = YearMonth.from(agenda.today()).minusMonths(MONTHS);
        for (var life : lives) {
            var units = life.row.providers().stream()
                    .filter(unit -> !unit.startsWith(life.employer.terms().employer()))
                    .toList();
            if (!units.isEmpty() && life.number % 7 != 6) {
                life.months().stream()
                        .filter(month -> !month.isBefore(since))
                        .forEach(month -> month(agenda, cast, life, month, units.getFirst()));
            }
        }
    }

    private void month(Agenda agenda, Cast cast, Life life, YearMonth month, String unit) {
        var day = WorkingDays.sameOrNext(month.plusMonths(2).atDay(24));
        var payroll = life.employer.payroll();
        agenda.at(day.atTime(11, 0), payroll, () -> forward(life, month, cast.unit(unit), day, payroll));
        if (life.number % 5 != 4) {
            var worker = cast.workers(unit).getFirst();
            agenda.at(WorkingDays.plus(day, 3).atTime(11, 30), worker, () -> answer(life, month, worker));
        }
    }

    private void forward(Life life, YearMonth month, UUID unit, LocalDate day, Viewer payroll) {
        for (var paid : paid(life, month)) {
            var outcome = recordForwarding.forward(paid.id(), unit, paid.integration(), day, "", payroll);
            if (outcome != RecordForwarding.Outcome.DONE) {
                throw new IllegalStateException(life + " " + month + " was not passed on: " + outcome);
            }
        }
    }

    private void answer(Life life, YearMonth month, Viewer worker) {
        var answer = life.number % 11 == 3 ? MoneyRow.Answer.NOT_RECEIVED : MoneyRow.Answer.RECEIVED;
        db.sql("""
                        select f.id from ipm.integration_forwarding f
                          join ipm.monthly_return r on r.id = f.return_id
                         where f.placement_id = :placement and r.month = :month and f.answer is null
                        """)
                .param("placement", life.placement().value())
                .param("month", month.atDay(1))
                .query(UUID.class)
                .list()
                .forEach(id -> recordForwarding.answer(id, answer, worker));
    }

    private List<Paid> paid(Life life, YearMonth month) {
        return db.sql("""
                        select r.id, i.integration
                          from ipm.monthly_return r
                          join payments.item_card i on i.subject_kind = 'RETURN' and i.subject_id = r.id and i.state = 'PAID'
                         where r.placement_id = :placement and r.month = :month and i.integration > 0
                        """)
                .param("placement", life.placement().value())
                .param("month", month.atDay(1))
                .query((row, n) -> new Paid(new ReturnId(Columns.uuid(row, "id")), Columns.money(row, "integration")))
                .list();
    }
}
