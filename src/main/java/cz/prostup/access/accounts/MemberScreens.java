package cz.prostup.access.accounts;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of members: accounts and roles, never what the people work on.
@Component
public class MemberScreens {

    /// @param lastSeen  the day of the last sign-in; null for never
    /// @param reachable whether the viewer gives and takes back this role
    public record Row(
            UUID membershipId,
            UUID userId,
            String name,
            String login,
            boolean active,
            UUID unitId,
            String unit,
            String organisation,
            Role role,
            LocalDate from,
            @Nullable LocalDate to,
            boolean hasFactor,
            @Nullable LocalDate lastSeen,
            boolean reachable) {}

    public record Found(List<Row> rows, long total) {}

    public record Invitation(
            UUID id,
            boolean isReset,
            String name,
            String email,
            String unit,
            Role role,
            String invitedBy,
            LocalDate invitedOn,
            LocalDate until,
            boolean isOver) {}

    public record Members(Found members, List<Invitation> invitations, List<Reach.Place> places) {}

    private static final String ROWS = """
            select m.id, m.user_id, a.display_name, a.login, a.active, m.unit_id, u.name as unit, u.organisation_name, m.role,
                   m.valid_from, m.valid_to, exists (select from access.factor f where f.user_id = a.id) as has_factor,
                   (select (max(s.created_at) at time zone 'Europe/Prague')::date from access.session s
                     where s.user_id = a.id and not s.waits_for_code) as last_seen,
                   m.user_id <> :viewer
                   and exists (select from access.member_access r
                                where r.user_id = :viewer and r.unit_id = m.unit_id and r.role = m.role) as reachable,
                   count(*) over () as total
              from access.membership m
              join access.user_account a on a.id = m.user_id
              join organisations.unit_card u on u.id = m.unit_id
             where m.unit_id = any (array(select r.unit_id from access.member_access r where r.user_id = :viewer))
               and m.role not in ('PARTICIPANT', 'SYSTEM')
               and (m.valid_to is null or m.valid_to >= :today)
            """;

    private final JdbcClient db;
    private final Reach reach;
    private final Today today;

    MemberScreens(JdbcClient db, Reach reach, Today today) {
        this.db = db;
        this.reach = reach;
        this.today = today;
    }

    @Transactional
    Members list(String text, int page, Viewer viewer) {
        return new Members(members(text, page, viewer), invitations(viewer), reach.places(viewer));
    }

    /// All that the viewer sees of one account.
    ///
    /// @throws NotFound when nothing of it is in the viewer's units
    @Transactional
    List<Row> member(UUID user, Viewer viewer) {
        var rows = db.sql(ROWS + " and m.user_id = :user order by m.valid_from, m.id")
                .param("viewer", viewer.userId())
                .param("today", today.date())
                .param("user", user)
                .query((row, n) -> row(row))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound(user);
        }
        return rows;
    }

    /// Every role in the viewer's units, for the review.
    List<Row> all(Viewer viewer) {
        return db.sql(ROWS + """
                         order by u.organisation_name collate "cs-x-icu", u.name collate "cs-x-icu",
                                  a.display_name collate "cs-x-icu", m.role, m.id
                        """)
                .param("viewer", viewer.userId())
                .param("today", today.date())
                .query((row, n) -> row(row))
                .list();
    }

    @Transactional
    List<Reach.Place> places(Viewer viewer) {
        return reach.places(viewer);
    }

    private Found members(String text, int page, Viewer viewer) {
        record Counted(Row row, long total) {}
        var rows = db.sql(ROWS + """
                           and (:text = '' or access.plain(a.display_name || ' ' || a.login || ' ' || u.name)
                                               like '%' || access.plain(:text) || '%')
                         order by u.organisation_name collate "cs-x-icu", u.name collate "cs-x-icu",
                                  a.display_name collate "cs-x-icu", m.role, m.id
                         limit :size offset :from
                        """)
                .param("viewer", viewer.userId())
                .param("today", today.date())
                .param("text", text.replaceAll("[%_\\\\]", ""))
                .param("size", Pages.USUAL_SIZE)
                .param("from", (page - 1) * Pages.USUAL_SIZE)
                .query((row, n) -> new Counted(row(row), row.getLong("total")))
                .list();
        return new Found(
                rows.stream().map(Counted::row).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private List<Invitation> invitations(Viewer viewer) {
        return db.sql("""
                        select i.id, i.kind = 'RESET' as reset, i.display_name, i.email, u.name as unit, i.role,
                               b.display_name as invited_by, (i.invited_at at time zone 'Europe/Prague')::date as invited_on,
                               ((i.expires_at at time zone 'Europe/Prague') - interval '1 second')::date as until,
                               i.expires_at <= access.now() as over
                          from access.invitation i
                          join access.member_access a on a.user_id = :viewer and a.unit_id = i.unit_id and a.role = i.role
                          join organisations.unit_card u on u.id = i.unit_id
                          join access.user_account b on b.id = i.invited_by
                         where i.used_at is null and i.cancelled_at is null
                         order by i.invited_at desc, i.id limit 100
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Invitation(
                        Columns.uuid(row, "id"),
                        row.getBoolean("reset"),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getString("unit"),
                        Columns.code(row, "role", Role.class),
                        row.getString("invited_by"),
                        Columns.date(row, "invited_on"),
                        Columns.date(row, "until"),
                        row.getBoolean("over")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "user_id"),
                row.getString("display_name"),
                row.getString("login"),
                row.getBoolean("active"),
                Columns.uuid(row, "unit_id"),
                row.getString("unit"),
                row.getString("organisation_name"),
                Columns.code(row, "role", Role.class),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "valid_to"),
                row.getBoolean("has_factor"),
                Columns.dateOrNull(row, "last_seen"),
                row.getBoolean("reachable"));
    }
}
