package cz.prostup.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// Vaults over folders of a test.
public final class Vaults {

    private Vaults() {}

    public static Vault in(Path folder) {
        try {
            return new Vault(new KeyFile(folder.toString(), true));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
