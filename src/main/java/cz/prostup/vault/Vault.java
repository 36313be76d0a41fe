package cz.prostup.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/// Seals text by AES-256-GCM and finds it again by a keyed fingerprint (controls 47 and 48).
///
/// A sealed value is tied to its place: what was moved to another row or column no longer opens.
@Component
public class Vault {

    private static final int INDEX_BYTES = 16;

    private record Sealing(Aead aead, Object stamp) {}

    private final KeyFile keys;
    private final PrfSet fingerprints;
    private volatile Sealing sealing;

    Vault(KeyFile keys) {
        this.keys = keys;
        this.sealing = new Sealing(keys.aead(), keys.stamp());
        this.fingerprints = keys.fingerprints();
    }

    /// @param place where the value lies, for example `people.person.birth_number/` and the id of the row
    public byte[] seal(String text, String place) {
        return seal(text.getBytes(StandardCharsets.UTF_8), place);
    }

    public byte[] seal(byte[] content, String place) {
        try {
            return current().encrypt(content, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /// @throws IllegalStateException when the value was changed, moved, or sealed by a key that we do not have
    public String open(byte[] sealed, String place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /// @throws IllegalStateException when the value was changed, moved, or sealed by a key that we do not have
    public byte[] openBytes(byte[] sealed, String place) {
        try {
            return current().decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open a sealed value of " + place.replaceAll("/.*", ""), e);
        }
    }

    /// Somebody may have added a key while we run (`bin/prostup keys rotate`).
    private Aead current() {
        var known = sealing;
        var stamp = keys.stamp();
        if (!stamp.equals(known.stamp())) {
            known = new Sealing(keys.aead(), stamp);
            sealing = known;
        }
        return known.aead();
    }

    /// The same for the same value of the same kind: equality can be searched, nothing can be read.
    ///
    /// @param kind what the value is, so that equal texts of two kinds do not meet
    public byte[] fingerprint(String value, String kind) {
        try {
            return fingerprints.computePrimary((kind + "/" + value).getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a fingerprint", e);
        }
    }
}
