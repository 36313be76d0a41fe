package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Candidates for whom the viewer is on turn: the office to talk, verify and approve, the employer to interview and
/// hire.
@Component
class CandidateWorklist implements WorklistSource {

    private final JdbcClient db;

    CandidateWorklist(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        if (!viewer.isAny(Role.KOP_OFFICER, Role.KOP_ADVISER, Role.EMPLOYER_ADMIN, Role.MENTOR)) {
            return List.of();
        }
        return db.sql("""
                        select c.id, c.person_id, c.state, c.since, p.display_name, n.label
                          from ipm.candidate c
                          join people.person_card p on p.id = c.person_id
                          join ipm.nomination_channel n on n.code = c.channel
                         where c.state in ('NOMINATED', 'CONTACTED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK', 'RECOMMENDED',
                                           'APPROVED')
                           and exists (select from ipm.candidate_access a
                                        where a.candidate_id = c.id and a.user_id = :viewer
                                          and (a.role, c.state) in (('KOP_OFFICER', 'NOMINATED'), ('KOP_ADVISER', 'NOMINATED'),
                                                                    ('KOP_OFFICER', 'ELIGIBILITY_CHECK'),
                                                                    ('KOP_OFFICER', 'RECOMMENDED'),
                                                                    ('MENTOR', 'INFORMED'), ('EMPLOYER_ADMIN', 'INFORMED'),
                                                                    ('MENTOR', 'INTERVIEWED'), ('EMPLOYER_ADMIN', 'APPROVED')))
                         order by c.since, c.id
                         limit 50
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new WorkItem(
                        what(Columns.code(row, "state", CandidateState.class)) + ": " + row.getString("display_name"),
                        row.getString("label") + ", od " + Czech.date(Columns.date(row, "since")),
                        null,
                        Turn.MINE,
                        "Otevřít",
                        "/ipm/candidates/" + row.getString("id"),
                        Set.of(Columns.uuid(row, "person_id"))))
                .list();
    }

    private static String what(CandidateState state) {
        return switch (state) {
            case NOMINATED -> "Oslovit uchazeče";
            case INFORMED -> "Pohovor s\u00a0uchazečem";
            case INTERVIEWED -> "Požádat o\u00a0ověření podmínek";
            case ELIGIBILITY_CHECK -> "Ověřit podmínky";
            case RECOMMENDED -> "Schválit na místo";
            case APPROVED -> "Zapsat smlouvu a\u00a0nástup";
            default -> "Uchazeč";
        };
    }
}
