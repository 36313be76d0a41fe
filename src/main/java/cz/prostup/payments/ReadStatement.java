package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.BankStatement.Entry;
import cz.prostup.payments.BankStatement.Unreadable;
import cz.prostup.payments.Matching.Movement;
import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a statement of the bank in, camt.053 or GPC by what is inside, and writes what is certain. The same file is
/// read once.
@Service
public class ReadStatement {

    /// No statement of a day is larger.
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    public sealed interface Outcome {}

    /// @param first whether it was not here before
    public record Taken(StatementId id, boolean first) implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private record Account(UUID branchId, UUID unitId, String account) {}

    private final JdbcClient db;
    private final Matching matching;
    private final Today today;

    ReadStatement(JdbcClient db, Matching matching, Today today) {
        this.db = db;
        this.matching = matching;
        this.today = today;
    }

    /// @param name as the file is called, kept for people
    @Transactional
    public Outcome read(String name, byte[] content, Viewer viewer) {
        if (content.length == 0) {
            return new Refused("Soubor je prázdný.");
        }
        if (content.length > MOST_BYTES) {
            return new Refused("Soubor je větší než 2\u00a0MB. Stáhněte výpis za kratší dobu.");
        }
        try {
            return keep(name, content, parsed(content), viewer);
        } catch (Unreadable wrong) {
            return new Refused(wrong.czech());
        }
    }

    private static BankStatement parsed(byte[] content) throws Unreadable {
        for (var at = 0; at < content.length; at++) {
            if (content[at] == '<') {
                return Camt053.read(content);
            }
            if (content[at] == '0') {
                return Gpc.read(content);
            }
            if (content[at] > ' ') {
                break;
            }
        }
        throw new Unreadable("Tento soubor není výpis, který umíme přečíst, nebo je v\u00a0jiném kódování."
                + " Stáhněte v\u00a0bance výpis ve formátu camt.053 nebo ABO (GPC).");
    }

    private Outcome keep(String name, byte[] content, BankStatement statement, Viewer viewer) {
        var account = accountOf(statement, viewer);
        if (account.isEmpty()) {
            return new Refused("Výpis je z\u00a0účtu " + BankStatement.domestic(statement.account())
                    + ", ze kterého vaše pobočka neplatí.");
        }
        var branch = account.get().branchId();
        var sha = BankFiles.sha256(content);
        var id = Ids.next();
        if (insert(id, branch, name, sha, statement, account.get().account(), viewer) == 0) {
            return new Taken(before(branch, sha), false);
        }
        var actor = new Actor(viewer, viewer.principalIn(account.get().unitId(), Role.KOP_FINANCE));
        int seq = 0;
        for (var entry : statement.entries()) {
            seq++;
            entry(id, branch, seq, entry, actor);
        }
        return new Taken(new StatementId(id), true);
    }

    private int insert(
            UUID id, UUID branch, String name, String sha, BankStatement statement, String account, Viewer viewer) {
        return db.sql("""
                        insert into payments.statement (id, branch_id, format, name, number, account, sha256, uploaded_by, uploaded_at)
                        values (:id, :branch, :format, :name, :number, :account, :sha, :by, :at)
                        on conflict (branch_id, sha256) do nothing
                        """)
                .param("id", id)
                .param("branch", branch)
                .param("format", statement.format().name())
                .param("name", name.length() > 200 ? name.substring(0, 200) : name)
                .param("number", statement.number())
                .param("account", account)
                .param("sha", sha)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The receipt of a claim points at its entry, so the entry is written before its consequence.
    private void entry(UUID statement, UUID branch, int seq, Entry entry, Actor actor) {
        var id = Ids.next();
        db.sql("""
                        insert into payments.statement_entry (id, statement_id, branch_id, seq, booked_on, direction, returned, amount,
                                                              account, variable_symbol, end_to_end, message, verdict)
                        values (:id, :statement, :branch, :seq, :on, :direction, :returned, :amount, :account, :vs, :e2e, :message, 'UNKNOWN')
                        """)
                .param("id", id)
                .param("statement", statement)
                .param("branch", branch)
                .param("seq", seq)
                .param("on", entry.bookedOn())
                .param("direction", entry.direction().name())
                .param("returned", entry.returned())
                .param("amount", entry.amount().amount())
                .param("account", BankStatement.domestic(entry.account()))
                .param("vs", entry.variableSymbol())
                .param("e2e", entry.endToEnd())
                .param("message", entry.message())
                .update();
        var match = matching.match(new Movement(id, branch, entry), actor);
        db.sql("""
                        update payments.statement_entry
                           set verdict = :verdict, payment_id = :payment, recovery_id = :recovery, note = :note
                         where id = :id
                        """)
                .param("verdict", match.verdict().name())
                .param("payment", match.payment())
                .param("recovery", match.recovery())
                .param("note", match.note())
                .param("id", id)
                .update();
    }

    private Optional<Account> accountOf(BankStatement statement, Viewer viewer) {
        List<Account> accounts = db.sql("""
                        select distinct c.branch_id, b.unit_id, c.account
                          from payments.payer_account c
                          join organisations.branch_card b on b.id = c.branch_id
                         where exists (select from payments.branch_access a
                                        where a.branch_id = c.branch_id and a.user_id = :viewer and a.role = 'KOP_FINANCE')
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Account(
                        Columns.uuid(row, "branch_id"), Columns.uuid(row, "unit_id"), row.getString("account")))
                .list();
        return accounts.stream()
                .filter(account -> statement.isOf(account.account()))
                .findFirst();
    }

    private StatementId before(UUID branch, String sha) {
        return new StatementId(db.sql("select id from payments.statement where branch_id = :branch and sha256 = :sha")
                .param("branch", branch)
                .param("sha", sha)
                .query(UUID.class)
                .single());
    }
}
