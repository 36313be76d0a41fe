package cz.prostup.ipm.payout;

import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReturnAction;
import cz.prostup.ipm.monthlyreturn.ReturnsPaid;
import cz.prostup.payments.PaymentMoved;
import cz.prostup.payments.PaymentState;
import cz.prostup.payments.Subject;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Returns go where their payment goes, in the same transaction. A payment that failed on its way leaves them ordered:
/// the money is still owed and is issued anew.
@Component
class FollowPayments {

    private final ReturnsPaid returns;
    private final JdbcClient db;

    FollowPayments(ReturnsPaid returns, JdbcClient db) {
        this.returns = returns;
        this.db = db;
    }

    @EventListener
    void on(PaymentMoved moved) {
        var ids = moved.subjects().stream()
                .filter(subject -> subject.kind() == Subject.Kind.RETURN)
                .map(subject -> new ReturnId(subject.id()))
                .toList();
        switch (moved.to()) {
            case ORDERED -> returns.follow(ids, ReturnAction.ORDER, moved.by(), "");
            case VOIDED -> returns.follow(neverFailed(ids), ReturnAction.UNORDER, moved.by(), "dávka byla zrušena");
            case PAID -> returns.follow(ids, ReturnAction.PAY, moved.by(), "");
            case FAILED -> {
                if (moved.from() == PaymentState.PAID) {
                    returns.follow(ids, ReturnAction.BOUNCE, moved.by(), "banka platbu vrátila");
                }
            }
            case SENT -> {} // on its way: nothing to say about the return yet
        }
    }

    /// Those of a payment that was issued anew still belong to the one that failed.
    private List<ReturnId> neverFailed(List<ReturnId> ids) {
        return db.sql("""
                        select t.id
                          from unnest(:ids::uuid[]) t (id)
                         where not exists (select from payments.item_card i
                                            where i.subject_kind = 'RETURN' and i.subject_id = t.id and i.state = 'FAILED')
                        """)
                .param("ids", ids.stream().map(ReturnId::value).toArray(UUID[]::new))
                .query((row, n) -> new ReturnId(Columns.uuid(row, "id")))
                .list();
    }
}
