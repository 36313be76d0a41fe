package cz.prostup.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Prints a document as A4 PDF/UA-1: tagged, titled, with embedded fonts, so that it can be read aloud and searched.
///
/// Nothing is fetched while printing: images come as `data:` addresses and need an `alt`.
@Component
public class Pdf {

    static {
        XRLog.setLoggerImpl(new QuietLog());
    }

    /// Control characters that people paste from elsewhere and that XML cannot carry.
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

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
                .addDOMMutator(Pdf::sayRepeatedHeadingsOnce)
                .withHtmlContent(NOT_XML.matcher(html).replaceAll(""), null);
        for (var face : Typeface.ALL) {
            face.register(renderer, document);
        }
        return renderer;
    }

    /// The heading of a table is printed again on each page; without words of its own it would be read as often.
    private static void sayRepeatedHeadingsOnce(Document html) {
        var headings = html.getElementsByTagName("th");
        for (int i = 0; i < headings.getLength(); i++) {
            var heading = (Element) headings.item(i);
            if ("col".equals(heading.getAttribute("scope"))) {
                heading.setAttribute("title", heading.getTextContent().strip());
            }
        }
    }

    private static @Nullable String onlyEmbedded(String uri) {
        return uri.startsWith("data:") || uri.startsWith("#") ? uri : null;
    }
}
