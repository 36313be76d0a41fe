package cz.prostup.documents.attachments;

/// How far a file is.
public enum AttachmentState {
    /// Nobody may have it yet.
    QUARANTINED("čeká na kontrolu"),
    CLEAN("zkontrolováno"),
    /// Malicious code was found and the content is destroyed.
    INFECTED("zničeno, obsahovalo škodlivý kód"),
    /// Nobody sent it within a day, so the content is destroyed.
    DISCARDED("zrušeno");

    private final String czech;

    AttachmentState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
