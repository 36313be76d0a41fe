package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The receipt of one confirmation, with the returns it sent and where each of them is now.
@Component
public class Submissions {

    public record Receipt(
            UUID id,
            String number,
            String employer,
            YearMonth month,
            String sentBy,
            Instant sentAt,
            List<Sent> returns) {

        public Money total() {
            return Money.sum(returns.stream().map(Sent::total).toList());
        }
    }

    public record Sent(
            ReturnId id,
            UUID personId,
            String person,
            ReturnState state,
            Hours hours,
            Money wage,
            Money integration,
            Money total) {}

    private record Head(String number, String employer, YearMonth month, String sentBy, Instant sentAt) {}

    private final JdbcClient db;
    private final ReadLog readLog;

    Submissions(JdbcClient db, ReadLog readLog) {
        this.db = db;
        this.readLog = readLog;
    }

    /// @throws NotFound when the viewer sees none of its returns
    @Transactional
    public Receipt receipt(UUID id, Viewer viewer) {
        var sent = sent(id, viewer);
        if (sent.isEmpty()) {
            throw new NotFound(id);
        }
        readLog.list(
                viewer,
                "receipt",
                "submission=" + id,
                sent.stream().map(Sent::personId).toList(),
                "VYKAZ");
        var head = head(id);
        return new Receipt(id, head.number(), head.employer(), head.month(), head.sentBy(), head.sentAt(), sent);
    }

    private Head head(UUID id) {
        return db.sql("""
                        select s.number, e.name as employer, s.month, u.display_name, s.sent_at
                          from ipm.submission s
                          join organisations.organisation_card e on e.id = s.employer_id
                          join access.user_card u on u.id = s.sent_by
                         where s.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Head(
                        row.getString("number"),
                        row.getString("employer"),
                        Columns.month(row, "month"),
                        row.getString("display_name"),
                        Columns.instant(row, "sent_at")))
                .single();
    }

    /// By the first calculation of each return in this sending, which is what was sent. One that was mended later, or
    /// for
    /// which an officer decided otherwise, has another one besides.
    private List<Sent> sent(UUID id, Viewer viewer) {
        return db.sql("""
                        select r.id, p.person_id, c.display_name, r.state, k.hours, k.wage_contribution,
                               k.integration_contribution, k.total
                          from ipm.calculation k
                          join ipm.monthly_return r on r.id = k.return_id
                          join ipm.placement p on p.id = r.placement_id
                          join people.person_card c on c.id = p.person_id
                         where k.submission_id = :id and k.id = (select f.id from ipm.calculation f
                                                                  where f.submission_id = :id and f.return_id = k.return_id
                                                                  order by f.made_at, f.id limit 1)
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = r.placement_id and a.user_id = :viewer and a.sees_wages)
                         order by c.sort_name collate "cs-x-icu"
                        """)
                .param("id", id)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Sent(
                        new ReturnId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        Columns.code(row, "state", ReturnState.class),
                        new Hours(row.getBigDecimal("hours")),
                        Columns.money(row, "wage_contribution"),
                        Columns.money(row, "integration_contribution"),
                        Columns.money(row, "total")))
                .list();
    }
}
