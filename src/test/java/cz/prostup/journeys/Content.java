package cz.prostup.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.parser.Parser;
import org.springframework.mock.web.MockHttpServletResponse;

/// What an answer says, whatever it is: a page with its attributes and headers, a paper, a table, a text.
final class Content {

    private Content() {}

    static String of(MockHttpServletResponse response) {
        var type = String.valueOf(response.getContentType());
        var body = response.getContentAsByteArray();
        var text = type.startsWith("application/pdf")
                ? pdf(body)
                : type.contains("spreadsheet") ? zip(body) : new String(body, StandardCharsets.UTF_8);
        var headers = new StringBuilder();
        response.getHeaderNames().forEach(name -> headers.append(name).append(response.getHeaders(name)));
        return Parser.unescapeEntities(text, true) + headers;
    }

    static String pdf(byte[] body) {
        try (var paper = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String zip(byte[] body) {
        try {
            var file = Files.createTempFile("table", ".xlsx");
            Files.write(file, body);
            var text = new StringBuilder();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
