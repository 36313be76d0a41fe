package cz.prostup.documents.attachments;

/// The kinds of files that may be kept (control 40). The kind follows from the content, never from the name.
public enum FileKind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    TXT("text/plain;charset=UTF-8"),
    CSV("text/csv;charset=UTF-8");

    /// What a form says beside its field.
    public static final String OFFERED = "PDF, obrázek PNG nebo JPEG, DOCX, XLSX, ODT, ODS, TXT nebo CSV";

    /// For the `accept` of a file field; the content decides anyway.
    public static final String ACCEPT = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.txt,.csv";

    private final String type;

    FileKind(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isOpenXml() {
        return this == DOCX || this == XLSX;
    }
}
