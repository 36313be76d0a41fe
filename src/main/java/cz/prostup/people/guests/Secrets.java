package cz.prostup.people.guests;

import cz.prostup.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The two secrets of a link: 32 random bytes in the address and six digits told by phone. Neither is stored: of the
/// address a hash, of the short code a fingerprint that cannot be tried without the key.
@Component
class Secrets {

    private static final int TOKEN_BYTES = 32;
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;

    Secrets(Vault vault) {
        this.vault = vault;
    }

    String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String code() {
        return String.format("%06d", random.nextInt(CODES));
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] codeHash(String code, UUID link) {
        return vault.fingerprint(code, "people.guest_link.code/" + link);
    }

    /// @param fingerprint of the right code, written out
    boolean isCode(String typed, String fingerprint, UUID link) {
        return MessageDigest.isEqual(
                codeHash(typed.replaceAll("\\s", ""), link), HexFormat.of().parseHex(fingerprint));
    }
}
