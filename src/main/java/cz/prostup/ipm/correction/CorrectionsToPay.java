package cz.prostup.ipm.correction;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Approved corrections whose difference waits for a batch of the branch.
@Component
public class CorrectionsToPay {

    /// @param month       the month that was mended
    /// @param wage        difference of the wage contribution; may be negative, also when the sum is positive
    /// @param integration difference of the integration contribution
    /// @param carried     goes into the next payment of the same agreement, else it is a payment of its own;
    ///                    a negative one is always carried, and only when that payment stays positive
    /// @param involved    who proposed, checked and approved it and on whose behalf; they do not confirm it
    public record ToPay(
            CorrectionId id,
            UUID agreementId,
            YearMonth month,
            Money wage,
            Money integration,
            boolean carried,
            Set<UUID> involved) {

        public ToPay {
            involved = Set.copyOf(involved);
        }

        public Money amount() {
            return wage.plus(integration);
        }
    }

    private final JdbcClient db;

    CorrectionsToPay(JdbcClient db) {
        this.db = db;
    }

    /// Those that no payment carries yet, the oldest month first. A failed payment keeps its corrections: it is
    /// issued anew, never ordered a second time; only a voided one gives them back.
    ///
    /// Asked by somebody of the office: nobody else sees amounts.
    @Transactional
    public List<ToPay> of(UUID branchId) {
        return db.sql("""
                        select d.correction_id, d.agreement_id, d.month, d.wage, d.integration, d.exit,
                               array(select h.by_user from ipm.history h
                                      where h.subject_id = d.correction_id and h.subject = 'correction'
                                        and h.action in ('PROPOSE', 'CHECK', 'APPROVE')
                                     union
                                     select h.on_behalf_of from ipm.history h
                                      where h.subject_id = d.correction_id and h.subject = 'correction'
                                        and h.action in ('PROPOSE', 'CHECK', 'APPROVE') and h.on_behalf_of is not null) as involved
                          from ipm.correction_difference_card d
                         where d.branch_id = :branch and d.state = 'APPROVED' and d.exit in ('PAY_MORE', 'SETTLE')
                           and not exists (select from payments.item_card i
                                            where i.subject_kind = 'CORRECTION' and i.subject_id = d.correction_id
                                              and i.state <> 'VOIDED')
                         order by d.month, d.correction_id
                        """)
                .param("branch", branchId)
                .query((row, n) -> new ToPay(
                        new CorrectionId(Columns.uuid(row, "correction_id")),
                        Columns.uuid(row, "agreement_id"),
                        Columns.month(row, "month"),
                        Columns.money(row, "wage"),
                        Columns.money(row, "integration"),
                        row.getString("exit").equals("SETTLE"),
                        uuids(row)))
                .list();
    }

    private static Set<UUID> uuids(ResultSet row) throws SQLException {
        Array array = row.getArray("involved");
        return Arrays.stream((UUID[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
