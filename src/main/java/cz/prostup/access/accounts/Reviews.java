package cz.prostup.access.accounts;

import cz.prostup.access.Numbers;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
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

    /// @param last null when nobody has confirmed it yet
    public record Due(
            UUID unitId,
            String unit,
            String organisation,
            @Nullable LocalDate last,
            LocalDate dueOn,
            int members) {

        public boolean isOverdue(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    private final JdbcClient db;
    private final Numbers numbers;
    private final Today today;

    Reviews(JdbcClient db, Numbers numbers, Today today) {
        this.db = db;
        this.numbers = numbers;
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

    /// From some working days before the day on.
    boolean isShown(Due due) {
        return !today.date().isBefore(WorkingDays.plus(due.dueOn(), -numbers.of("reviewNoticeDays")));
    }

    /// @param viewer whose units; null for all
    private List<Due> units(@Nullable UUID viewer) {
        int months = numbers.of("reviewMonths");
        return db.sql("""
                        select u.id, u.name, u.organisation_name, count(distinct m.user_id) as members,
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
                    return new Due(
                            Columns.uuid(row, "id"),
                            row.getString("name"),
                            row.getString("organisation_name"),
                            last,
                            WorkingDays.sameOrNext(base.plusMonths(months)),
                            row.getInt("members"));
                })
                .list();
    }
}
