package cz.prostup.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What stands around the words of every document: its name, the record it comes from, who made it and when.
/// The template `document.jte` prints it; the classes that its content may use stand on top of `document.css`.
///
/// @param title  the name of the document, as *Výkaz za březen 2025*
/// @param number the number of the record, as people quote it
/// @param state  the state of the record in words when the document was made
/// @param madeBy a person or a job, as the reader should call them
/// @param madeAt date and time already in Czech
public record DocumentFrame(String title, String number, String state, String madeBy, String madeAt) {

    private static final String STYLE = style();

    /// The style sheet of paper; it stands in the document, which therefore needs nothing else.
    public static String css() {
        return STYLE;
    }

    private static String style() {
        try (var in = DocumentFrame.class.getResourceAsStream("document.css")) {
            if (in == null) {
                throw new IllegalStateException("document.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
