package cz.prostup.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// Adds a sealing key; the key of fingerprints never changes, for a blind index cannot be searched by two.
public final class KeyRotation {

    private KeyRotation() {}

    /// The new key seals from now on, the older ones open what they sealed. A running application notices by itself.
    ///
    /// @param folder where the keys lie
    /// @return how many sealing keys there are now
    /// @throws IllegalStateException when there are no keys to add to
    public static int rotate(Path folder) {
        try {
            return new KeyFile(folder.toString(), false).rotate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
