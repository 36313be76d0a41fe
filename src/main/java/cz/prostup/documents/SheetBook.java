package cz.prostup.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/// A workbook of [Sheet]s. Two writings of the same rows differ only in the time of creation in the file's properties.
public final class SheetBook {

    private record Part(String name, List<Sheet.Column> columns, Consumer<Sheet> rows) {}

    private final String author;
    private String title = "";
    private final List<Part> parts = new ArrayList<>();

    SheetBook(String author) {
        this.author = author;
    }

    public SheetBook titled(String title) {
        this.title = title;
        return this;
    }

    /// @param name cut to 31 characters; what the name of a sheet may not hold becomes a dash
    /// @param rows called once for each writing
    public SheetBook sheet(String name, List<Sheet.Column> columns, Consumer<Sheet> rows) {
        parts.add(new Part(name, List.copyOf(columns), rows));
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        writeTo(bytes);
        return bytes.toByteArray();
    }

    /// Writes the file and leaves the stream open.
    public void writeTo(OutputStream out) {
        try {
            var workbook = new Workbook(out, author, null);
            workbook.properties().setTitle(title).setCompany("Prostup");
            for (var part : parts) {
                var worksheet = workbook.newWorksheet(part.name());
                part.rows().accept(Sheet.headed(worksheet, part.columns()));
                worksheet.finish();
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
