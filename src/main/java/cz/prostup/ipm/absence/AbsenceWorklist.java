package cz.prostup.ipm.absence;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Period;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Long absences of this month: whoever supports the participant agrees how the hours can still be met (P13).
@Component
class AbsenceWorklist implements WorklistSource {

    private final JdbcClient db;

    AbsenceWorklist(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        return db.sql("""
                        select p.id, p.person_id, pc.display_name, o.name as employer, b.from_date, b.to_date
                          from ipm.absence b
                          join ipm.placement p on p.id = b.placement_id
                          join ipm.agreement g on g.id = p.agreement_id
                          join ipm.rules_parameter r on r.rules = g.rules and r.parameter = 'longAbsenceDays'
                          join people.person_card pc on pc.id = p.person_id
                          join organisations.organisation_card o on o.id = p.employer_id
                         where p.id in (select a.placement_id
                                          from ipm.placement_access a
                                         where a.user_id = :viewer
                                           and a.role in ('MENTOR', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER'))
                           and p.state in ('ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')
                           and b.to_date - b.from_date + 1 > r.value::int
                           and b.from_date <= access.today()
                           and b.to_date >= date_trunc('month', access.today())
                         order by b.from_date
                         limit 50
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new WorkItem(
                        "Dlouhá nepřítomnost: domluvte, jak splnit hodiny: " + row.getString("display_name"),
                        row.getString("employer") + " · nepřítomnost "
                                + Czech.period(
                                        new Period(Columns.date(row, "from_date"), Columns.date(row, "to_date"))),
                        null,
                        Turn.MINE,
                        "Otevřít",
                        "/ipm/placements/" + Columns.uuid(row, "id"),
                        Set.of(Columns.uuid(row, "person_id"))))
                .list();
    }
}
