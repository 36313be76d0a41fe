package cz.prostup.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the keys lie: in two files beside the database, never in it, readable by their owner only. Whoever takes the
/// database alone has nothing to open the values with.
///
/// The folder is `PROSTUP_KEYS`; a newcomer's own database keeps them in its data folder and makes them when they are
/// missing. Two nodes over one database need the same files; a file that changed is read again without a restart.
@Component
class KeyFile {

    private static final String SEALING = "sealing-keys.json";

    private final Path folder;
    private final boolean makeMissing;

    KeyFile(@Value("${prostup.keys}") String folder, @Value("${prostup.keys.make-missing}") boolean makeMissing)
            throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        this.folder = Path.of(folder).toAbsolutePath().normalize();
        this.makeMissing = makeMissing;
    }

    /// Changes when the sealing keys do.
    Object stamp() {
        try {
            return Files.getLastModifiedTime(folder.resolve(SEALING));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys in " + folder, e);
        }
    }

    /// Adds a key that seals from now on; the older ones stay and open what they sealed.
    ///
    /// @return how many keys there are now
    int rotate() {
        try {
            var more = KeysetHandle.newBuilder(keys(SEALING, PredefinedAeadParameters.AES256_GCM))
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            Files.move(
                    written(more),
                    folder.resolve(SEALING),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return more.size();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealing keys cannot be changed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the keys in " + folder, e);
        }
    }

    Aead aead() {
        try {
            return keys(SEALING, PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealing keys cannot be used", e);
        }
    }

    PrfSet fingerprints() {
        try {
            return keys("fingerprint-key.json", PredefinedPrfParameters.HMAC_SHA256_PRF)
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the fingerprint key cannot be used", e);
        }
    }

    private KeysetHandle keys(String name, Parameters kind) throws GeneralSecurityException {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file, kind);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys in " + file, e);
        }
    }

    private void make(Path file, Parameters kind) throws GeneralSecurityException, IOException {
        if (!makeMissing) {
            throw new IllegalStateException("The keys " + file + " are missing. Put them back from the backup of keys;"
                    + " without them nothing sealed can be read. For a new database set PROSTUP_KEYS_MAKE=true once.");
        }
        Files.createDirectories(folder);
        var temporary = written(KeysetHandle.generateNew(kind, RegistryConfiguration.get()));
        try {
            Files.createLink(file, temporary); // all of it at once, and never over a file of another node
        } catch (FileAlreadyExistsException otherWasFaster) {
            // the file of the other one is read
        } finally {
            Files.delete(temporary);
        }
    }

    private Path written(KeysetHandle keys) throws GeneralSecurityException, IOException {
        var temporary = Files.createTempFile(
                folder,
                "new",
                ".keys",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                temporary,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }
}
