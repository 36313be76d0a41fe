package cz.prostup.ipm.application;

import cz.prostup.access.Role;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.ipm.ProcessWork;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Applications that wait: for an officer to take them over or to decide, for the employer to complete them.
@Component
class ApplicationWork implements ProcessWork {

    @Override
    public Set<Role> roles() {
        return Set.of(Role.KOP_OFFICER, Role.EMPLOYER_ADMIN);
    }

    @Override
    public String question() {
        return """
                select p.id, p.state, p.number as title, e.name as note,
                       case when p.state = 'IN_REVIEW' then p.target_on end as day, p.since, null::uuid as person_id
                  from ipm.position_application p
                  join organisations.organisation_card e on e.id = p.employer_id
                 where p.state in ('SUBMITTED', 'IN_REVIEW', 'RETURNED')
                   and exists (select from ipm.application_access a
                                where a.application_id = p.id and a.user_id = :viewer
                                  and (a.role = 'KOP_OFFICER'
                                       and (p.state = 'SUBMITTED' or p.state = 'IN_REVIEW' and p.officer_id = any (:mine))
                                    or a.role = 'EMPLOYER_ADMIN' and p.state = 'RETURNED'))
                 order by p.since, p.id
                 limit 50
                """;
    }

    @Override
    public WorkItem item(Row row) {
        return switch (ApplicationState.valueOf(row.state())) {
            case SUBMITTED -> item(row, "Převzít žádost ", "Otevřít");
            case IN_REVIEW -> item(row, "Rozhodnout o\u00a0žádosti ", "Posoudit");
            default -> item(row, "Doplnit žádost ", "Doplnit");
        };
    }

    private static WorkItem item(Row row, String what, String action) {
        return new WorkItem(
                what + row.title(), row.note(), row.day(), Turn.MINE, action, "/ipm/applications/" + row.id());
    }
}
