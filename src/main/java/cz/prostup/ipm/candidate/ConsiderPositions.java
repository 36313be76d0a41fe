package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PositionId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// For which places somebody is thought of. The employer of such a place sees the candidate, others do not.
@Service
public class ConsiderPositions {

    public sealed interface Outcome {

        record Kept() implements Outcome {}

        record Refused(String field, String why) implements Outcome {}
    }

    private final JdbcClient db;
    private final CandidateRepository candidates;
    private final CandidateRoles roles;
    private final CandidateParties parties;

    ConsiderPositions(JdbcClient db, CandidateRepository candidates, CandidateRoles roles, CandidateParties parties) {
        this.db = db;
        this.candidates = candidates;
        this.roles = roles;
        this.parties = parties;
    }

    /// @param wanted all of them; those that are not named are no longer thought of
    /// @throws NotFound when the candidate or a place is not for this viewer
    @Transactional
    public Outcome consider(Viewer viewer, CandidateId id, Set<PositionId> wanted) {
        if (!roles.of(viewer, id).isAny(Role.KOP_OFFICER, Role.KOP_ADVISER)) {
            return new Outcome.Refused("", "Místa vybírá úřad práce.");
        }
        var candidate = candidates.lock(id);
        if (!candidate.state().isOpen() || candidate.state() == CandidateState.APPROVED) {
            return new Outcome.Refused("", "V\u00a0tomto stavu se o\u00a0místech už nevybírá.");
        }
        var ids = wanted.stream().map(PositionId::value).toArray(UUID[]::new);
        var employers = db.sql("""
                        select g.employer_id from ipm.position s join ipm.agreement g on g.id = s.agreement_id
                         where s.id = any (:ids) and g.branch_id = :branch
                        """)
                .param("ids", ids)
                .param("branch", candidate.branch())
                .query((row, n) -> Columns.uuid(row, "employer_id"))
                .list();
        if (employers.size() != wanted.size()) {
            return new Outcome.Refused("positions", "Vyberte jen místa své pobočky.");
        }
        db.sql("delete from ipm.candidate_position where candidate_id = :id")
                .param("id", id.value())
                .update();
        wanted.forEach(position -> db.sql(
                        "insert into ipm.candidate_position (candidate_id, position_id) values (:id, :position)")
                .param("id", id.value())
                .param("position", position.value())
                .update());
        var units = employers.stream()
                .distinct()
                .flatMap(employer -> candidates.units(employer, "EMPLOYER_ADMIN", "MENTOR").stream())
                .toList();
        parties.closeEmployers(id, candidate.person(), kept(id, units));
        parties.open(id, candidate.person(), units, "EMPLOYER");
        return new Outcome.Kept();
    }

    /// The employer named at the nomination, and one who nominated, stay.
    private List<UUID> kept(CandidateId id, List<UUID> units) {
        return db.sql("""
                        select u.id from organisations.unit_card u
                          join ipm.candidate c on c.employer_id = u.organisation_id or c.nominated_unit = u.id
                         where c.id = :id
                        union
                        select unnest(:units)
                        """)
                .param("id", id.value())
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }
}
