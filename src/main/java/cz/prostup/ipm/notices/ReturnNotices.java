package cz.prostup.ipm.notices;

import cz.prostup.access.Role;
import cz.prostup.ipm.MoveAnnounced;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The office hears of a sending, the employer of what the office decided: one notice for an employer and month,
/// however
/// many returns moved at once.
@Component
class ReturnNotices implements MoveNotices {

    private static final Set<Role> EMPLOYER = Set.of(Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN);

    private static final Set<Role> OFFICE = Set.of(Role.KOP_OFFICER);

    private record Words(String kind, Set<Role> to, String subject, String text) {}

    private static final Map<String, Words> EVENTS = Map.of(
            "ReturnSubmitted", new Words("RETURN_SUBMITTED", OFFICE, "Ke kontrole: ", "Od zaměstnavatele %s."),
            "ReturnSentBack",
                    new Words("RETURN_SENT_BACK", EMPLOYER, "Úřad vrátil ", "%s. U každého je napsáno, co opravit."),
            "ReturnApproved", new Words("RETURN_APPROVED", EMPLOYER, "Úřad schválil ", "%s."),
            "ReturnRejected", new Words("RETURN_REJECTED", EMPLOYER, "Úřad zamítl ", "%s. Důvod stojí u výkazu."));

    /// @param move names the first return and its version, so the same return sent back twice is told twice
    private record Row(UUID user, UUID employer, String name, YearMonth month, long returns, String move) {}

    private final JdbcClient db;
    private final Notify notify;

    ReturnNotices(JdbcClient db, Notify notify) {
        this.db = db;
        this.notify = notify;
    }

    @Override
    public boolean knows(String event) {
        return EVENTS.containsKey(event);
    }

    @Override
    public void tell(String event, List<MoveAnnounced> moves) {
        var words = EVENTS.get(event);
        if (words != null) {
            notify.tell(rows(words, moves).stream()
                    .map(row -> notice(event, words, row))
                    .toList());
        }
    }

    private NewNotice notice(String event, Words words, Row row) {
        var returns = row.returns() == 1 ? "výkaz" : Czech.count(row.returns(), "výkaz", "výkazy", "výkazů");
        return new NewNotice(
                row.user(),
                words.kind(),
                words.subject() + returns + " za " + Czech.month(row.month()),
                words.text().formatted(row.name()),
                words.to().equals(OFFICE)
                        ? Addresses.queue(row.month(), row.name())
                        : Addresses.sheet(row.month(), row.employer()),
                event + ":" + row.move());
    }

    private List<Row> rows(Words words, List<MoveAnnounced> moves) {
        return db.sql("""
                        select a.user_id, r.employer_id, o.name, r.month, count(distinct r.id) as returns,
                               min(r.id::text || ':' || r.version) as move
                          from ipm.monthly_return r
                          join organisations.organisation_card o on o.id = r.employer_id
                          join ipm.placement_access a on a.placement_id = r.placement_id and a.role = any (:roles)
                         where r.id = any (:ids) and a.user_id <> all (:actors)
                         group by a.user_id, r.employer_id, o.name, r.month
                        """)
                .param("roles", words.to().stream().map(Role::name).toArray(String[]::new))
                .param("ids", MoveNotices.subjects(moves))
                .param("actors", MoveNotices.actors(moves))
                .query((row, n) -> new Row(
                        Columns.uuid(row, "user_id"),
                        Columns.uuid(row, "employer_id"),
                        row.getString("name"),
                        Columns.month(row, "month"),
                        row.getLong("returns"),
                        row.getString("move")))
                .list();
    }
}
