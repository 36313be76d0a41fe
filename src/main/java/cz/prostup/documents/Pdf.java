package cz.prostup.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prints a document as A4 PDF/UA-1: tagged, titled, with embedded fonts, so that it can be read aloud and searched.
///
/// Nothing is fetched while printing: images come as `data:` addresses and need an `alt`.
@Component
public class Pdf {

    static {
        XRLog.setLoggerImpl(new QuietLog());
    }

    private final TemplateEngine templates;

    public Pdf(TemplateEngine templates) {
        this.templates = templates;
    }

    /// The document that a template makes of its page. The template calls `document.jte`.
    ///
    /// @param template path of the template, as `cz/prostup/ipm/agreement/web/agreementDocument.jte`
    public byte[] from(String template, Object page) {
        var html = new StringOutput();
        templates.render(template, page, html);
        return of(html.toString());
    }

    /// @param html a whole XHTML document, well-formed as XML
    /// @throws com.openhtmltopdf.util.XRRuntimeException when it is not well-formed
    public byte[] of(String html) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            renderer(html, document).toStream(bytes).run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PdfRendererBuilder renderer(String html, PDDocument document) {
        var renderer = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfUaAccessibility(true)
                .withProducer("Prostup")
                .useReplacementText("□")
                .useUriResolver((_, uri) -> onlyEmbedded(uri))
                .withHtmlContent(html, null);
        for (var face : Typeface.ALL) {
            face.register(renderer, document);
        }
        return renderer;
    }

    private static @Nullable String onlyEmbedded(String uri) {
        return uri.startsWith("data:") || uri.startsWith("#") ? uri : null;
    }
}
