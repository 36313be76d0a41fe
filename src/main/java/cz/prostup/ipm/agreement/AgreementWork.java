package cz.prostup.ipm.agreement;

import cz.prostup.access.Role;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.ipm.ProcessWork;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Agreements that wait for the next step, and amendments that wait for the second person or the other side.
@Component
class AgreementWork implements ProcessWork {

    @Override
    public Set<Role> roles() {
        return Set.of(Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN);
    }

    @Override
    public String question() {
        return """
                with mine as (
                    select a.agreement_id, array_agg(a.role) as roles
                      from ipm.agreement_access a
                     where a.user_id = :viewer and a.role in ('KOP_OFFICER', 'KOP_DIRECTOR', 'EMPLOYER_ADMIN')
                     group by a.agreement_id),
                waiting as (
                    select g.id as agreement_id, g.state, '' as kind, g.since
                      from mine
                      join ipm.agreement g on g.id = mine.agreement_id
                     where g.state = 'PREPARED' and 'KOP_OFFICER' = any (mine.roles)
                        or g.state = 'SENT' and 'EMPLOYER_ADMIN' = any (mine.roles)
                        or g.state = 'SIGNED_EMPLOYER' and 'KOP_DIRECTOR' = any (mine.roles)
                    union all
                    select m.agreement_id, m.state, m.kind, (m.proposed_at at time zone 'Europe/Prague')::date
                      from mine
                      join ipm.agreement_amendment m on m.agreement_id = mine.agreement_id
                     where m.state = 'PROPOSED' and m.proposed_by <> all (:mine)
                       and coalesce(m.proposed_on_behalf_of, m.proposed_by) <> all (:mine)
                       and case when m.side = 'OFFICE' then 'EMPLOYER_ADMIN' = any (mine.roles)
                                else mine.roles && array['KOP_OFFICER', 'KOP_DIRECTOR'] end)
                select w.agreement_id as id, case when w.kind = '' then w.state else w.kind end as state,
                       g.number as title, e.name as note, null::date as day, w.since, null::uuid as person_id
                  from waiting w
                  join ipm.agreement g on g.id = w.agreement_id
                  join organisations.organisation_card e on e.id = g.employer_id
                 order by w.since, w.agreement_id
                 limit 50
                """;
    }

    @Override
    public WorkItem item(Row row) {
        return switch (row.state()) {
            case "PREPARED" ->
                item(row, "Zkontrolovat a\u00a0odeslat dohodu " + row.title(), "Připravit", "/preparation");
            case "SENT", "SIGNED_EMPLOYER" -> item(row, "Podepsat dohodu " + row.title(), "Podepsat", "/signature");
            default ->
                item(
                        row,
                        "Rozhodnout o\u00a0změně dohody " + row.title() + ": "
                                + AmendmentKind.valueOf(row.state()).czech(),
                        "Posoudit",
                        "");
        };
    }

    private static WorkItem item(Row row, String what, String action, String page) {
        return new WorkItem(what, row.note(), null, Turn.MINE, action, "/ipm/agreements/" + row.id() + page);
    }
}
