package cz.prostup.documents.attachments;

import cz.prostup.access.Viewer;
import cz.prostup.ui.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Files of a form. A browser sends a chosen file once; when the form comes back for another mistake the file is kept
/// already, and the form holds its id, so nobody has to look for it again.
@Component
public class FormFiles {

    /// The field with the ids of files that are kept already.
    public static final String KEPT = "kept";

    /// The field with new files.
    public static final String FILES = "files";

    private final KeepFile keepFile;
    private final KeptFiles keptFiles;

    FormFiles(KeepFile keepFile, KeptFiles keptFiles) {
        this.keepFile = keepFile;
        this.keptFiles = keptFiles;
    }

    /// Keeps what came; what cannot be kept is a mistake of the form.
    ///
    /// @param most how many files the form may have
    /// @return all files of the form, those from before included
    public List<KeptFile> take(List<MultipartFile> sent, int most, Input input, Viewer viewer) {
        var kept = new ArrayList<>(keptFiles.drafts(ids(input), viewer));
        var chosen = sent.stream().filter(one -> !one.isEmpty()).toList();
        if (kept.size() + chosen.size() > most) {
            input.fail(FILES, most == 1 ? "Přiložte jen jeden soubor." : "Přiložte nejvýš " + most + " souborů.");
            return kept;
        }
        for (var file : chosen) {
            var name = file.getOriginalFilename();
            switch (keepFile.keep(new Upload(name == null ? "" : name, file), viewer)) {
                case KeepFile.Kept(var one) -> kept.add(one);
                case KeepFile.Refused(var reason) -> input.fail(FILES, reason);
            }
        }
        return kept;
    }

    private static List<AttachmentId> ids(Input input) {
        var ids = new ArrayList<AttachmentId>();
        for (var text : input.texts(KEPT)) {
            try {
                ids.add(new AttachmentId(UUID.fromString(text)));
            } catch (IllegalArgumentException _) {
                input.failForm("Některá příloha už není k\u00a0dispozici, přiložte ji znovu.");
            }
        }
        return ids;
    }
}
