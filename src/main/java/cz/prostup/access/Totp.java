package cz.prostup.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that an application in a phone shows for half a minute (RFC 6238, HMAC-SHA1, 30 s).
final class Totp {

    static final int DIGITS = 6;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_LETTERS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// How far the clocks of the phone and of the server may differ.
    private static final int DRIFT = 1;

    private Totp() {}

    /// 160 random bits in the letters of Base32, as applications take them.
    static String newSecret() {
        var secret = new StringBuilder();
        for (int i = 0; i < SECRET_LETTERS; i++) {
            secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    static long step(Instant moment) {
        return moment.getEpochSecond() / generator(DIGITS).getTimeStep().toSeconds();
    }

    static String code(String secret, long step) {
        return code(bytes(secret), step, DIGITS);
    }

    static String code(byte[] key, long step, int digits) {
        try {
            var generator = generator(digits);
            var moment = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
            return generator.generateOneTimePasswordString(new SecretKeySpec(key, "RAW"), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The step whose code this is, if it is near now and later than the last one that was used.
    static OptionalLong stepOf(String code, String secret, Instant now, long lastUsed) {
        long current = step(now);
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            if (step > lastUsed && same(code(secret, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// The code to type now: the first one near now that was not used.
    static String next(String secret, Instant now, long lastUsed) {
        return code(secret, Math.max(step(now), lastUsed + 1));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    private static TimeBasedOneTimePasswordGenerator generator(int digits) {
        return new TimeBasedOneTimePasswordGenerator(TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP, digits);
    }

    static byte[] bytes(String secret) {
        var bytes = new byte[secret.length() * 5 / 8];
        long held = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < secret.length(); i++) {
            held = held << 5 | LETTERS.indexOf(secret.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
