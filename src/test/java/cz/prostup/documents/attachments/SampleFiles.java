package cz.prostup.documents.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;

/// Files made here and now, good and bad ones.
public final class SampleFiles {

    /// In two halves, so that no antivirus takes this source for it.
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    private SampleFiles() {}

    /// A picture twice as wide as high, red on the left, with an author, a place (GPS) and an orientation in its EXIF.
    public static byte[] jpeg(int orientation) {
        var picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var paint = picture.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, 20, 20);
        paint.dispose();
        var plain = written(picture, "jpeg");
        var exif = exif(orientation);
        return ByteBuffer.allocate(plain.length + exif.length)
                .put(plain, 0, 2)
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] exif(int orientation) {
        var gps = "GPSLatitude 50.7821 KANAREK-MISTO".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + gps.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0).put(gps);
        var body = tiff.array();
        return ByteBuffer.allocate(4 + 6 + body.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + 6 + body.length))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    public static byte[] png() {
        return written(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png");
    }

    private static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// One page, with an author in its information.
    public static byte[] pdf() {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var info = new PDDocumentInformation();
            info.setAuthor("KANAREK-AUTOR");
            document.setDocumentInformation(info);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A document of a text program with an author, and with whatever else is given.
    public static byte[] docx(Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put(
                "_rels/.rels",
                utf8(
                        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/metadata/thumbnail\" Target=\"t.jpeg\"/></Relationships>"));
        parts.put("word/document.xml", utf8("<w:document>Text dopisu</w:document>"));
        parts.put("docProps/core.xml", utf8("<x><dc:creator>KANAREK-AUTOR</dc:creator></x>"));
        parts.put("docProps/app.xml", utf8("<x><Company>KANAREK-FIRMA</Company></x>"));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] odt(Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", utf8("<office:document-content/>"));
        parts.put("meta.xml", utf8("<office:meta><dc:creator>KANAREK-AUTOR</dc:creator></office:meta>"));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
