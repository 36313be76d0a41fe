package cz.prostup.ipm.monthlyreturn;

import cz.prostup.ipm.History;
import cz.prostup.ipm.ReturnId;
import cz.prostup.shared.Columns;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Returns follow the payment that carries them; each step moves many at once and is kept in their history.
@Component
public class ReturnsPaid {

    private record Moved(UUID id, UUID placement) {}

    private final JdbcClient db;
    private final History history;

    ReturnsPaid(JdbcClient db, History history) {
        this.db = db;
        this.history = history;
    }

    /// Moves those of the returns that stand where the action begins; one that is issued anew already waits.
    ///
    /// @param action one of `ORDER`, `UNORDER`, `PAY`, `BOUNCE`
    /// @param by     who moved the payment
    /// @return how many moved
    @Transactional(propagation = Propagation.MANDATORY)
    public int follow(Collection<ReturnId> ids, ReturnAction action, UUID by, String reason) {
        var move = ReturnLifecycle.TABLE.moves().stream()
                .filter(row -> row.action() == action)
                .findFirst()
                .orElseThrow();
        var moved = db.sql("""
                        update ipm.monthly_return
                           set state = :to, version = version + 1
                         where id = any (:ids) and state = :from
                        returning id, placement_id
                        """)
                .param("to", move.to().name())
                .param("from", move.from().name())
                .param("ids", ids.stream().map(ReturnId::value).toArray(UUID[]::new))
                .query((row, n) -> new Moved(Columns.uuid(row, "id"), Columns.uuid(row, "placement_id")))
                .list();
        if (!moved.isEmpty()) {
            history.movedTogether(
                    moved.stream().map(Moved::placement).toList(),
                    "return",
                    moved.stream().map(Moved::id).toList(),
                    move,
                    by,
                    reason);
        }
        return moved.size();
    }
}
