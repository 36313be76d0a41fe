package cz.prostup.documents.attachments;

/// A file as a list shows it.
///
/// @param size in bytes, after cleaning
public record KeptFile(AttachmentId id, String name, FileKind kind, long size, AttachmentState state) {

    public boolean isReady() {
        return state == AttachmentState.CLEAN;
    }

    /// `1,4 MB`, `320 kB`
    public String sizeInWords() {
        if (size >= 1_000_000) {
            return (size / 100_000) / 10 + "," + (size / 100_000) % 10 + "\u00a0MB";
        }
        return Math.max(1, size / 1000) + "\u00a0kB";
    }
}
