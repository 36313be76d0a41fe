package cz.prostup.people.consent;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Consents that end within the dated number of days, and those that were prepared and wait for an answer. Only what
/// the
/// viewer keeps: people they accompany, and what they wrote down themselves.
@Component
class ConsentWorklist implements WorklistSource {

    private static final Role[] KEEPERS = ConsentLifecycle.TAKERS.toArray(Role[]::new);

    private final JdbcClient db;
    private final Today today;

    ConsentWorklist(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    public Set<Role> roles() {
        return ConsentLifecycle.TAKERS;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        return db.sql("""
                        select c.id, c.person_id, p.display_name, c.state, c.valid_to, s.label
                          from people.consent c
                          join people.person_card p on p.id = c.person_id
                          join people.consent_purpose s on s.code = c.purpose
                         where c.from_unit = any (:units) and c.valid_to >= :today
                           and (c.state = 'DRAFT'
                                or c.valid_to <= cast(:today as date) + (select people.number_on('consentFirstWarning', :today)))
                           and (c.state = 'DRAFT'
                                or c.state = 'GIVEN'
                                   and not exists (select from people.consent n
                                                    where n.person_id = c.person_id and n.purpose = c.purpose
                                                      and n.from_unit = c.from_unit and n.state in ('GIVEN', 'REFUSED')
                                                      and n.valid_to > c.valid_to))
                           and (c.recorded_by = :viewer
                                or exists (select from people.circle_member m
                                            where m.person_id = c.person_id and m.user_id = :viewer and m.unit_id = c.from_unit
                                              and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)))
                           and exists (select from people.person_access a
                                        where a.person_id = c.person_id and a.user_id = :viewer and a.unit_id = c.from_unit)
                         order by c.valid_to, c.id
                         limit 50
                        """)
                .param("units", viewer.unitsAs(KEEPERS).toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .param("today", today.date())
                .query((row, n) -> item(
                        row.getString("state").equals("DRAFT"),
                        row.getString("display_name"),
                        row.getString("label"),
                        Columns.date(row, "valid_to"),
                        new ConsentId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "person_id")))
                .list();
    }

    private static WorkItem item(boolean draft, String name, String purpose, LocalDate to, ConsentId id, UUID person) {
        return new WorkItem(
                (draft ? "Připravený souhlas čeká na odpověď: " : "Souhlas brzy skončí, zeptejte se včas: ") + name,
                draft ? purpose : purpose + " · platí do " + Czech.date(to),
                draft ? null : to,
                draft ? Turn.OTHERS : Turn.MINE,
                "Otevřít souhlas",
                "/people/" + person + "/consents/" + id,
                Set.of(person));
    }
}
