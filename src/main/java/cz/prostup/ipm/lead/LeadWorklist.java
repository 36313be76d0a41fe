package cz.prostup.ipm.lead;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Next steps whose day has come, and employers who wrote by themselves and nobody has answered.
@Component
class LeadWorklist implements WorklistSource {

    private record Row(
            String id,
            String employer,
            String step,
            @Nullable LocalDate on,
            LocalDate since,
            int answerDays) {}

    private final JdbcClient db;

    LeadWorklist(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        if (!viewer.isAny(Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR)) {
            return List.of();
        }
        return db
                .sql("""
                        select l.id, l.employer_name, l.next_step, l.next_step_on, l.since,
                               ipm.lead_number_on('answerDays', access.today()) as answer_days
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
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Row(
                        row.getString("id"),
                        row.getString("employer_name"),
                        row.getString("next_step"),
                        Columns.dateOrNull(row, "next_step_on"),
                        Columns.date(row, "since"),
                        row.getInt("answer_days")))
                .stream()
                .map(LeadWorklist::item)
                .toList();
    }

    private static WorkItem item(Row row) {
        var on = row.on();
        return new WorkItem(
                on == null ? "Ozvat se zájemci o\u00a0IPM" : row.step(),
                row.employer(),
                on == null ? WorkingDays.plus(row.since(), row.answerDays()) : on,
                Turn.MINE,
                "Otevřít",
                "/ipm/leads/" + row.id());
    }
}
