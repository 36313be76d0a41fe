package cz.prostup.payments;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Proves the sums of payments from their parts, and that the files for the bank still say what was ordered.
@Component
public class PaymentBooks {

    /// @param what  Czech, what was compared
    /// @param count how many rows
    /// @param wrong the first row that does not fit, in words; empty when all fit
    public record Proof(String what, long count, Optional<String> wrong) {}

    private static final Pattern CONTROL_SUM = Pattern.compile("<(?:\\w+:)?CtrlSum>([0-9.]+)</");
    private static final Pattern COUNT = Pattern.compile("<(?:\\w+:)?NbOfTxs>(\\d+)</");

    private final JdbcClient db;

    PaymentBooks(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Proof> prove() {
        var proofs = new ArrayList<Proof>();
        proofs.add(proof("platba je součtem svých položek", "select count(*) from payments.payment", """
                select 'platba ' || p.id || ': ' || p.amount || ', položky ' || coalesce(sum(i.amount), 0)
                  from payments.payment p
                  left join payments.payment_item i on i.payment_id = p.id
                 group by p.id
                having p.amount <> coalesce(sum(i.amount), 0)
                 order by p.id
                 limit 1
                """));
        proofs.add(proof("položka platí, dokud platí její platba", "select count(*) from payments.payment_item", """
                select 'položka ' || i.id || ' platby ve stavu ' || p.state || ', živá: ' || i.live
                  from payments.payment_item i
                  join payments.payment p on p.id = i.payment_id
                 where i.live <> (p.state in ('ORDERED', 'SENT', 'PAID'))
                 order by i.id
                 limit 1
                """));
        proofs.add(proof("platby jsou tam, kde jejich dávka", "select count(*) from payments.batch", """
                select 'dávka ' || b.number || ' ve stavu ' || b.state || ', platba ' || p.id || ' ' || p.state
                  from payments.batch b
                  join payments.payment p on p.batch_id = b.id
                 where not case b.state when 'VOIDED' then p.state = 'VOIDED'
                                        when 'EXPORTED' then p.state in ('SENT', 'PAID', 'FAILED')
                                        when 'CLOSED' then p.state in ('PAID', 'FAILED')
                                        else p.state = 'ORDERED' end
                 order by b.id
                 limit 1
                """));
        proofs.add(proof(
                "dávku potvrdil někdo, kdo v ní nic nerozhodoval",
                "select count(*) from payments.batch where confirmed_by is not null",
                """
                select 'dávka ' || b.number
                  from payments.batch b
                 where b.confirmed_by is not null
                   and (b.prepared_by in (b.confirmed_by, b.confirmed_for) or b.prepared_for in (b.confirmed_by, b.confirmed_for)
                        or exists (select from payments.payment p
                                     join payments.payment_item i on i.payment_id = p.id
                                     join payments.involved v on v.item_id = i.id
                                    where p.batch_id = b.id and v.user_id in (b.confirmed_by, b.confirmed_for)))
                 order by b.id
                 limit 1
                """));
        proofs.add(proof("pohledávka: co zbývá a v jakém je stavu", "select count(*) from payments.recovery", """
                select 'pohledávka ' || r.variable_symbol || ': zbývá ' || s.outstanding || ', stav ' || r.state
                  from payments.recovery r
                  join payments.recovery_stat s on s.id = r.id
                 where s.outstanding < 0 or (s.outstanding > 0) <> (r.state = 'RAISED')
                 order by r.id
                 limit 1
                """));
        proofs.add(files());
        return proofs;
    }

    private Proof proof(String what, String count, String wrong) {
        return new Proof(
                what,
                db.sql(count).query(Long.class).single(),
                db.sql(wrong).query(String.class).optional());
    }

    private Proof files() {
        var ids = db.sql("select id from payments.bank_file order by id")
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
        return new Proof(
                "soubory pro banku",
                ids.size(),
                ids.stream().flatMap(id -> wrongFile(id).stream()).findFirst());
    }

    /// One at a time: a file may be large.
    private Optional<String> wrongFile(UUID id) {
        return db.sql("""
                        select f.name, f.format, f.sha256, f.content, count(p.id) as payments, sum(p.amount) as sum
                          from payments.bank_file f
                          join payments.payment p on p.batch_id = f.batch_id
                         where f.id = :id
                         group by f.id
                        """)
                .param("id", id)
                .query((row, n) -> {
                    var name = row.getString("name");
                    return wrong(
                                    row.getBytes("content"),
                                    row.getString("sha256"),
                                    row.getString("format").equals("PAIN_001"),
                                    row.getLong("payments"),
                                    Columns.money(row, "sum"))
                            .map(wrong -> "soubor " + name + ": " + wrong);
                })
                .single();
    }

    private static Optional<String> wrong(byte[] content, String sha256, boolean pain, long payments, Money total) {
        if (!HexFormat.of().formatHex(sha256(content)).equals(sha256)) {
            return Optional.of("obsah neodpovídá otisku");
        }
        var text = new String(content, StandardCharsets.UTF_8);
        var sum = CONTROL_SUM.matcher(text);
        var count = COUNT.matcher(text);
        var fits = !pain
                || (sum.find()
                        && count.find()
                        && new Money(new BigDecimal(sum.group(1))).equals(total)
                        && Long.parseLong(count.group(1)) == payments);
        return fits ? Optional.empty() : Optional.of("součet nebo počet plateb nesedí");
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
