package cz.prostup.access;

import cz.prostup.shared.Today;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One small file a day with the last hash, outside the database: whoever makes the whole chain anew has to change
/// these
/// as well, and they are copied away with the backups (control 24).
@Component
class Anchors {

    private static final Pattern LINE = Pattern.compile(
            "\\{\"day\":\"([0-9-]+)\",\"seal\":(\\d+),\"hash\":\"([0-9a-f]{64})\",\"read\":(\\d+),\"refusal\":(\\d+),\"security\":(\\d+)}\\s*");

    /// @param seal  number of the last seal then; its hash is that of the whole chain before it
    record Anchor(String day, long seal, String hash) {}

    private final JdbcClient db;
    private final Today today;
    private final Path folder;

    Anchors(JdbcClient db, Today today, @Value("${prostup.audit-anchors}") Path folder) {
        this.db = db;
        this.today = today;
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /// Writes today's anchor when there is none; the first seal of a day is the one that counts.
    void dropToday() {
        var file = folder.resolve(today.date() + ".json");
        if (Files.exists(file)) {
            return;
        }
        db.sql("""
                        select r.last_no, encode(r.last_hash, 'hex') as last_hash,
                               (select coalesce(sum(sealed), 0) from access.seal_run_log where log = 'READ') as read,
                               (select coalesce(sum(sealed), 0) from access.seal_run_log where log = 'REFUSAL') as refusal,
                               (select coalesce(sum(sealed), 0) from access.seal_run_log where log = 'SECURITY') as security
                          from access.seal_run r order by r.id desc limit 1
                        """)
                .query((row, n) ->
                        "{\"day\":\"%s\",\"seal\":%d,\"hash\":\"%s\",\"read\":%d,\"refusal\":%d,\"security\":%d}\n"
                                .formatted(
                                        today.date(),
                                        row.getLong("last_no"),
                                        row.getString("last_hash"),
                                        row.getLong("read"),
                                        row.getLong("refusal"),
                                        row.getLong("security")))
                .optional()
                .ifPresent(line -> write(file, line));
    }

    /// In one piece or not at all, and never over one that is there.
    private void write(Path file, String line) {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "anchor", ".tmp");
            Files.writeString(draft, line);
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException _) {
                // another program over the same folder was quicker
            } catch (UnsupportedOperationException _) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the anchor of the log to " + file, e);
        }
    }

    /// In the order of days. A file that is no anchor is reported by a seal that cannot exist.
    List<Anchor> all() {
        var anchors = new ArrayList<Anchor>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                anchors.add(read(file));
            }
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the anchors in " + folder, e);
        }
        return anchors;
    }

    private static Anchor read(Path file) throws IOException {
        var found = LINE.matcher(Files.readString(file, StandardCharsets.UTF_8));
        return found.matches()
                ? new Anchor(found.group(1), Long.parseLong(found.group(2)), found.group(3))
                : new Anchor(String.valueOf(file.getFileName()), -1, "");
    }
}
