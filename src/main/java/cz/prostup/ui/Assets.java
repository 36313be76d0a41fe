package cz.prostup.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ByteArrayResource;

/// The few files a browser loads besides pages. Their address carries the hash of their content, so a browser keeps
/// them
/// for ever and still gets a new one at once. Read and compressed once, at start.
public final class Assets {

    /// One file, ready to be sent.
    record Asset(String address, String type, ByteArrayResource plain, ByteArrayResource packed) {}

    private static final String OURS = "/cz/prostup/ui/assets/";
    private static final List<String> SOURCES = List.of(
            OURS + "prostup.css",
            OURS + "prostup.js",
            OURS + "lists.js",
            OURS + "drafts.js",
            OURS + "session.js",
            OURS + "prostup.svg",
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");
    private static final Map<String, Asset> BY_NAME =
            SOURCES.stream().collect(Collectors.toUnmodifiableMap(Assets::nameOf, Assets::load));
    private static final Map<String, Asset> BY_ADDRESS =
            BY_NAME.values().stream().collect(Collectors.toUnmodifiableMap(Asset::address, Function.identity()));

    private Assets() {}

    /// The address for templates: `prostup.css` → `/assets/prostup.1f3a….css`.
    ///
    /// @throws IllegalArgumentException for a file that is not there
    public static String url(String name) {
        var asset = BY_NAME.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return asset.address();
    }

    static Optional<Asset> at(String address) {
        return Optional.ofNullable(BY_ADDRESS.get(address));
    }

    private static Asset load(String source) {
        try (var stream = Assets.class.getResourceAsStream(source)) {
            if (stream == null) {
                throw new IllegalStateException("missing on the class path: " + source);
            }
            var content = stream.readAllBytes();
            var name = nameOf(source);
            int dot = name.lastIndexOf('.');
            var address = "/assets/" + name.substring(0, dot) + "." + hash(content) + name.substring(dot);
            return new Asset(
                    address,
                    TYPES.getOrDefault(name.substring(dot + 1), ""),
                    resource(content),
                    resource(packed(content)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ByteArrayResource resource(byte[] content) {
        return new ByteArrayResource(content);
    }

    private static String nameOf(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
