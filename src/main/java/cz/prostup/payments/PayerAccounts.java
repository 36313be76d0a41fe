package cz.prostup.payments;

import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From which account a branch pays, by day.
@Service
public class PayerAccounts {

    private final JdbcClient db;

    PayerAccounts(JdbcClient db) {
        this.db = db;
    }

    /// From the day on the branch pays from this account; the one before ends. Who may do that decides the caller.
    @Transactional
    public void set(UUID branchId, BankAccount account, String holder, LocalDate from) {
        db.sql(
                        "update payments.payer_account set valid_to = :last where branch_id = :branch and valid_to is null and valid_from < :from")
                .param("last", from.minusDays(1))
                .param("branch", branchId)
                .param("from", from)
                .update();
        db.sql("""
                        insert into payments.payer_account (id, branch_id, account, holder, valid_from)
                        values (:id, :branch, :account, :holder, :from)
                        on conflict (branch_id, valid_from) do update set account = excluded.account, holder = excluded.holder
                        """)
                .param("id", Ids.next())
                .param("branch", branchId)
                .param("account", account.toString())
                .param("holder", holder)
                .param("from", from)
                .update();
    }

    Optional<String> of(UUID branchId, LocalDate day) {
        return db.sql("""
                        select account from payments.payer_account
                         where branch_id = :branch and valid_from <= :day and (valid_to is null or valid_to >= :day)
                         order by valid_from desc limit 1
                        """)
                .param("branch", branchId)
                .param("day", day)
                .query(String.class)
                .optional();
    }
}
