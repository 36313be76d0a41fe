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

/// Agreements that wait for the next step, and amendments that wait for the second person or the other side.
@Component
class AmendmentWorklist implements WorklistSource {

    private final JdbcClient db;

    AmendmentWorklist(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN);
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        return db.sql("""
                        with mine as (
                            select a.agreement_id, array_agg(a.role) as roles
                              from ipm.agreement_access a
                             where a.user_id = :viewer and a.role in ('KOP_OFFICER', 'KOP_DIRECTOR', 'EMPLOYER_ADMIN')
                             group by a.agreement_id),
                        waiting as (
                            select g.id as agreement_id, null as kind, g.state, g.since::timestamptz as at
                              from mine
                              join ipm.agreement g on g.id = mine.agreement_id
                             where g.state = 'PREPARED' and 'KOP_OFFICER' = any (mine.roles)
                                or g.state = 'SENT' and 'EMPLOYER_ADMIN' = any (mine.roles)
                                or g.state = 'SIGNED_EMPLOYER' and 'KOP_DIRECTOR' = any (mine.roles)
                            union all
                            select m.agreement_id, m.kind, m.state, m.proposed_at
                              from mine
                              join ipm.agreement_amendment m on m.agreement_id = mine.agreement_id
                             where m.state = 'PROPOSED' and m.proposed_by <> all (:mine)
                               and coalesce(m.proposed_on_behalf_of, m.proposed_by) <> all (:mine)
                               and case when m.side = 'OFFICE' then 'EMPLOYER_ADMIN' = any (mine.roles)
                                        else mine.roles && array['KOP_OFFICER', 'KOP_DIRECTOR'] end)
                        select w.agreement_id, w.kind, w.state, g.number, e.name
                          from waiting w
                          join ipm.agreement g on g.id = w.agreement_id
                          join organisations.organisation_card e on e.id = g.employer_id
                         order by w.at
                         limit 50
                        """)
                .param(
                        "mine",
                        viewer.personsActingAs(Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN)
                                .toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) -> row.getString("kind") == null
                        ? step(
                                row.getString("agreement_id"),
                                Columns.code(row, "state", AgreementState.class),
                                row.getString("number"),
                                row.getString("name"))
                        : new WorkItem(
                                "Rozhodnout o\u00a0změně dohody " + row.getString("number") + ": "
                                        + Columns.code(row, "kind", AmendmentKind.class)
                                                .czech(),
                                row.getString("name"),
                                null,
                                Turn.MINE,
                                "Posoudit",
                                "/ipm/agreements/" + row.getString("agreement_id")))
                .list();
    }

    private static WorkItem step(String id, AgreementState state, String number, String employer) {
        boolean send = state == AgreementState.PREPARED;
        return new WorkItem(
                (send ? "Zkontrolovat a\u00a0odeslat dohodu " : "Podepsat dohodu ") + number,
                employer,
                null,
                Turn.MINE,
                send ? "Připravit" : "Podepsat",
                "/ipm/agreements/" + id + (send ? "/preparation" : "/signature"));
    }
}
