package cz.prostup.notifications;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Today;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person wants to be told, and how.
@Service
public class NoticeSettings {

    /// @param inAppAlways may not be turned off inside Prostup
    public record Choice(
            String code, String label, boolean urgent, boolean inAppAlways, boolean inApp, boolean email) {}

    /// @param email null when we do not know where to write
    public record Settings(@Nullable String email, List<Choice> choices) {}

    /// What was chosen for a kind; in-app of a kind that is always there is not asked.
    public record Wish(String code, boolean inApp, boolean email) {}

    private final JdbcClient db;
    private final Today today;

    NoticeSettings(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// The kinds that people with the viewer's roles are told of.
    @Transactional
    public Settings of(Viewer viewer) {
        var email = db.sql("select email from access.contact_card where id = :viewer and email is not null")
                .param("viewer", viewer.userId())
                .query(String.class)
                .optional()
                .orElse(null);
        return new Settings(email, choices(viewer));
    }

    /// Kinds that the viewer is not told of are left out; what waits for a digest and is no more wanted does not leave.
    @Transactional
    public void choose(List<Wish> wishes, Viewer viewer) {
        var known = choices(viewer).stream().map(Choice::code).toList();
        wishes.stream().filter(wish -> known.contains(wish.code())).forEach(wish -> save(wish, viewer));
        db.sql("""
                        delete from notifications.digest_item d
                         using notifications.notice n
                          join notifications.preference p on p.user_id = n.user_id and p.kind = n.kind and not p.email
                         where d.user_id = :viewer and d.mail_id is null and n.id = d.notice_id
                        """).param("viewer", viewer.userId()).update();
    }

    private void save(Wish wish, Viewer viewer) {
        db.sql("""
                        insert into notifications.preference (user_id, kind, in_app, email)
                        select :viewer, k.code, k.in_app_always or :inApp, :email
                          from notifications.kind k where k.code = :kind
                        on conflict (user_id, kind) do update set in_app = excluded.in_app, email = excluded.email
                        """)
                .param("viewer", viewer.userId())
                .param("kind", wish.code())
                .param("inApp", wish.inApp())
                .param("email", wish.email())
                .update();
    }

    private List<Choice> choices(Viewer viewer) {
        return db.sql("""
                        select k.code, k.label, k.urgent, k.in_app_always,
                               k.in_app_always or coalesce(p.in_app, true) as in_app, coalesce(p.email, k.email) as email
                          from notifications.kind k
                          left join notifications.preference p on p.kind = k.code and p.user_id = :viewer
                         where k.roles && :roles::text[]
                           and k.valid_from <= :today and (k.valid_to is null or k.valid_to >= :today)
                         order by k.sort_order
                        """)
                .param("viewer", viewer.userId())
                .param("roles", viewer.roles().stream().map(Role::name).toArray(String[]::new))
                .param("today", today.date())
                .query((row, n) -> new Choice(
                        row.getString("code"),
                        row.getString("label"),
                        row.getBoolean("urgent"),
                        row.getBoolean("in_app_always"),
                        row.getBoolean("in_app"),
                        row.getBoolean("email")))
                .list();
    }
}
