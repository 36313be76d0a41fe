package cz.prostup.ipm.lead;

import cz.prostup.access.Role;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.ProcessWork;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Next steps whose day has come, and employers who wrote by themselves and nobody has answered.
@Component
class LeadWork implements ProcessWork {

    private static final String ANSWER = "ANSWER";

    @Override
    public Set<Role> roles() {
        return Set.of(Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR);
    }

    @Override
    public String question() {
        return """
                select l.id, case when l.next_step_on is null then 'ANSWER' else 'STEP' end as state, l.employer_name as title,
                       case when l.next_step_on is null then ipm.lead_number_on('answerDays', access.today())::text
                            else l.next_step end as note,
                       l.next_step_on as day,
                       l.since, null::uuid as person_id
                  from ipm.employer_lead l
                 where l.state in ('CONTACTED', 'INFORMED', 'CONSIDERING', 'COMMITTED')
                   and (l.owner_id = :viewer or l.owner_id is null)
                   and (l.next_step_on <= access.today()
                        or l.next_step_on is null and l.state = 'CONTACTED' and l.created_by is null)
                   and exists (select from ipm.lead_access a
                                where a.lead_id = l.id and a.user_id = :viewer
                                  and a.role in ('KOP_OFFICER', 'LOCAL_IPM_COORDINATOR'))
                 order by coalesce(l.next_step_on, l.since), l.id
                 limit 50
                """;
    }

    @Override
    public WorkItem item(Row row) {
        return row.state().equals(ANSWER)
                ? item(row, "Ozvat se zájemci o\u00a0IPM", WorkingDays.plus(row.since(), Integer.parseInt(row.note())))
                : item(row, row.note(), row.day());
    }

    private static WorkItem item(Row row, String what, @Nullable LocalDate day) {
        return new WorkItem(what, row.title(), day, Turn.MINE, "Otevřít", "/ipm/leads/" + row.id());
    }
}
