package cz.prostup.documents.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Knows one thing, the test file of the antivirus industry, and proves that the way behind it works. It is no
/// protection; the handbook says so.
public final class BuiltInScanner implements VirusScanner {

    /// In two halves, so that no antivirus takes this program for it.
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    /// A file of the demo that nobody has looked at, so that one can be seen waiting. It means nothing outside it.
    public static final String WAITS_IN_DEMO = "Tento soubor v ukázce stále čeká na kontrolu.";

    private final boolean demo;

    BuiltInScanner() {
        this(false);
    }

    BuiltInScanner(boolean demo) {
        this.demo = demo;
    }

    @Override
    public String name() {
        return "built-in";
    }

    @Override
    public Verdict scan(InputStream content) {
        try {
            var found = found(content);
            if (found.contains(EICAR)) {
                return new Infected("EICAR-Test-File");
            }
            return demo && found.contains(WAITS_IN_DEMO)
                    ? new Unavailable("the demo shows a file that waits")
                    : new Clean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Which of the two texts the content holds.
    private static Set<String> found(InputStream content) throws IOException {
        var wanted = Map.of(EICAR, EICAR, latin(WAITS_IN_DEMO), WAITS_IN_DEMO);
        int longest = Math.max(EICAR.length(), latin(WAITS_IN_DEMO).length());
        var found = new HashSet<String>();
        var rest = "";
        for (var piece = content.readNBytes(65_536); piece.length > 0; piece = content.readNBytes(65_536)) {
            var text = rest + new String(piece, StandardCharsets.ISO_8859_1);
            wanted.forEach((bytes, meaning) -> {
                if (text.contains(bytes)) {
                    found.add(meaning);
                }
            });
            rest = text.substring(Math.max(0, text.length() - longest));
        }
        return found;
    }

    /// Its bytes in UTF-8, one letter each.
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
