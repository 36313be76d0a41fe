package cz.prostup.documents.attachments;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A document of a text or table program is an archive. It is unpacked piece by piece, counted while that is done, and
/// packed anew without its author, programs and what else hides inside (controls 40 and 42).
final class OfficeFile {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String EMPTY_CORE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
                    + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";
    private static final String EMPTY_APP = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties"
            + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
    private static final String EMPTY_CUSTOM =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties"
                    + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>";
    private static final String EMPTY_META = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-meta"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.2\"><office:meta/>"
            + "</office:document-meta>";
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:.*/)?vba(?:project|data)[^/]*|.*/activex/.*|.*/macrosheets/.*|.*/embeddings/.*|basic/.+|scripts/.+"
                    + "|.*\\.(?:exe|dll|js|vbs|bat|cmd|ps1|jar|zip|rar|7z|gz|docx|xlsx|docm|xlsm|odt|ods|bin\\.exe)");
    private static final Pattern REMOTE = Pattern.compile(
            "<Relationship\\b(?=[^>]*TargetMode=\"External\")(?=[^>]*/(?:attachedTemplate|oleObject|frame|subDocument|externalLinkPath)\")[^>]*>");
    private static final Pattern THUMBNAIL = Pattern.compile("<Relationship\\b[^>]*metadata/thumbnail\"[^>]*/>");
    private static final int ALWAYS_FINE = 1_000_000;

    private final FileKind kind;
    private final FileLimits limits;
    private long unpacked;

    private OfficeFile(FileKind kind, FileLimits limits) {
        this.kind = kind;
        this.limits = limits;
    }

    static FileKind kindOf(Path file) throws Unacceptable {
        try (var archive = new ZipFile(file.toFile())) {
            var mimetype = archive.getEntry("mimetype");
            if (mimetype != null) {
                try (var content = archive.getInputStream(mimetype)) {
                    var type = new String(content.readNBytes(200), StandardCharsets.US_ASCII).strip();
                    return type.equals(FileKind.ODT.type())
                            ? FileKind.ODT
                            : type.equals(FileKind.ODS.type()) ? FileKind.ODS : none();
                }
            }
            if (archive.getEntry(CONTENT_TYPES) == null) {
                return none();
            }
            return archive.getEntry("word/document.xml") != null
                    ? FileKind.DOCX
                    : archive.getEntry("xl/workbook.xml") != null ? FileKind.XLSX : none();
        } catch (IOException _) {
            return none();
        }
    }

    private static FileKind none() throws Unacceptable {
        throw new Unacceptable(
                "Archivy a\u00a0jiné balíky souborů přiložit nejde. Přiložit jde " + FileKind.OFFERED + ".");
    }

    static void clean(Path from, FileKind kind, FileLimits limits, Path into) throws IOException, Unacceptable {
        new OfficeFile(kind, limits).repack(from, into);
    }

    private void repack(Path from, Path into) throws IOException, Unacceptable {
        var names = new HashSet<String>();
        try (var archive = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(into))) {
            if (archive.size() > limits.mostEntries()) {
                throw tooLarge();
            }
            for (var entry : java.util.Collections.list(archive.entries())) {
                check(entry, names);
                if (entry.isDirectory() || isThumbnail(entry.getName())) {
                    continue;
                }
                try (var content = new BufferedInputStream(archive.getInputStream(entry))) {
                    write(entry, content, out);
                }
            }
        } catch (java.util.zip.ZipException _) {
            throw new Unacceptable("Soubor je poškozený nebo zamčený heslem. Uložte ho znovu bez hesla.");
        }
    }

    private static Unacceptable tooLarge() {
        return new Unacceptable("Soubor se po rozbalení příliš zvětší, takový přiložit nejde.");
    }

    private void check(ZipEntry entry, java.util.Set<String> names) throws Unacceptable {
        var name = entry.getName();
        var lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains("\\") || name.contains("..") || !names.add(lower)) {
            throw new Unacceptable("Soubor je uvnitř poškozený. Uložte ho znovu a\u00a0zkuste to.");
        }
        if (PROGRAM.matcher(lower).matches()) {
            throw new Unacceptable(
                    "Dokument obsahuje makra nebo vložený soubor. Uložte ho bez nich, například jako PDF.");
        }
    }

    private static boolean isThumbnail(String name) {
        return name.toLowerCase(Locale.ROOT).matches("docprops/thumbnail\\..*|thumbnails/.*");
    }

    private void write(ZipEntry entry, InputStream content, ZipOutputStream out) throws IOException, Unacceptable {
        var name = entry.getName();
        var replacement = replacement(name);
        if (replacement != null) {
            put(name, replacement.getBytes(StandardCharsets.UTF_8), out);
        } else if (name.equals("mimetype")) {
            store(name, kind.type().getBytes(StandardCharsets.US_ASCII), out);
        } else if (isPicture(name)) {
            put(name, CleanImage.clean(unpacked(entry, content), limits.mostPixels()), out);
        } else if (name.equals(CONTENT_TYPES) || name.endsWith(".rels") || name.equals("META-INF/manifest.xml")) {
            put(
                    name,
                    tamed(name, new String(unpacked(entry, content), StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8),
                    out);
        } else {
            out.putNextEntry(new ZipEntry(name));
            refuseArchive(content);
            count(entry, content, out);
            out.closeEntry();
        }
    }

    /// What tells of the author, in the shape in which the programs expect it, but empty.
    private static @org.jspecify.annotations.Nullable String replacement(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "docprops/core.xml" -> EMPTY_CORE;
            case "docprops/app.xml" -> EMPTY_APP;
            case "docprops/custom.xml" -> EMPTY_CUSTOM;
            case "meta.xml" -> EMPTY_META;
            default -> null;
        };
    }

    private static boolean isPicture(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:jpe?g|png)");
    }

    private static String tamed(String name, String xml) throws Unacceptable {
        if (xml.contains("macroEnabled")
                || xml.contains("vbaProject")
                || REMOTE.matcher(xml).find()) {
            throw new Unacceptable(
                    "Dokument obsahuje makra nebo odkaz na cizí soubor. Uložte ho bez nich, například jako PDF.");
        }
        return name.equals("META-INF/manifest.xml")
                ? xml.replaceAll("<manifest:file-entry\\b[^>]*\"Thumbnails/[^>]*/>", "")
                : THUMBNAIL.matcher(xml).replaceAll("");
    }

    private byte[] unpacked(ZipEntry entry, InputStream content) throws IOException, Unacceptable {
        var bytes = new ByteArrayOutputStream();
        count(entry, content, bytes);
        return bytes.toByteArray();
    }

    /// What an archive says about its size may be a lie, so bytes are counted as they come out.
    private void count(ZipEntry entry, InputStream content, java.io.OutputStream out) throws IOException, Unacceptable {
        var buffer = new byte[8192];
        long here = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            here += read;
            unpacked += read;
            boolean swollen = here > ALWAYS_FINE && here > limits.mostRatio() * Math.max(1, entry.getCompressedSize());
            if (unpacked > limits.mostUnpacked() || swollen) {
                throw tooLarge();
            }
            out.write(buffer, 0, read);
        }
    }

    private static void refuseArchive(InputStream content) throws IOException, Unacceptable {
        content.mark(16);
        var head = new String(content.readNBytes(8), StandardCharsets.ISO_8859_1);
        content.reset();
        if (head.startsWith("PK\3\4")
                || head.startsWith("Rar!")
                || head.startsWith("7z\u00bc\u00af")
                || head.startsWith("MZ")
                || head.startsWith("\u00d0\u00cf\u0011\u00e0")
                || head.startsWith("\u001f\u008b")) {
            throw new Unacceptable("V\u00a0dokumentu je vložený jiný soubor. Uložte ho bez něj, například jako PDF.");
        }
    }

    private static void put(String name, byte[] content, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /// OpenDocument wants its kind first and not packed.
    private static void store(String name, byte[] content, ZipOutputStream out) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
