package cz.prostup.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file as an answer: always an attachment, never kept by the browser, with a name that any system can save.
public enum Download {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Download(String type) {
        this.type = type;
    }

    /// @param name without the ending; a slash of an agreement's number becomes a dash
    public ResponseEntity<byte[]> of(String name, byte[] content) {
        var file = name.replace('/', '-') + "." + name().toLowerCase(java.util.Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
