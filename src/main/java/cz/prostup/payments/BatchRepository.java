package cz.prostup.payments;

import cz.prostup.access.Viewer;
import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A batch held by its row lock, for whoever moves it.
@Component
class BatchRepository {

    record Held(BatchId id, String number, UUID branchId, String payerAccount, BatchState state, int version) {}

    private final JdbcClient db;
    private final MoneyHistory history;
    private final Today today;

    BatchRepository(JdbcClient db, MoneyHistory history, Today today) {
        this.db = db;
        this.history = history;
        this.today = today;
    }

    /// @throws NotFound when it is of another branch
    Held hold(BatchId id, Viewer viewer) {
        return db.sql("""
                        select b.id, b.number, b.branch_id, b.payer_account, b.state, b.version
                          from payments.batch b
                         where b.id = :id
                           and exists (select from payments.branch_access a where a.branch_id = b.branch_id and a.user_id = :viewer)
                           for update of b
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new Held(
                        new BatchId(Columns.uuid(row, "id")),
                        row.getString("number"),
                        Columns.uuid(row, "branch_id"),
                        row.getString("payer_account"),
                        Columns.code(row, "state", BatchState.class),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<UUID> payments(BatchId id) {
        return db.sql("select id from payments.payment where batch_id = :batch order by id for update")
                .param("batch", id.value())
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    /// The table allows the move: whoever calls asked it.
    void move(Held batch, BatchAction action, Actor actor, String reason) {
        var move = PaymentLifecycles.BATCH.find(batch.state(), action).orElseThrow();
        var columns = switch (action) {
            case CONFIRM -> "confirmed_by = :by, confirmed_for = :behalf, confirmed_at = :at";
            case EXPORT -> "exported_by = :by, exported_at = :at";
            case CLOSE -> "closed_at = :at";
            case VOID -> "voided_by = :by, voided_at = :at, void_reason = :reason";
        };
        db.sql("update payments.batch set state = :state, version = version + 1, " + columns + " where id = :id")
                .param("state", move.to().name())
                .param("by", actor.viewer().userId())
                .param("behalf", actor.onBehalfOf())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", batch.id().value())
                .update();
        history.moved(MoneyHistory.BATCH, batch.id().value(), move, actor, reason);
    }
}
