package cz.prostup.documents.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the file anew without what it tells beside its content: where a photo was taken, who wrote it, on what
/// (control 42). The original is not kept.
final class CleanFile {

    private CleanFile() {}

    static void clean(Path from, FileKind kind, FileLimits limits, Path into) throws IOException, Unacceptable {
        switch (kind) {
            case PNG, JPEG -> Files.write(into, CleanImage.clean(Files.readAllBytes(from), limits.mostPixels()));
            case PDF -> CleanPdf.clean(from, into);
            case DOCX, XLSX, ODT, ODS -> OfficeFile.clean(from, kind, limits, into);
            case TXT, CSV -> Files.writeString(into, RecogniseFile.decoded(from), StandardCharsets.UTF_8);
        }
    }
}
