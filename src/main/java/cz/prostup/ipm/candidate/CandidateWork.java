package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.ipm.ProcessWork;
import cz.prostup.ui.Czech;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Candidates for whom the viewer is on turn: the office to talk, verify and approve, the employer to interview and
/// hire.
@Component
class CandidateWork implements ProcessWork {

    @Override
    public Set<Role> roles() {
        return Set.of(Role.KOP_OFFICER, Role.KOP_ADVISER, Role.EMPLOYER_ADMIN, Role.MENTOR);
    }

    @Override
    public String question() {
        return """
                select c.id, c.state, p.display_name as title, n.label as note, null::date as day, c.since, c.person_id
                  from ipm.candidate c
                  join people.person_card p on p.id = c.person_id
                  join ipm.nomination_channel n on n.code = c.channel
                 where c.state in ('NOMINATED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK', 'RECOMMENDED', 'APPROVED')
                   and exists (select from ipm.candidate_access a
                                where a.candidate_id = c.id and a.user_id = :viewer
                                  and (a.role, c.state) in (('KOP_OFFICER', 'NOMINATED'), ('KOP_ADVISER', 'NOMINATED'),
                                                            ('KOP_OFFICER', 'ELIGIBILITY_CHECK'),
                                                            ('KOP_OFFICER', 'RECOMMENDED'),
                                                            ('MENTOR', 'INFORMED'), ('EMPLOYER_ADMIN', 'INFORMED'),
                                                            ('MENTOR', 'INTERVIEWED'), ('EMPLOYER_ADMIN', 'APPROVED')))
                 order by c.since, c.id
                 limit 50
                """;
    }

    @Override
    public WorkItem item(Row row) {
        return new WorkItem(
                what(CandidateState.valueOf(row.state())) + ": " + row.title(),
                row.note() + ", od " + Czech.date(row.since()),
                null,
                Turn.MINE,
                "Otevřít",
                "/ipm/candidates/" + row.id(),
                Set.of(Objects.requireNonNull(row.person())));
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
