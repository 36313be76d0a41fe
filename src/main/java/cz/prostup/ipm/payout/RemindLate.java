package cz.prostup.ipm.payout;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds everybody who is late with a month: payrolls that have not sent it, providers who have not signed their
/// hours. The same unit at most once a day, however often the button is pressed.
@Service
public class RemindLate {

    /// Announced in the transaction; notices carry it.
    ///
    /// @param unitId  whose people are told
    /// @param role    which of them
    /// @param missing how many returns or statements wait for the unit
    public record LateReminded(UUID unitId, Role role, YearMonth month, int missing) {}

    private record Late(UUID unitId, Role role, int missing) {}

    private final JdbcClient db;
    private final Today today;
    private final ApplicationEventPublisher events;

    RemindLate(JdbcClient db, Today today, ApplicationEventPublisher events) {
        this.db = db;
        this.today = today;
        this.events = events;
    }

    /// @return how many units were reminded now
    /// @throws NotFound when the viewer is no officer of the branch
    @Transactional
    public int remind(ClosingScreens.Branch branch, YearMonth month, Viewer viewer) {
        if (!viewer.equals(Viewer.SYSTEM) && !viewer.unitsAs(Role.KOP_OFFICER).contains(branch.unit())) {
            throw new NotFound(branch.id());
        }
        var late = db.sql("""
                        select y.unit_id, case y.capacity when 'PROVIDER' then 'PROVIDER_WORKER' else 'EMPLOYER_PAYROLL' end as role,
                               count(*) as missing
                          from ipm.monthly_return r
                          join ipm.placement p on p.id = r.placement_id
                          join ipm.placement_party y on y.placement_id = r.placement_id
                         where r.branch_id = :branch and r.month = :month and r.state in ('OPEN', 'RETURNED')
                           and r.month <= coalesce(p.ended_on, p.extended_end, p.basic_end)
                           and (y.capacity = 'PAYROLL'
                                or y.capacity = 'PROVIDER'
                                   and exists (select from ipm.activity_statement s
                                                where s.placement_id = r.placement_id and s.month = r.month
                                                  and s.unit_id = y.unit_id and s.state in ('OPEN', 'RETURNED')))
                         group by 1, 2
                        """)
                .param("branch", branch.id())
                .param("month", month.atDay(1))
                .query((row, n) -> new Late(
                        Columns.uuid(row, "unit_id"), Columns.code(row, "role", Role.class), row.getInt("missing")))
                .list();
        return (int)
                late.stream().filter(one -> remind(one, branch, month, viewer)).count();
    }

    private boolean remind(Late late, ClosingScreens.Branch branch, YearMonth month, Viewer viewer) {
        int first = db.sql("""
                        insert into ipm.late_reminder (branch_id, unit_id, month, on_day, reminded_at, reminded_by)
                        values (:branch, :unit, :month, :day, :at, :by)
                        on conflict do nothing
                        """)
                .param("branch", branch.id())
                .param("unit", late.unitId())
                .param("month", month.atDay(1))
                .param("day", today.date())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .update();
        if (first == 1) {
            events.publishEvent(new LateReminded(late.unitId(), late.role(), month, late.missing()));
        }
        return first == 1;
    }
}
