package cz.prostup.documents.attachments;

import java.io.InputStream;

/// Looks for malicious code. Which one works is `prostup.scanner`.
interface VirusScanner {

    sealed interface Verdict {}

    record Clean() implements Verdict {}

    /// @param finding what was found, as the scanner calls it
    record Infected(String finding) implements Verdict {}

    /// Nobody looked; the file waits.
    record Unavailable(String why) implements Verdict {}

    /// Written beside the file: what it was that looked.
    String name();

    Verdict scan(InputStream content);
}
