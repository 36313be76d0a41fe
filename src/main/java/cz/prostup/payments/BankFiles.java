package cz.prostup.payments;

import cz.prostup.access.Viewer;
import cz.prostup.payments.BatchRepository.Held;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files that went to the bank: written once, the same bytes for ever.
@Component
public class BankFiles {

    public record BankFile(BankFormat format, String name, String sha256, ByteArrayResource content) {}

    private final JdbcClient db;
    private final Today today;

    BankFiles(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    void keep(Held batch, BankFormat format, BankOrder order, Viewer viewer) {
        var content = format.write(order);
        db.sql("""
                        insert into payments.bank_file (id, batch_id, format, name, sha256, content, made_by, made_at)
                        values (:id, :batch, :format, :name, :sha, :content, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("batch", batch.id().value())
                .param("format", format.name())
                .param("name", order.reference() + "." + format.ending())
                .param("sha", sha256(content))
                .param("content", content)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @throws NotFound when it was not made or is of another branch
    @Transactional
    public BankFile of(BatchId batch, BankFormat format, Viewer viewer) {
        return db.sql("""
                        select f.format, f.name, f.sha256, f.content
                          from payments.bank_file f
                          join payments.batch b on b.id = f.batch_id
                         where f.batch_id = :batch and f.format = :format
                           and exists (select from payments.branch_access a where a.branch_id = b.branch_id and a.user_id = :viewer)
                        """)
                .param("batch", batch.value())
                .param("format", format.name())
                .param("viewer", viewer.userId())
                .query((row, n) -> new BankFile(
                        Columns.code(row, "format", BankFormat.class),
                        row.getString("name"),
                        row.getString("sha256"),
                        new ByteArrayResource(row.getBytes("content"))))
                .optional()
                .orElseThrow(() -> new NotFound(batch));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
