package cz.prostup.documents.attachments;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentRepository.Draft;
import cz.prostup.shared.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a file from somebody: checks its size and kind, writes it anew without what it tells beside its content, seals
/// it and has it scanned (controls 40 to 42). Until a module takes it over by [KeptFiles#claim] it is a draft of its
/// uploader, and is destroyed when nobody does.
///
/// Without a transaction around it the scan blocks no connection.
@Service
public class KeepFile {

    /// What came of it.
    public sealed interface Outcome {}

    /// @param file may still wait in quarantine
    public record Kept(KeptFile file) implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private final AttachmentRepository attachments;
    private final FileLimits.OfDay limits;
    private final Quarantine quarantine;
    private final TransactionTemplate transaction;

    KeepFile(
            AttachmentRepository attachments,
            FileLimits.OfDay limits,
            Quarantine quarantine,
            TransactionTemplate transaction) {
        this.attachments = attachments;
        this.limits = limits;
        this.quarantine = quarantine;
        this.transaction = transaction;
    }

    public Outcome keep(Upload upload, Viewer viewer) {
        Path came = null;
        Path cleaned = null;
        try {
            came = temporary();
            cleaned = temporary();
            var rules = limits.read();
            copy(upload, rules, came);
            var kind = RecogniseFile.kindOf(came, upload.name());
            CleanFile.clean(came, kind, rules, cleaned);
            return keep(FileName.of(upload.name(), kind), kind, cleaned, viewer);
        } catch (Unacceptable refusal) {
            return new Refused(refusal.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(came);
            forget(cleaned);
        }
    }

    private Outcome keep(String name, FileKind kind, Path content, Viewer viewer) throws IOException {
        var draft = new Draft(
                new AttachmentId(Ids.next()), name, kind, Files.size(content), sha256(content), viewer.userId());
        transaction.executeWithoutResult(status -> {
            try (var stream = Files.newInputStream(content)) {
                attachments.add(draft, stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (var stream = Files.newInputStream(content)) {
            var state = quarantine.look(draft.id(), draft.uploader(), stream);
            return state == AttachmentState.INFECTED
                    ? new Refused("V\u00a0souboru je škodlivý kód. Zničili jsme ho a\u00a0řekli to správci.")
                    : new Kept(new KeptFile(draft.id(), name, kind, draft.size(), state));
        }
    }

    /// What the browser says about the size is not asked, bytes are counted.
    private static void copy(Upload upload, FileLimits rules, Path into) throws IOException, Unacceptable {
        try (var content = upload.content().getInputStream();
                var out = Files.newOutputStream(into)) {
            var buffer = new byte[65_536];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > rules.mostBytes()) {
                    throw new Unacceptable("Soubor je větší než " + rules.mostBytesInWords()
                            + ". Zmenšete ho, nebo ho rozdělte na části.");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static String sha256(Path content) throws IOException {
        try (InputStream stream = new DigestInputStream(Files.newInputStream(content), digest())) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) stream).getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() throws IOException {
        return Files.createTempFile(
                "prostup", ".part", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void forget(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
