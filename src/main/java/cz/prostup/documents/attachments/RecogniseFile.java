package cz.prostup.documents.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/// What a file is by its content, whatever its name says; one that is two things at once is refused.
final class RecogniseFile {

    private static final Charset CZECH_WINDOWS = Charset.forName("windows-1250");
    private static final Set<String> ACTIVE_MARKS =
            Set.of("<script", "<html", "<!doctype html", "<svg", "<iframe", "<?php");
    private static final Tika TIKA = new Tika();

    private RecogniseFile() {}

    static FileKind kindOf(Path file, String name) throws IOException, Unacceptable {
        if (Files.size(file) == 0) {
            throw new Unacceptable("Soubor je prázdný.");
        }
        var type = typeOf(file);
        return switch (type) {
            case "application/pdf" -> notTwoThings(file, FileKind.PDF);
            case "image/png" -> notTwoThings(file, FileKind.PNG);
            case "image/jpeg" -> notTwoThings(file, FileKind.JPEG);
            case "application/zip" -> OfficeFile.kindOf(file);
            case "text/plain" -> text(file, name);
            default -> {
                if (type.startsWith("application/vnd.oasis.opendocument")
                        || type.startsWith("application/vnd.openxmlformats")
                        || type.equals("application/x-tika-ooxml")) {
                    yield OfficeFile.kindOf(file);
                }
                throw new Unacceptable(unknown(type, name));
            }
        };
    }

    private static String typeOf(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return TIKA.detect(content); // without the name
        }
    }

    private static String unknown(String type, String name) {
        var ending = FileName.ending(name);
        var said = Set.of("pdf", "png", "jpg", "jpeg", "docx", "xlsx", "odt", "ods", "txt", "csv")
                .contains(ending);
        if (type.equals("image/heic") || type.equals("image/heif") || type.equals("image/webp")) {
            return "Tento druh obrázku neumíme očistit od údajů o\u00a0místě. Uložte ho jako JPEG nebo PNG.";
        }
        return said
                ? "Obsah souboru neodpovídá příponě ." + ending + ". Přiložit jde " + FileKind.OFFERED + "."
                : "Takový soubor přiložit nejde. Přiložit jde " + FileKind.OFFERED + ".";
    }

    /// An archive hangs at the end of a file, a page anywhere in it.
    private static FileKind notTwoThings(Path file, FileKind kind) throws IOException, Unacceptable {
        if (isArchive(file) || (kind == FileKind.PDF && !startsWith(file, "%PDF-"))) {
            throw twoThings();
        }
        if (kind == FileKind.PDF ? hasActiveMark(outsideOfPdf(file)) : hasActiveMark(whole(file))) {
            throw twoThings();
        }
        return kind;
    }

    private static Unacceptable twoThings() {
        return new Unacceptable(
                "Soubor je zároveň dvěma druhy souborů, takový přiložit nejde. Uložte ho znovu a\u00a0zkuste to.");
    }

    private static boolean isArchive(Path file) {
        try (var archive = new ZipFile(file.toFile())) {
            return archive.size() > 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean startsWith(Path file, String mark) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(mark.length()), StandardCharsets.ISO_8859_1).equals(mark);
        }
    }

    /// What stands behind the end of the last page, and the first lines where a browser would look for a page.
    private static String outsideOfPdf(Path file) throws IOException {
        var text = whole(file);
        return text.substring(0, Math.min(text.length(), 1024))
                + text.substring(Math.max(0, text.lastIndexOf("%%EOF")));
    }

    private static String whole(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static boolean hasActiveMark(String content) {
        var lower = content.toLowerCase(Locale.ROOT);
        return ACTIVE_MARKS.stream().anyMatch(lower::contains);
    }

    private static FileKind text(Path file, String name) throws IOException, Unacceptable {
        var text = decoded(file);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
            throw new Unacceptable("Soubor není čitelný text. Přiložit jde " + FileKind.OFFERED + ".");
        }
        var start = text.strip().toLowerCase(Locale.ROOT);
        if (hasActiveMark(start.substring(0, Math.min(start.length(), 4096)))) {
            throw new Unacceptable(
                    "Soubor je webová stránka nebo program, ne text. Přiložit jde " + FileKind.OFFERED + ".");
        }
        return FileName.ending(name).equals("csv") ? FileKind.CSV : FileKind.TXT;
    }

    /// Old programs write Czech in windows-1250.
    static String decoded(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("^\ufeff", "");
        } catch (CharacterCodingException _) {
            return new String(bytes, CZECH_WINDOWS);
        }
    }
}
