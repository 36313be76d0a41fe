package cz.prostup.ipm.candidate;

import cz.prostup.ipm.CandidateId;
import cz.prostup.people.PersonId;
import cz.prostup.people.Relations;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which units have to do with a way, and therefore see that the person is there.
@Component
class CandidateParties {

    static final String BASIS = "CANDIDATE";

    private record Party(UUID unit, String capacity) {}

    private final JdbcClient db;
    private final Relations relations;
    private final Today today;

    CandidateParties(JdbcClient db, Relations relations, Today today) {
        this.db = db;
        this.relations = relations;
        this.today = today;
    }

    /// @param capacity OFFICE, EMPLOYER or NOMINATOR
    void open(CandidateId id, PersonId person, Collection<UUID> units, String capacity) {
        units.forEach(unit -> {
            db.sql("""
                            insert into ipm.candidate_party (candidate_id, unit_id, capacity, valid_from)
                            values (:id, :unit, :capacity, :today)
                            on conflict (unit_id, candidate_id, capacity) do update set valid_to = null
                            """)
                    .param("id", id.value())
                    .param("unit", unit)
                    .param("capacity", capacity)
                    .param("today", today.date())
                    .update();
            relations.open(person, unit, BASIS, today.date());
        });
    }

    /// The employer learns nothing more from tomorrow on; the office and who nominated see for a while how it ended.
    void close(CandidateId id, PersonId person) {
        db.sql("""
                        update ipm.candidate_party
                           set valid_to = case when capacity = 'EMPLOYER' then cast(:today as date)
                                               else cast(:today as date) + ipm.candidate_number('keptDays', :today) end
                         where candidate_id = :id and valid_to is null
                        """).param("id", id.value()).param("today", today.date()).update();
        parties(id).forEach(party -> relations.close(person, party.unit(), BASIS, today.date()));
    }

    /// Employers of whose places nobody thinks any more.
    void closeEmployers(CandidateId id, PersonId person, Collection<UUID> kept) {
        parties(id).stream()
                .filter(party -> party.capacity().equals("EMPLOYER") && !kept.contains(party.unit()))
                .forEach(party -> {
                    db.sql("""
                                    update ipm.candidate_party set valid_to = greatest(valid_from, :yesterday)
                                     where candidate_id = :id and unit_id = :unit and capacity = 'EMPLOYER' and valid_to is null
                                    """)
                            .param("id", id.value())
                            .param("unit", party.unit())
                            .param("yesterday", yesterday())
                            .update();
                    relations.close(person, party.unit(), BASIS, yesterday());
                });
    }

    private LocalDate yesterday() {
        return today.date().minusDays(1);
    }

    private java.util.List<Party> parties(CandidateId id) {
        return db.sql("select unit_id, capacity from ipm.candidate_party where candidate_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Party(Columns.uuid(row, "unit_id"), row.getString("capacity")))
                .list();
    }
}
