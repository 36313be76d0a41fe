package cz.prostup.ipm.correction;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Corrections that wait for a check, for a second officer, or for their author to finish them.
@Component
class CorrectionWorklist implements WorklistSource {

    private final JdbcClient db;

    CorrectionWorklist(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(
                Role.KOP_OFFICER,
                Role.EMPLOYER_PAYROLL,
                Role.EMPLOYER_ADMIN,
                Role.PROVIDER_WORKER,
                Role.EMPLOYER_SOCIAL_WORKER);
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        return viewer.isAny(Role.KOP_OFFICER) ? office(viewer) : drafts(viewer);
    }

    /// What the viewer had a hand in waits for somebody else.
    private List<WorkItem> office(Viewer viewer) {
        return db.sql("""
                        select c.id, c.month, c.basis, p.person_id, n.display_name, e.name as employer,
                               c.checked_by is not null as checked,
                               c.started_by = any (:acting)
                               or exists (select from ipm.history h
                                           where h.subject_id = c.id and h.subject = 'correction'
                                             and h.action in ('PROPOSE', 'CHECK')
                                             and (h.by_user = any (:acting) or h.on_behalf_of = any (:acting))) as mine
                          from ipm.correction c
                          join ipm.placement p on p.id = c.placement_id
                          join people.person_card n on n.id = p.person_id
                          join organisations.organisation_card e on e.id = c.employer_id
                         where c.branch_id = any (array(select b.id from organisations.branch_card b where b.unit_id = any (:units)))
                           and c.state = 'PROPOSED'
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = c.placement_id and a.user_id = :viewer and a.role = 'KOP_OFFICER')
                         order by c.started_at, c.id
                         limit 50
                        """)
                .param("acting", viewer.personsActingAs(Role.KOP_OFFICER).toArray(UUID[]::new))
                .param("units", viewer.unitsAs(Role.KOP_OFFICER).toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) -> {
                    var checked = row.getBoolean("checked");
                    var others = checked && row.getBoolean("mine");
                    return new WorkItem(
                            (checked ? "Schválit opravu za " : "Zkontrolovat opravu za ")
                                    + Czech.month(Columns.month(row, "month")) + ": " + row.getString("display_name"),
                            row.getString("employer") + " · "
                                    + Columns.code(row, "basis", Basis.class).czech()
                                    + (others ? " · čeká na druhého pracovníka" : ""),
                            null,
                            others ? Turn.OTHERS : Turn.MINE,
                            others ? "Zobrazit" : checked ? "Posoudit" : "Zkontrolovat",
                            "/ipm/corrections/" + row.getString("id"),
                            Set.of(Columns.uuid(row, "person_id")));
                })
                .list();
    }

    private List<WorkItem> drafts(Viewer viewer) {
        return db.sql("""
                        select c.id, c.month, c.basis, p.person_id, n.display_name, e.name as employer
                          from ipm.correction c
                          join ipm.placement p on p.id = c.placement_id
                          join people.person_card n on n.id = p.person_id
                          join organisations.organisation_card e on e.id = c.employer_id
                         where c.state = 'DRAFT' and c.started_by = :viewer
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = c.placement_id and a.user_id = :viewer)
                         order by c.started_at, c.id
                         limit 50
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new WorkItem(
                        "Dokončit opravu za " + Czech.month(Columns.month(row, "month")) + ": "
                                + row.getString("display_name"),
                        row.getString("employer") + " · "
                                + Columns.code(row, "basis", Basis.class).czech(),
                        null,
                        Turn.MINE,
                        "Dokončit",
                        "/ipm/corrections/" + row.getString("id"),
                        Set.of(Columns.uuid(row, "person_id"))))
                .list();
    }
}
