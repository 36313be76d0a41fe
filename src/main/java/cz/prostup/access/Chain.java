package cz.prostup.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// SHA-256 of the previous hash and of a row: whoever changes, takes out or moves a row has to make anew everything
/// after
/// it, and meets the anchors.
final class Chain {

    static final String BEGINNING = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha256;

    Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Hashes are written in hex. Each value with its length before it, so that no text can be shifted from one column
    /// to the next.
    String next(String previous, SealedLog log, String remark, List<@Nullable String> values) {
        sha256.update(HEX.parseHex(previous));
        add(log.name());
        add(remark);
        for (var value : values) {
            add(value);
        }
        return HEX.formatHex(sha256.digest());
    }

    /// An array of texts of the database.
    static List<@Nullable String> values(Object array) {
        return Arrays.asList((@Nullable String[]) array);
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
