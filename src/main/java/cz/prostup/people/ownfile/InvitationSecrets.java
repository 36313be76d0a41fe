package cz.prostup.people.ownfile;

import cz.prostup.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The two secrets of an invitation. Of the address 32 random bytes go by e-mail, or twelve letters and digits stand on
/// paper, which is what somebody can copy; the code is six digits. Neither is stored.
@Component
class InvitationSecrets {

    /// Without what looks alike on paper: 0 and O, 1, I and L.
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int NUMBER = 12;
    private static final int TOKEN_BYTES = 32;
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;

    InvitationSecrets(Vault vault) {
        this.vault = vault;
    }

    String token(InvitationWay way) {
        if (way == InvitationWay.PAPER) {
            var number = new StringBuilder();
            for (int i = 0; i < NUMBER; i++) {
                number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            return number.toString();
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// `K7QM-4XRT-9BWD` as somebody copied it from paper; anything else stays as it is.
    static String asTyped(String text) {
        var plain = text.replaceAll("[\\s–-]+", "").toUpperCase(Locale.ROOT);
        return plain.length() == NUMBER ? plain : text.strip();
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

    byte[] codeHash(String code, UUID invitation) {
        return vault.fingerprint(code.replaceAll("\\s", ""), "people.own_invitation.code/" + invitation);
    }

    /// @param fingerprint of the right code, written out
    boolean isCode(String typed, String fingerprint, UUID invitation) {
        return MessageDigest.isEqual(codeHash(typed, invitation), HexFormat.of().parseHex(fingerprint));
    }
}
