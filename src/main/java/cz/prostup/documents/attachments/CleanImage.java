package cz.prostup.documents.attachments;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/// Paints the picture anew, turned as it was meant to be seen; nothing but its points goes over.
final class CleanImage {

    private static final float QUALITY = 0.9f;

    private CleanImage() {}

    static byte[] clean(byte[] content, long mostPixels) throws IOException, Unacceptable {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                boolean jpeg = "jpeg".equalsIgnoreCase(reader.getFormatName());
                var picture = read(reader, mostPixels);
                return jpeg ? jpeg(turned(picture, ExifOrientation.of(content))) : png(picture);
            } finally {
                reader.dispose();
            }
        }
    }

    /// The measures are asked before anything is painted: a small file may hold a picture for which there is no memory.
    private static BufferedImage read(ImageReader reader, long mostPixels) throws Unacceptable {
        try {
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > mostPixels) {
                throw new Unacceptable("Obrázek má příliš velké rozlišení. Zmenšete ho a\u00a0zkuste to znovu.");
            }
            return reader.read(0);
        } catch (IOException | RuntimeException _) {
            throw unreadable();
        }
    }

    private static Unacceptable unreadable() {
        return new Unacceptable("Obrázek se nepodařilo přečíst. Uložte ho znovu jako JPEG nebo PNG.");
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage turned(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean aside = orientation >= 5;
        var result = new BufferedImage(aside ? height : width, aside ? width : height, BufferedImage.TYPE_INT_RGB);
        var paint = result.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, result.getWidth(), result.getHeight());
        paint.drawImage(picture, turn(orientation, width, height), null);
        paint.dispose();
        return result;
    }

    /// The eight ways a camera may be held (EXIF 2.3, tag 0x0112).
    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
