package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Months to send, returns to mend, returns to check.
@Component
class ReturnWorklist implements WorklistSource {

    private final JdbcClient db;
    private final Today today;

    ReturnWorklist(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN, Role.KOP_OFFICER);
    }

    @Override
    public Told tell(Viewer viewer) {
        var items = new ArrayList<WorkItem>();
        if (viewer.isAny(Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN)) {
            items.addAll(months(viewer));
        }
        if (!viewer.isAny(Role.KOP_OFFICER)) {
            return new Told(items, List.of());
        }
        var reviews = reviews(viewer);
        reviews.forEach(review -> items.add(review.item()));
        long waiting = reviews.isEmpty() ? 0 : reviews.getFirst().waiting();
        var label = Czech.form(waiting, "výkaz ke kontrole", "výkazy ke kontrole", "výkazů ke kontrole");
        return new Told(items, List.of(new Figure(waiting, label, "/ipm/returns")));
    }

    /// @param waiting how many returns wait in all months together
    private record Review(WorkItem item, long waiting) {}

    /// One row a month of an employer, however many workers it has.
    private List<WorkItem> months(Viewer viewer) {
        return db.sql("""
                        select r.month, r.employer_id, e.name, min(r.due_on) as due_on,
                               count(*) filter (where r.state in ('OPEN', 'RETURNED')) as people,
                               count(*) filter (where r.state = 'RETURNED') as returned,
                               count(*) filter (where r.state in ('SUBMITTED', 'IN_REVIEW')) as office
                          from ipm.monthly_return r
                          join organisations.organisation_card e on e.id = r.employer_id
                         where r.employer_id = any (:employers) and r.month < date_trunc('month', :today::date)
                           and r.state in ('OPEN', 'RETURNED', 'SUBMITTED', 'IN_REVIEW')
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = r.placement_id and a.user_id = :viewer and a.sees_wages)
                         group by r.month, r.employer_id, e.name
                         order by r.month
                         limit 50
                        """)
                .param(
                        "employers",
                        viewer.memberships().stream()
                                .map(Viewer.Membership::organisationId)
                                .toArray(UUID[]::new))
                .param("today", today.date())
                .param("viewer", viewer.userId())
                .query((row, n) -> {
                    var month = Columns.month(row, "month");
                    var people = row.getInt("people");
                    var returned = row.getInt("returned");
                    var path = "/ipm/sheets/" + month + "?employer=" + row.getString("employer_id");
                    var due = Columns.date(row, "due_on");
                    if (people == 0) {
                        return new WorkItem(
                                "Výkaz za " + Czech.month(month) + " kontroluje úřad práce",
                                Czech.count(row.getInt("office"), "člověk", "lidé", "lidí"),
                                null,
                                Turn.OTHERS,
                                "Zobrazit",
                                path);
                    }
                    return new WorkItem(
                            (returned > 0 ? "Opravit výkaz za " : "Odeslat výkaz za ") + Czech.month(month) + ": "
                                    + row.getString("name"),
                            Czech.count(people, "člověk", "lidé", "lidí")
                                    + (returned > 0 ? ", úřad vrátil " + returned : ""),
                            due,
                            Turn.MINE,
                            returned > 0 ? "Opravit" : "Připravit výkaz",
                            path);
                })
                .list();
    }

    private List<Review> reviews(Viewer viewer) {
        return db.sql("""
                        select e.name, r.employer_id, r.month, min(r.due_on) as due_on, count(*) as people,
                               min(r.submitted_at) as since, sum(count(*)) over () as waiting
                          from ipm.monthly_return r
                          join organisations.organisation_card e on e.id = r.employer_id
                         where r.branch_id = any (array(select b.id from organisations.branch_card b where b.unit_id = any (:units)))
                           and r.state in ('SUBMITTED', 'IN_REVIEW')
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = r.placement_id and a.user_id = :viewer
                                          and a.role = 'KOP_OFFICER')
                         group by e.name, r.employer_id, r.month
                         order by min(r.due_on), e.name
                         limit 50
                        """)
                .param("units", viewer.unitsAs(Role.KOP_OFFICER).toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) -> new Review(
                        new WorkItem(
                                "Zkontrolovat výkaz za " + Czech.month(Columns.month(row, "month")) + ": "
                                        + row.getString("name"),
                                Czech.count(row.getInt("people"), "člověk", "lidé", "lidí") + ", odesláno "
                                        + Czech.date(Columns.instant(row, "since")
                                                .atZone(Today.PRAGUE)
                                                .toLocalDate()),
                                Columns.date(row, "due_on"),
                                Turn.MINE,
                                "Zkontrolovat",
                                "/ipm/returns?month=" + Columns.month(row, "month") + "&q="
                                        + URLEncoder.encode(row.getString("name"), StandardCharsets.UTF_8)),
                        row.getLong("waiting")))
                .list();
    }
}
