package cz.prostup.ipm.activity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.Overview.Filter;
import cz.prostup.ipm.activity.Overview.Row;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Period;
import cz.prostup.shared.Today;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the list of the provider's participants.
@Component
public class ActivityScreens {

    private static final String BASIS = "VLASTNI_UCASTNIK";

    private final JdbcClient db;
    private final ReadLog readLog;
    private final Today today;

    ActivityScreens(JdbcClient db, ReadLog readLog, Today today) {
        this.db = db;
        this.readLog = readLog;
        this.today = today;
    }

    /// One page of the unit's participants whose support touches the month.
    ///
    /// @param name part of a name, with or without diacritics; empty for all
    @Transactional
    public Overview overview(Viewer viewer, YearMonth month, String name, Filter filter, int page) {
        var rows = new ArrayList<Row>();
        var counts = new long[3];
        db.sql("""
                        with mine as materialized (
                            select distinct on (p.id) p.id, p.person_id, p.employer_id, a.unit_id, g.rules,
                                   upper(p.support) - 1 as support_to
                              from ipm.placement_access a
                              join ipm.placement p on p.id = a.placement_id
                              join ipm.agreement g on g.id = p.agreement_id
                             where a.user_id = :viewer
                               and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')
                               and p.state <> 'NOT_STARTED'
                               and p.support && daterange(:first, :next)
                             order by p.id, a.unit_id),
                        hours as (
                            select t.placement_id,
                                   sum(t.counted_hours) as done,
                                   sum(t.hours + t.travel_hours) filter (where t.status = 'PLANNED') as planned,
                                   bool_or(t.attendance = 'ATTENDED' and k.needs_start and t.unit_id = m.unit_id) as met
                              from mine m
                              join ipm.activity t on t.placement_id = m.id
                              join ipm.activity_kind k on k.code = t.kind
                             where t.date >= :first and t.date < :next
                               and not exists (select from ipm.activity c where c.corrects = t.id)
                             group by t.placement_id),
                        found as materialized (
                            select m.id, m.person_id, m.unit_id, m.support_to, c.display_name, c.sort_name,
                                   o.name as employer, s.id as statement_id, s.state,
                                   coalesce(h.done, 0) as done, coalesce(h.planned, 0) as planned,
                                   coalesce(h.met, false) as met, cast(r.value as numeric) as required
                              from mine m
                              join people.person_card c on c.id = m.person_id
                              join organisations.organisation_card o on o.id = m.employer_id
                              join ipm.rules_parameter r on r.rules = m.rules and r.parameter = 'minHours'
                              left join hours h on h.placement_id = m.id
                              left join ipm.activity_statement s
                                on s.placement_id = m.id and s.month = :first and s.unit_id = m.unit_id
                             where :name = '' or access.plain(c.display_name) like access.plain(:like)),
                        counts as (
                            select count(*) as all_found, count(*) filter (where done < required) as short_found,
                                   count(*) filter (where not met) as unmet_found
                              from found)
                        select n.all_found, n.short_found, n.unmet_found, f.*
                          from counts n
                          left join lateral (
                            select f.*,
                                   (select max(t.date)
                                      from ipm.activity t
                                      join ipm.activity_kind k on k.code = t.kind
                                     where t.placement_id = f.id and t.unit_id = f.unit_id and k.needs_start
                                       and t.attendance = 'ATTENDED'
                                       and not exists (select from ipm.activity c where c.corrects = t.id)
                                   ) as last_contact
                              from found f
                             where :filter = 'ALL'
                                or :filter = 'SHORT' and f.done < f.required
                                or :filter = 'UNMET' and not f.met
                             order by access.plain(f.sort_name), f.id
                             limit :size offset :skipped) f on true
                        """)
                .param("viewer", viewer.userId())
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .param("name", name)
                .param("like", "%" + escaped(name) + "%")
                .param("filter", filter.name())
                .param("size", Pages.USUAL_SIZE)
                .param("skipped", (page - 1) * Pages.USUAL_SIZE)
                .query(row -> {
                    counts[0] = row.getLong("all_found");
                    counts[1] = row.getLong("short_found");
                    counts[2] = row.getLong("unmet_found");
                    if (row.getObject("id") != null) {
                        rows.add(row(row, month));
                    }
                });
        readLog.list(
                viewer,
                "activities " + month,
                filter.name().toLowerCase(Locale.ROOT) + " " + name,
                rows.stream().map(Row::person).toList(),
                BASIS);
        return new Overview(month, rows, counts[0], counts[1], counts[2]);
    }

    private Row row(ResultSet row, YearMonth month) throws SQLException {
        var statement = Columns.uuidOrNull(row, "statement_id");
        return new Row(
                new PlacementId(Columns.uuid(row, "id")),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                row.getString("employer"),
                new MonthHours(
                        Columns.hours(row, "done"), Columns.hours(row, "planned"), Columns.hours(row, "required")),
                workingDaysLeft(month, Columns.date(row, "support_to")),
                Columns.dateOrNull(row, "last_contact"),
                row.getBoolean("met"),
                statement == null ? null : new StatementId(statement),
                state(row));
    }

    private static @Nullable StatementState state(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null ? null : StatementState.valueOf(state);
    }

    /// From today to the end of the month or of the support.
    private int workingDaysLeft(YearMonth month, LocalDate supportTo) {
        var from = today.date().isAfter(month.atDay(1)) ? today.date() : month.atDay(1);
        var to = supportTo.isBefore(month.atEndOfMonth()) ? supportTo : month.atEndOfMonth();
        return to.isBefore(from) ? 0 : WorkingDays.countIn(new Period(from, to));
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
