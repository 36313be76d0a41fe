package cz.prostup.documents.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Knows one thing, the test file of the antivirus industry, and proves that the way behind it works. It is no
/// protection; the handbook says so.
final class BuiltInScanner implements VirusScanner {

    /// In two halves, so that no antivirus takes this program for it.
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    @Override
    public String name() {
        return "built-in";
    }

    @Override
    public Verdict scan(InputStream content) {
        try {
            return contains(content) ? new Infected("EICAR-Test-File") : new Clean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(InputStream content) throws IOException {
        var rest = "";
        for (var piece = content.readNBytes(65_536); piece.length > 0; piece = content.readNBytes(65_536)) {
            var text = rest + new String(piece, StandardCharsets.ISO_8859_1);
            if (text.contains(EICAR)) {
                return true;
            }
            rest = text.substring(Math.max(0, text.length() - EICAR.length()));
        }
        return false;
    }
}
