package cz.prostup.ipm.agreement;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Amendments that wait for the second person of the office.
@Component
class AmendmentWorklist implements WorklistSource {

    private final JdbcClient db;

    AmendmentWorklist(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.KOP_OFFICER, Role.KOP_DIRECTOR);
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        return db.sql("""
                        select m.agreement_id, m.kind, g.number, e.name
                          from ipm.agreement_amendment m
                          join ipm.agreement g on g.id = m.agreement_id
                          join organisations.organisation_card e on e.id = g.employer_id
                         where m.state = 'PROPOSED' and m.proposed_by <> all (:mine)
                           and coalesce(m.proposed_on_behalf_of, m.proposed_by) <> all (:mine)
                           and exists (select from ipm.agreement_access a
                                        where a.agreement_id = g.id and a.user_id = :viewer
                                          and a.role in ('KOP_OFFICER', 'KOP_DIRECTOR'))
                         order by m.proposed_at
                         limit 50
                        """)
                .param(
                        "mine",
                        viewer.personsActingAs(Role.KOP_OFFICER, Role.KOP_DIRECTOR)
                                .toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) -> new WorkItem(
                        "Rozhodnout o\u00a0změně dohody " + row.getString("number") + ": "
                                + Columns.code(row, "kind", AmendmentKind.class).czech(),
                        row.getString("name"),
                        null,
                        Turn.MINE,
                        "Posoudit",
                        "/ipm/agreements/" + row.getString("agreement_id")))
                .list();
    }
}
