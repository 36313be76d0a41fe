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

/// The mentor hears that a provider signed, the provider's own unit what the mentor did with it.
@Component
class StatementNotices implements MoveNotices {

    private static final Set<Role> PROVIDER = Set.of(Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER);
    private static final Set<Role> MENTOR = Set.of(Role.MENTOR);

    private record Words(String kind, Set<Role> to, String did) {}

    private static final Map<String, Words> EVENTS = Map.of(
            "StatementSigned", new Words("STATEMENT_SIGNED", MENTOR, "Poskytovatel podepsal "),
            "StatementReopened", new Words("STATEMENT_SIGNED", MENTOR, "Poskytovatel opravil "),
            "StatementReturned", new Words("STATEMENT_RETURNED", PROVIDER, "Mentor vrátil "),
            "StatementAccepted", new Words("STATEMENT_ACCEPTED", PROVIDER, "Mentor převzal "));

    private record Row(
            UUID user, String provider, String employer, YearMonth month, long count, UUID first, String move) {}

    private final JdbcClient db;
    private final Notify notify;

    StatementNotices(JdbcClient db, Notify notify) {
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

    private static NewNotice notice(String event, Words words, Row row) {
        var statements = row.count() == 1
                ? "výkaz aktivit"
                : Czech.count(row.count(), "výkaz aktivit", "výkazy aktivit", "výkazů aktivit");
        return new NewNotice(
                row.user(),
                words.kind(),
                words.did() + statements + " za " + Czech.month(row.month()),
                (words.to().equals(MENTOR) ? row.provider() : row.employer()) + ".",
                row.count() == 1 ? Addresses.statement(row.first()) : Addresses.statements(row.month()),
                event + ":" + row.move());
    }

    private List<Row> rows(Words words, List<MoveAnnounced> moves) {
        return db.sql("""
                        select a.user_id, u.neutral_name as provider, o.name as employer, s.month, count(distinct s.id) as statements,
                               min(s.id::text)::uuid as first, min(s.id::text || ':' || s.version) as move
                          from ipm.activity_statement s
                          join ipm.placement p on p.id = s.placement_id
                          join organisations.organisation_card o on o.id = p.employer_id
                          join organisations.unit_card u on u.id = s.unit_id
                          join ipm.placement_access a on a.placement_id = s.placement_id and a.role = any (:roles)
                                                     and (a.role = 'MENTOR' or a.unit_id = s.unit_id)
                         where s.id = any (:ids) and a.user_id <> all (:actors)
                         group by a.user_id, u.neutral_name, o.name, s.month
                        """)
                .param("roles", words.to().stream().map(Role::name).toArray(String[]::new))
                .param("ids", MoveNotices.subjects(moves))
                .param("actors", MoveNotices.actors(moves))
                .query((row, n) -> new Row(
                        Columns.uuid(row, "user_id"),
                        row.getString("provider"),
                        row.getString("employer"),
                        Columns.month(row, "month"),
                        row.getLong("statements"),
                        Columns.uuid(row, "first"),
                        row.getString("move")))
                .list();
    }
}
