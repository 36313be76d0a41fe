package cz.prostup.ipm.payrollfile;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.SaveClaims;
import cz.prostup.ipm.monthlyreturn.SaveClaims.Conflict;
import cz.prostup.ipm.monthlyreturn.SaveClaims.Entry;
import cz.prostup.ipm.monthlyreturn.SaveClaims.Saved;
import cz.prostup.shared.NotFound;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes what the dry run showed into the sheet, all of it or nothing; nothing is sent to the office by it.
@Service
public class ConfirmPayrollFile {

    public sealed interface Outcome {}

    /// @param written lines that are in the sheet now
    /// @param changed of them, those that differed from what was saved before
    public record Written(UUID employerId, int written, int changed) implements Outcome {}

    /// Somebody saved or sent meanwhile, or the dry run would come out otherwise now; nothing was written.
    public record Changed() implements Outcome {}

    private final UploadRepository uploads;
    private final PayrollFileScreens screens;
    private final SaveClaims saveClaims;

    ConfirmPayrollFile(UploadRepository uploads, PayrollFileScreens screens, SaveClaims saveClaims) {
        this.uploads = uploads;
        this.screens = screens;
        this.saveClaims = saveClaims;
    }

    /// @param shown versions of the returns that the dry run would write, as the page showed them
    /// @throws NotFound when the table is not there for this viewer
    @Transactional
    public Outcome confirm(UploadId id, YearMonth month, Map<ReturnId, Integer> shown, Viewer viewer) {
        var upload = uploads.get(id, month, viewer);
        var lines = screens.dryRun(upload, viewer).matched();
        if (!lines.stream().map(DryRun.Matched::id).toList().containsAll(shown.keySet())
                || lines.size() != shown.size()) {
            return new Changed();
        }
        return switch (saveClaims.save(entries(lines, shown), viewer)) {
            case Saved(var changed) -> {
                uploads.learn(upload.employerId(), lines);
                uploads.delete(id, viewer);
                yield new Written(upload.employerId(), lines.size(), changed);
            }
            case Conflict _ -> new Changed();
        };
    }

    private static List<Entry> entries(List<DryRun.Matched> lines, Map<ReturnId, Integer> shown) {
        return lines.stream()
                .map(line -> new Entry(
                        line.id(),
                        shown.getOrDefault(line.id(), -1),
                        line.claim(),
                        line.row().basics().shortageReason(),
                        line.row().basics().unsignedReason()))
                .toList();
    }
}
