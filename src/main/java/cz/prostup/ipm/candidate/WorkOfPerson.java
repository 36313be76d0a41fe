package cz.prostup.ipm.candidate;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.placement.PlacementState;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person's ways towards an integration place and their jobs, as far as the viewer sees them; by one statement, for
/// the
/// first page of the file has many parts.
@Component
public class WorkOfPerson {

    public sealed interface Piece {}

    public record Job(UUID id, String title, String employer, Period support, PlacementState state) implements Piece {}

    public record Way(UUID id, String channel, String nominatedBy, LocalDate since, CandidateState state)
            implements Piece {}

    private final JdbcClient db;

    WorkOfPerson(JdbcClient db) {
        this.db = db;
    }

    /// The newest first, at most twenty.
    @Transactional
    public List<Piece> of(Viewer viewer, PersonId person) {
        return db.sql("""
                        select 'JOB' as piece, p.id, s.job_title as title, o.name as who, p.start_date as since,
                               coalesce(p.ended_on, p.extended_end, p.basic_end) as until, p.state
                          from ipm.placement p
                          join organisations.organisation_card o on o.id = p.employer_id
                          join ipm.position s on s.id = p.position_id
                         where p.person_id = :person
                           and exists (select from ipm.placement_access a where a.placement_id = p.id and a.user_id = :viewer)
                        union all
                        select 'WAY', c.id, n.label, u.name, c.since, null, c.state
                          from ipm.candidate c
                          join ipm.nomination_channel n on n.code = c.channel
                          join organisations.unit_card u on u.id = c.nominated_unit
                         where c.person_id = :person
                           and exists (select from ipm.candidate_access a where a.candidate_id = c.id and a.user_id = :viewer)
                         order by since desc, id
                         limit 20
                        """)
                .param("viewer", viewer.userId())
                .param("person", person.value())
                .query((row, n) -> piece(row))
                .list();
    }

    private static Piece piece(java.sql.ResultSet row) throws java.sql.SQLException {
        var id = Columns.uuid(row, "id");
        var since = Columns.date(row, "since");
        return row.getString("piece").equals("JOB")
                ? new Job(
                        id,
                        row.getString("title"),
                        row.getString("who"),
                        new Period(since, Objects.requireNonNull(Columns.dateOrNull(row, "until"))),
                        Columns.code(row, "state", PlacementState.class))
                : new Way(
                        id,
                        row.getString("title"),
                        row.getString("who"),
                        since,
                        Columns.code(row, "state", CandidateState.class));
    }
}
