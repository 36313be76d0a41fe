package cz.prostup.access.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// SHA-256 of the previous hash and of a row: whoever changes, takes out or moves a row has to make anew everything
/// after
/// it, and meets the anchors.
final class Chain {

    static final byte[] BEGINNING = new byte[32];

    private final MessageDigest sha256;

    Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Each value with its length before it, so that no text can be shifted from one column to the next.
    byte[] next(byte[] previous, SealedLog log, String remark, @Nullable String[] values) {
        sha256.update(previous);
        add(log.name());
        add(remark);
        for (var value : values) {
            add(value);
        }
        return sha256.digest();
    }

    private void add(@Nullable String value) {
        if (value == null) {
            sha256.update((byte) '-');
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
    }
}
