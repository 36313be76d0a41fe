package cz.prostup.ipm.candidate;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.OwnFile;
import cz.prostup.shared.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the person sees of their own ways: where they stand, who they may ask.
@Component
public class OwnWay {

    /// @param officer who of the office decides, empty until somebody does
    /// @param place   the place that is kept, empty until one is
    public record Way(
            CandidateState state,
            LocalDate since,
            String branch,
            String nominatedUnit,
            String officer,
            String place,
            String alternative,
            @Nullable LocalDate start) {}

    private final JdbcClient db;
    private final OwnFile ownFile;
    private final ReadLog readLog;

    OwnWay(JdbcClient db, OwnFile ownFile, ReadLog readLog) {
        this.db = db;
        this.ownFile = ownFile;
        this.readLog = readLog;
    }

    /// The newest first.
    ///
    /// @throws cz.prostup.shared.NotFound when the viewer is not here as a person of their own
    @Transactional
    public List<Way> of(Viewer viewer) {
        UUID person = ownFile.of(viewer).value();
        readLog.person(viewer, person, "vlastní cesta na integrační místo", person, "OWN_FILE");
        return db.sql("""
                        select c.state, c.since, b.name as branch, k.name as unit, coalesce(u.display_name, '') as officer,
                               coalesce(s.job_title || ', ' || o.name, '') as place,
                               coalesce(t.label, '') as alternative, q.start_date
                          from ipm.candidate c
                          join organisations.branch_card b on b.id = c.branch_id
                          join organisations.unit_card k on k.id = c.nominated_unit
                          left join access.user_card u on u.id = c.officer_id
                          left join ipm.candidate_alternative t on t.code = split_part(c.alternative, ':', 1)
                          left join ipm.placement q on q.candidate_id = c.id
                          left join ipm.position s on s.reserved_for = c.id or s.id = q.position_id
                          left join ipm.agreement g on g.id = s.agreement_id
                          left join organisations.organisation_card o on o.id = g.employer_id
                         where c.person_id = :person
                         order by c.created_at desc
                         limit 10
                        """)
                .param("person", person)
                .query((row, n) -> new Way(
                        Columns.code(row, "state", CandidateState.class),
                        Columns.date(row, "since"),
                        row.getString("branch"),
                        row.getString("unit"),
                        row.getString("officer"),
                        row.getString("place"),
                        row.getString("alternative"),
                        Columns.dateOrNull(row, "start_date")))
                .list();
    }
}
