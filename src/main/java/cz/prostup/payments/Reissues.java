package cz.prostup.payments;

import cz.prostup.shared.Columns;
import java.sql.Array;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Failed payments that somebody asked to issue anew, for the next batch of the branch.
@Component
public class Reissues {

    private record Row(PaymentId id, NewPayment payment) {}

    private final JdbcClient db;

    Reissues(JdbcClient db) {
        this.db = db;
    }

    /// The failed payment as it was, with its `replaces` set to itself; whoever prepares the batch puts the
    /// account in that holds now. Claims that were set off are left out: they are open again and
    /// [Recoveries#toSetOff] offers them.
    @Transactional
    public List<NewPayment> waiting(UUID branchId) {
        var rows = db.sql("""
                        select p.id, p.payee_id, p.reference, p.variable_symbol, p.period, p.account,
                               i.subject_kind, i.subject_id, i.wage, i.integration,
                               array(select v.user_id from payments.involved v where v.item_id = i.id) as involved
                          from payments.payment p
                          join payments.payment_item i on i.payment_id = p.id and i.subject_kind <> 'SET_OFF'
                         where p.branch_id = :branch and p.state = 'FAILED' and p.reissue_at is not null
                           and not exists (select from payments.payment n where n.replaces = p.id and n.state <> 'VOIDED')
                         order by p.reissue_at, p.id, i.id
                        """)
                .param("branch", branchId)
                .query((row, n) -> {
                    var id = new PaymentId(Columns.uuid(row, "id"));
                    var item = new NewPayment.Item(
                            new Subject(
                                    Columns.code(row, "subject_kind", Subject.Kind.class),
                                    Columns.uuid(row, "subject_id")),
                            Columns.money(row, "wage"),
                            Columns.money(row, "integration"),
                            users(row.getArray("involved")));
                    return new Row(
                            id,
                            new NewPayment(
                                    Columns.uuid(row, "payee_id"),
                                    row.getString("reference"),
                                    row.getString("variable_symbol"),
                                    Columns.month(row, "period"),
                                    row.getString("account"),
                                    List.of(item),
                                    id));
                })
                .list();
        return rows.stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(Reissues::joined)
                .toList();
    }

    private static NewPayment joined(Map.Entry<PaymentId, List<Row>> entry) {
        var first = entry.getValue().getFirst().payment();
        return new NewPayment(
                first.payeeId(),
                first.reference(),
                first.variableSymbol(),
                first.period(),
                first.account(),
                entry.getValue().stream()
                        .flatMap(row -> row.payment().items().stream())
                        .toList(),
                entry.getKey());
    }

    private static Set<UUID> users(Array array) throws java.sql.SQLException {
        return Set.of((UUID[]) array.getArray());
    }
}
