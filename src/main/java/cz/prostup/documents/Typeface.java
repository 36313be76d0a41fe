package cz.prostup.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// The faces of a document: Roboto, and Liberation Sans for the few signs that Roboto lacks (narrow space, arrow).
final class Typeface {

    static final List<Typeface> ALL = List.of(
            roboto(400, FontStyle.NORMAL, "Regular"),
            roboto(400, FontStyle.ITALIC, "RegularItalic"),
            roboto(700, FontStyle.NORMAL, "Bold"),
            roboto(700, FontStyle.ITALIC, "BoldItalic"),
            new Typeface(
                    "Liberation Sans",
                    400,
                    FontStyle.NORMAL,
                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));

    private final String family;
    private final int weight;
    private final FontStyle style;
    private final byte[] file;

    private Typeface(String family, int weight, FontStyle style, String resource) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        this.file = bytes(resource);
    }

    void register(PdfRendererBuilder renderer, PDDocument document) {
        renderer.useFont(new Embedded(document), family, weight, style, true);
    }

    private PDFont embeddedIn(PDDocument document) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false); // the ligature "fi" would hide Žofie from search and from a screen reader
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Typeface roboto(int weight, FontStyle style, String face) {
        var resource = "/META-INF/resources/webjars/roboto-fontface/0.9.0/fonts/roboto/Roboto-" + face + ".ttf";
        return new Typeface("Roboto", weight, style, resource);
    }

    private static byte[] bytes(String resource) {
        try (var in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no typeface at " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Parsed only when the document really uses the face.
    private final class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private @Nullable PDFont font;

        Embedded(PDDocument document) {
            super(null);
            this.document = document;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                font = embeddedIn(document);
            }
            return font;
        }
    }
}
