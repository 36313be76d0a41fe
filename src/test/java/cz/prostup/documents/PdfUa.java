package cz.prostup.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Asks veraPDF whether a PDF keeps the machine-checkable rules of PDF/UA-1.
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static final Set<String> BLOCKS = Set.of("P", "H1", "H2", "H3", "TR", "TH", "TD", "LI", "Div", "Caption");

    private PdfUa() {}

    public static void assertCompliant(byte[] pdf) {
        assertThat(violations(pdf))
                .as("rules of PDF/UA-1 that the document breaks")
                .isEmpty();
    }

    /// The broken rules, each once, as `7.3-1 what the rule says`.
    public static List<String> violations(byte[] pdf) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(PdfUa::told)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not read the document", e);
        }
    }

    /// What a screen reader says: the text in the order of the tags, which need not be the order on the paper.
    public static String readAloud(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var spoken = new StringBuilder();
            read(document.getDocumentCatalog().getStructureTreeRoot(), null, textsByMark(document), spoken);
            return spoken.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<PDPage, Map<Integer, String>> textsByMark(PDDocument document) throws IOException {
        var texts = new HashMap<PDPage, Map<Integer, String>>();
        for (var page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var onPage = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(mark -> onPage.merge(mark.getMCID(), text(mark), String::concat));
            texts.put(page, onPage);
        }
        return texts;
    }

    private static String text(PDMarkedContent mark) {
        return mark.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode())
                .collect(Collectors.joining());
    }

    private static void read(
            PDStructureNode node, PDPage page, Map<PDPage, Map<Integer, String>> texts, StringBuilder spoken) {
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> {
                    spoken.append(BLOCKS.contains(element.getStructureType()) ? "\n" : "");
                    var instead = element.getAlternateDescription();
                    if (instead != null) {
                        spoken.append(instead);
                        continue;
                    }
                    read(element, element.getPage() == null ? page : element.getPage(), texts, spoken);
                }
                case Integer mark -> spoken.append(texts.get(page).getOrDefault(mark, ""));
                case PDMarkedContentReference mark ->
                    spoken.append(texts.get(mark.getPage()).getOrDefault(mark.getMCID(), ""));
                default -> {}
            }
        }
    }

    private static String told(TestAssertion assertion) {
        var rule = assertion.getRuleId();
        return rule.getClause() + "-" + rule.getTestNumber() + " " + assertion.getMessage();
    }
}
