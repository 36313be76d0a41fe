package cz.prostup.access.accounts;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When the members of which unit are to be confirmed: three months after the last time, or after the first account of
/// the unit; on a day off the next working day (A009, decisions 5).
@Component
public class Reviews {

    /// @param last      null when nobody has confirmed it yet
    /// @param shownFrom some working days before the day
    public record Due(
            UUID unitId,
            String unit,
            String organisation,
            @Nullable LocalDate last,
            LocalDate dueOn,
            LocalDate shownFrom,
            int members) {

        public boolean isShown(LocalDate today) {
            return !today.isBefore(shownFrom);
        }

        public boolean isOverdue(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    private final JdbcClient db;
    private final Today today;

    Reviews(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// The units of the viewer, whether due or not.
    List<Due> of(Viewer viewer) {
        return units(viewer.userId());
    }

    /// Of all organisations; for the job and for the administrator of the system.
    List<Due> overdueEverywhere() {
        return units(null).stream().filter(due -> due.isOverdue(today.date())).toList();
    }

    List<Due> everywhere() {
        return units(null);
    }

    /// @param viewer whose units; null for all
    private List<Due> units(@Nullable UUID viewer) {
        return db.sql("""
                        select u.id, u.name, u.organisation_name, count(distinct m.user_id) as members,
                               access.number('reviewMonths', :today)::int as months,
                               access.number('reviewNoticeDays', :today)::int as notice,
                               (select max(r.confirmed_on) from access.member_review r where r.unit_id = u.id) as last,
                               min(greatest(m.valid_from, (a.created_at at time zone 'Europe/Prague')::date)) as first
                          from access.membership m
                          join access.user_account a on a.id = m.user_id and a.active
                          join organisations.unit_card u on u.id = m.unit_id
                         where m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                           and m.role not in ('PARTICIPANT', 'SYSTEM')
                           and (cast(:viewer as uuid) is null
                                or u.id = any (array(select r.unit_id from access.member_access r where r.user_id = :viewer)))
                         group by u.id, u.name, u.organisation_name
                         order by u.organisation_name collate "cs-x-icu", u.name collate "cs-x-icu"
                        """)
                .param("today", today.date())
                .param("viewer", viewer)
                .query((row, n) -> {
                    var last = Columns.dateOrNull(row, "last");
                    var base = last == null ? Columns.date(row, "first") : last;
                    var due = WorkingDays.sameOrNext(base.plusMonths(number(row, "months")));
                    return new Due(
                            Columns.uuid(row, "id"),
                            row.getString("name"),
                            row.getString("organisation_name"),
                            last,
                            due,
                            WorkingDays.plus(due, -number(row, "notice")),
                            row.getInt("members"));
                })
                .list();
    }

    private static int number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        if (row.wasNull()) {
            throw new IllegalStateException("no row of access.parameter holds today: " + column);
        }
        return value;
    }
}
