package cz.prostup.documents.attachments;

import java.text.Normalizer;
import java.util.Set;

/// A name that any system can save: no path, no control or invisible characters, one ending, that of the content.
final class FileName {

    private static final int LONGEST_BASE = 120;
    private static final Set<String> ENDINGS = Set.of(
            "pdf", "png", "jpg", "jpeg", "jpe", "jfif", "docx", "docm", "doc", "xlsx", "xlsm", "xls", "odt", "ods",
            "txt", "csv", "log", "exe", "com", "bat", "cmd", "scr", "pif", "msi", "dll", "js", "jse", "vbs", "vbe",
            "wsf", "hta", "ps1", "sh", "jar", "zip", "rar", "7z", "gz", "tar", "iso", "lnk", "html", "htm", "xhtml",
            "svg", "xml", "php", "asp", "aspx", "jsp", "py", "apk", "app", "dmg", "bin");

    private FileName() {}

    /// @return never empty, with the ending of the kind
    static String of(String written, FileKind kind) {
        var name = Normalizer.normalize(written, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*;%$&`'{}\\[\\]=]", "_")
                .replaceAll("\\s+", " ")
                .strip();
        var base = withoutEndings(name);
        if (base.codePointCount(0, base.length()) > LONGEST_BASE) {
            base = base.substring(0, base.offsetByCodePoints(0, LONGEST_BASE)).strip();
        }
        return (base.isEmpty() ? "soubor" : base) + "." + kind.ending();
    }

    /// The last ending in lower case, empty for none.
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(java.util.Locale.ROOT);
    }

    /// All of them, so that `faktura.pdf.exe` and `faktura.exe.pdf` become the same `faktura`.
    private static String withoutEndings(String name) {
        var base = name.replaceAll("^[. ]+|[. ]+$", "");
        while (ENDINGS.contains(ending(base))) {
            base = base.substring(0, base.lastIndexOf('.')).replaceAll("[. ]+$", "");
        }
        return base;
    }
}
