package cz.prostup.ipm.placement;

import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Jobs move to the record that stays. One person is on one place at a time (INF-4), so overlapping ones stand in the
/// way.
@Component
class PlacementsOfPerson implements PersonalRecords {

    private final JdbcClient db;

    PlacementsOfPerson(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ipm.placement";
    }

    @Override
    public String label() {
        return "integrační pracovní místa";
    }

    /// Asks for the ways towards a job as well: the preview of a merge asks each module, so it should ask little.
    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        var found = db.sql("""
                        select exists (select from ipm.placement a
                                         join ipm.placement b on b.support && a.support
                                        where a.person_id = :from and b.person_id = :into
                                          and a.state <> 'NOT_STARTED' and b.state <> 'NOT_STARTED') as jobs,
                               (select count(distinct person_id) = 2 from ipm.candidate
                                 where person_id in (:from, :into)
                                   and state in ('NOMINATED', 'CONTACTED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK',
                                                 'RECOMMENDED', 'APPROVED', 'WAITLISTED')) as ways
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .query((row, n) -> new Both(row.getBoolean("jobs"), row.getBoolean("ways")))
                .single();
        if (found.jobs()) {
            return "Oba záznamy mají integrační pracovní místo ve stejné době. Jeden člověk může být najednou jen na jednom.";
        }
        return found.ways()
                ? "Oba záznamy mají otevřený návrh na integrační místo. Nejdřív jeden z\u00a0nich stáhněte."
                : null;
    }

    /// What both records have at once.
    private record Both(boolean jobs, boolean ways) {}

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return db.sql("update ipm.placement set person_id = :into where person_id = :from returning id")
                .param("from", from.value())
                .param("into", into.value())
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        var moved = db.sql("update ipm.placement set person_id = :from where person_id = :into and id = any (:rows)")
                .param("from", from.value())
                .param("into", into.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
        if (moved != rows.size()) {
            throw new IllegalStateException("placements of a merge are no longer where they were put");
        }
    }
}
