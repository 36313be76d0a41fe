package cz.prostup.access.accounts;

import cz.prostup.calendar.DailyJob;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells administrators that the list of members is to be confirmed, and that it was not. Where nobody administers the
/// unit it goes to its head, then to the organisation's administrator, then to the administrator of the system
/// (decisions 5).
@Component
class ReviewJob implements DailyJob {

    private record Told(UUID unitId, UUID userId) {}

    private final Reviews reviews;
    private final JdbcClient db;
    private final Notify notify;
    private final Today today;

    ReviewJob(Reviews reviews, JdbcClient db, Notify notify, Today today) {
        this.reviews = reviews;
        this.db = db;
        this.notify = notify;
        this.today = today;
    }

    @Override
    public void run() {
        var due = reviews.everywhere().stream()
                .filter(one -> one.isShown(today.date()))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        var told = told(due.stream().map(Reviews.Due::unitId).toArray(UUID[]::new));
        notify.tell(due.stream()
                .flatMap(one -> told.stream()
                        .filter(who -> who.unitId().equals(one.unitId()))
                        .map(who -> notice(who.userId(), one)))
                .toList());
    }

    /// `member_access` holds heads as well as administrators.
    private List<Told> told(UUID[] units) {
        return db.sql("""
                        select distinct t.unit_id, t.user_id from (
                            select a.unit_id, a.user_id,
                                   dense_rank() over (partition by a.unit_id order by
                                       case when m.role = 'SYSADMIN' then 2 else 1 end) as rank
                              from access.member_access a
                              join access.membership_card m on m.user_id = a.user_id
                              join access.role_giver g on g.giver = m.role
                             where a.unit_id = any (:units)) t
                         where t.rank = 1
                        """)
                .param("units", units)
                .query((row, n) -> new Told(Columns.uuid(row, "unit_id"), Columns.uuid(row, "user_id")))
                .list();
    }

    private NewNotice notice(UUID user, Reviews.Due due) {
        var late = due.isOverdue(today.date());
        return new NewNotice(
                user,
                late ? "MEMBERS_OVERDUE" : "MEMBERS_DUE",
                (late ? "Seznam lidí nikdo nepotvrdil: " : "Potvrďte seznam lidí: ") + due.unit(),
                "Projděte, kdo má ve vaší jednotce účet a\u00a0roli. Termín byl nebo je " + Czech.date(due.dueOn())
                        + ". Nikomu se účet sám nevypne.",
                "/organisation/members/confirmation",
                (late ? "members-late/" : "members-due/") + due.unitId() + "/" + due.dueOn());
    }
}
