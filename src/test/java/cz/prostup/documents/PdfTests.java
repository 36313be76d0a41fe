package cz.prostup.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.util.XRRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTests {

    private final Pdf pdf = new Pdf(SampleDocument.TEMPLATES);

    @Test
    void a_document_can_be_read_aloud() throws IOException {
        var sample = pdf.of(SampleDocument.html());
        Files.write(Path.of("target", "sample.pdf"), sample);

        PdfUa.assertCompliant(sample);
    }

    @Test
    void the_check_finds_a_document_without_tags() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            Pdf.renderer(SampleDocument.html(), document)
                    .usePdfUaAccessibility(false)
                    .toStream(bytes)
                    .run();
        }

        assertThat(PdfUa.violations(bytes.toByteArray())).hasSizeGreaterThan(3);
    }

    @Test
    void the_check_finds_an_image_that_says_nothing() throws IOException {
        assertThat(PdfUa.violations(pdf.of(SampleDocument.html(""))))
                .singleElement()
                .asString()
                .startsWith("7.3-1");
    }

    @Test
    void it_is_read_in_the_order_in_which_it_was_written() throws IOException {
        var spoken = PdfUa.readAloud(pdf.of(SampleDocument.html()));
        assertThat(spoken)
                .containsSubsequence(
                        "Výkaz za březen 2025",
                        "zaměstnavateli příspěvek 16",
                        "Zaměstnavatel",
                        "Technické služby",
                        "Účastník",
                        "Karel N.",
                        "Pište účetní Žofii na fialovou přepážku");
    }

    @Test
    void the_heading_of_a_table_that_runs_over_pages_is_read_once() throws IOException {
        var spoken = PdfUa.readAloud(pdf.of(SampleDocument.html()));

        assertThat(spoken).containsOnlyOnce("Hodin\n").contains("Hodiny: leden 12, únor 16, březen 18");
    }

    @Test
    void signs_that_no_typeface_knows_are_seen_as_missing_and_stop_nothing() throws IOException {
        var sample = pdf.of(SampleDocument.html().replace("Karel N.", "Karel 🙂\u000b\u0001 O&#39;Brien"));

        PdfUa.assertCompliant(sample);
        assertThat(text(sample)).contains("Karel □ O'Brien");
    }

    @Test
    void every_word_can_be_searched_without_ligatures() throws IOException {
        assertThat(text(pdf.of(SampleDocument.html())))
                .contains("Žofii", "Žofie Malá", "účetní", "fialovou", "příspěvek", "příspěvková organizace")
                .contains("16\u202f474\u00a0Kč", "→ dolů na celé koruny", "18,0\u00a0h ≥ 16\u00a0h")
                .doesNotContain("ﬁ", "□");
    }

    @Test
    void every_page_names_its_record_and_counts_itself() throws IOException {
        try (var document = Loader.loadPDF(pdf.of(SampleDocument.html()))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page, page))
                        .contains(
                                "V-2025/00123", "schváleno", "strana " + page + " z " + pages, "Žofie Malá, KoP Most");
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("cs");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Výkaz za březen 2025 · V-2025/00123");
        }
    }

    @Test
    void all_fonts_are_embedded() throws IOException {
        try (var document = Loader.loadPDF(pdf.of(SampleDocument.html()))) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_document_that_is_not_well_formed_is_refused() {
        assertThatThrownBy(() -> pdf.of("<html><p>Žofie</html>")).isInstanceOf(XRRuntimeException.class);
    }

    private static String text(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return text(document, 1, document.getNumberOfPages());
        }
    }

    private static String text(PDDocument document, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document);
    }
}
