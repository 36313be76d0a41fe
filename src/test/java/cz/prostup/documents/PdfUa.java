package cz.prostup.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Asks veraPDF whether a PDF keeps the machine-checkable rules of PDF/UA-1.
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

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

    private static String told(TestAssertion assertion) {
        var rule = assertion.getRuleId();
        return rule.getClause() + "-" + rule.getTestNumber() + " " + assertion.getMessage();
    }
}
