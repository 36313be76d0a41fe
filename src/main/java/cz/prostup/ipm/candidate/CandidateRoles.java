package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// As what somebody stands to one candidate.
@Component
class CandidateRoles {

    /// @param evidence whether the criteria and their evidence are for this viewer (matrix 2.7)
    record Mine(Set<Role> roles, boolean evidence) {

        Mine {
            roles = Set.copyOf(roles);
        }

        boolean isAny(Role... wanted) {
            return Set.of(wanted).stream().anyMatch(roles::contains);
        }
    }

    private final JdbcClient db;

    CandidateRoles(JdbcClient db) {
        this.db = db;
    }

    /// @throws NotFound when the candidate is not there or not for this viewer; the two look the same (decisions 17)
    @Transactional(propagation = Propagation.MANDATORY)
    Mine of(Viewer viewer, CandidateId id) {
        if (viewer.equals(Viewer.SYSTEM)) {
            return new Mine(Set.of(Role.SYSTEM), true);
        }
        record Row(Role role, boolean evidence) {}
        var rows = db.sql("""
                        select a.role, bool_or(a.sees_evidence) as evidence
                          from ipm.candidate_access a
                         where a.candidate_id = :id and a.user_id = :viewer
                         group by a.role
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new Row(Columns.code(row, "role", Role.class), row.getBoolean("evidence")))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound(id);
        }
        return new Mine(
                rows.stream().map(Row::role).collect(Collectors.toUnmodifiableSet()),
                rows.stream().anyMatch(Row::evidence));
    }
}
