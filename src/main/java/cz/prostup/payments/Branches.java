package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The branches of a viewer and what they may do there.
@Component
class Branches {

    record Branch(UUID id, UUID unitId, String code, String name) {}

    private final JdbcClient db;

    Branches(JdbcClient db) {
        this.db = db;
    }

    /// The branch when the viewer has the role there; the system viewer has all.
    Optional<Branch> as(Role role, UUID branchId, Viewer viewer) {
        return db.sql("""
                        select b.id, b.unit_id, b.code, b.name from organisations.branch_card b
                         where b.id = :branch
                           and (:system or exists (select from payments.branch_access a
                                                    where a.branch_id = b.id and a.user_id = :viewer and a.role = :role))
                        """)
                .param("branch", branchId)
                .param("system", isSystem(viewer))
                .param("viewer", viewer.userId())
                .param("role", role.name())
                .query((row, n) -> new Branch(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "unit_id"),
                        row.getString("code"),
                        row.getString("name")))
                .optional();
    }

    /// One after another for each branch: what is prepared for it is compared with what was prepared before.
    void lock(UUID branchId) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('payments.branch ' || :branch, 0))::text")
                .param("branch", branchId.toString())
                .query(String.class)
                .optional();
    }

    MoneyHistory.Actor actor(Branch branch, Role role, Viewer viewer) {
        return new MoneyHistory.Actor(viewer, viewer.principalIn(branch.unitId(), role));
    }

    static boolean isSystem(Viewer viewer) {
        return viewer.userId().equals(Viewer.SYSTEM.userId());
    }
}
