package cz.prostup.access;

import cz.prostup.access.Viewer.Membership;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody as they would be if they signed in today, for work on their behalf without a session: their own feed of
/// deadlines. Whoever calls has proved whose account it is.
@Component
public class FindViewer {

    private record Row(UUID user, String name, @Nullable Membership membership) {}

    private final JdbcClient db;
    private final Today today;

    FindViewer(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Empty when the account is gone or was switched off.
    @Transactional
    public Optional<Viewer> of(UUID userId) {
        var rows = db.sql("""
                        select a.id as user_id, a.display_name, u.id as unit_id, u.name as unit, u.organisation_id,
                               u.organisation_name, m.role, m.on_behalf_of, m.principal, m.until
                          from access.user_account a
                          left join lateral (%s) m on true
                          left join organisations.unit_card u on u.id = m.unit_id
                         where a.id = :user and a.active
                         order by m.role, u.name, m.on_behalf_of nulls first
                        """.formatted(Sessions.MEMBERSHIPS_OF_A))
                .param("user", userId)
                .param("today", today.date())
                .query((row, n) -> new Row(
                        Columns.uuid(row, "user_id"),
                        row.getString("display_name"),
                        Columns.uuidOrNull(row, "unit_id") == null
                                ? null
                                : new Membership(
                                        Columns.uuid(row, "unit_id"),
                                        row.getString("unit"),
                                        Columns.uuid(row, "organisation_id"),
                                        row.getString("organisation_name"),
                                        Columns.code(row, "role", Role.class),
                                        Columns.uuidOrNull(row, "on_behalf_of"),
                                        row.getString("principal"),
                                        Columns.dateOrNull(row, "until"))))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(viewer(rows));
    }

    private static Viewer viewer(List<Row> rows) {
        return new Viewer(
                rows.getFirst().user(),
                rows.getFirst().name(),
                rows.stream().map(Row::membership).filter(Objects::nonNull).toList());
    }
}
