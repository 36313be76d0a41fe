package cz.prostup.documents.attachments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Takes from a PDF who made it and on what, and what would run or hide inside: scripts, actions at opening, files.
final class CleanPdf {

    private static final List<String> WHAT_ACTS = List.of("OpenAction", "AA", "Metadata", "PieceInfo", "Collection");

    private CleanPdf() {}

    static void clean(Path from, Path into) throws IOException, Unacceptable {
        try (var document = Loader.loadPDF(from.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw locked();
            }
            if (document.getNumberOfPages() == 0) {
                throw unreadable();
            }
            strip(document);
            document.save(into.toFile());
        } catch (InvalidPasswordException _) {
            throw locked();
        } catch (IOException | RuntimeException _) {
            throw unreadable();
        }
    }

    private static Unacceptable locked() {
        return new Unacceptable("PDF je zamčené heslem, takové nejde zkontrolovat. Uložte ho bez hesla.");
    }

    private static Unacceptable unreadable() {
        return new Unacceptable("PDF se nepodařilo přečíst. Uložte ho znovu, třeba přes tisk do PDF.");
    }

    private static void strip(PDDocument document) {
        document.setDocumentInformation(new PDDocumentInformation());
        var catalog = document.getDocumentCatalog().getCOSObject();
        WHAT_ACTS.forEach(key -> catalog.removeItem(COSName.getPDFName(key)));
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            names.removeItem(COSName.getPDFName("JavaScript"));
            names.removeItem(COSName.getPDFName("EmbeddedFiles"));
        }
        if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form) {
            form.removeItem(COSName.getPDFName("XFA"));
        }
        for (var page : document.getPages()) {
            var own = page.getCOSObject();
            WHAT_ACTS.forEach(key -> own.removeItem(COSName.getPDFName(key)));
            if (own.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
                annotations.forEach(CleanPdf::tame);
            }
        }
    }

    /// A link that leads to a page stays, whatever runs or opens a file goes.
    private static void tame(COSBase item) {
        var base = item instanceof COSObject reference ? reference.getObject() : item;
        if (!(base instanceof COSDictionary annotation)) {
            return;
        }
        annotation.removeItem(COSName.getPDFName("AA"));
        annotation.removeItem(COSName.getPDFName("FS"));
        if (annotation.getDictionaryObject(COSName.A) instanceof COSDictionary action
                && !List.of("URI", "GoTo").contains(String.valueOf(action.getNameAsString(COSName.S)))) {
            annotation.removeItem(COSName.A);
        }
    }
}
