package cz.prostup.ipm.application;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Applications that wait: for an officer to take them over or to decide, for the employer to complete them.
@Component
class ApplicationWorklist implements WorklistSource {

    private final JdbcClient db;

    ApplicationWorklist(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        if (!viewer.isAny(Role.KOP_OFFICER, Role.EMPLOYER_ADMIN)) {
            return List.of();
        }
        return db.sql("""
                        select p.id, p.number, p.state, p.target_on, e.name
                          from ipm.position_application p
                          join organisations.organisation_card e on e.id = p.employer_id
                         where exists (select from ipm.application_access a
                                        where a.application_id = p.id and a.user_id = :viewer
                                          and (a.role = 'KOP_OFFICER'
                                               and (p.state = 'SUBMITTED' or p.state = 'IN_REVIEW' and p.officer_id = any (:mine))
                                            or a.role = 'EMPLOYER_ADMIN' and p.state = 'RETURNED'))
                         order by p.since
                         limit 50
                        """)
                .param("viewer", viewer.userId())
                .param("mine", viewer.personsActingAs(Role.KOP_OFFICER).toArray(UUID[]::new))
                .query((row, n) -> item(row))
                .list();
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        var state = Columns.code(row, "state", ApplicationState.class);
        var number = row.getString("number");
        var path = "/ipm/applications/" + row.getString("id");
        return switch (state) {
            case SUBMITTED ->
                new WorkItem("Převzít žádost " + number, row.getString("name"), null, Turn.MINE, "Otevřít", path);
            case IN_REVIEW ->
                new WorkItem(
                        "Rozhodnout o\u00a0žádosti " + number,
                        row.getString("name"),
                        Columns.dateOrNull(row, "target_on"),
                        Turn.MINE,
                        "Posoudit",
                        path);
            default ->
                new WorkItem("Doplnit žádost " + number, row.getString("name"), null, Turn.MINE, "Doplnit", path);
        };
    }
}
