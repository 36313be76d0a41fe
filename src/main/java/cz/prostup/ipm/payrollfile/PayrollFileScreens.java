package cz.prostup.ipm.payrollfile;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.ipm.monthlyreturn.SheetScreens;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The dry run: line by line what the table has against what the sheet has now. Whom it shows is written into the log
/// of
/// reads with the sheet it is compared with.
@Component
public class PayrollFileScreens {

    /// @param missing what has to be told about the columns first, null when nothing
    /// @param dryRun  empty while something is missing
    public record Checked(
            UUID employerId,
            String name,
            List<String> header,
            List<String> notes,
            Layout layout,
            @org.jspecify.annotations.Nullable String missing,
            DryRun dryRun) {}

    private static final DryRun NOTHING = new DryRun(List.of(), List.of(), 0, List.of(), List.of());

    private final UploadRepository uploads;
    private final SheetScreens sheets;
    private final LevyTable levies;

    PayrollFileScreens(UploadRepository uploads, SheetScreens sheets, LevyTable levies) {
        this.uploads = uploads;
        this.sheets = sheets;
        this.levies = levies;
    }

    /// @throws NotFound when the table is not there for this viewer
    @Transactional
    public Checked check(UploadId id, YearMonth month, Viewer viewer) {
        var upload = uploads.get(id, month, viewer);
        var missing = upload.layout().missing().orElse(null);
        return new Checked(
                upload.employerId(),
                upload.name(),
                upload.table().header(),
                upload.table().notes(),
                upload.layout(),
                missing,
                missing == null ? dryRun(upload, viewer) : NOTHING);
    }

    DryRun dryRun(Upload upload, Viewer viewer) {
        var sheet = sheets.sheet(upload.employerId(), "", upload.month(), viewer);
        var numbers = uploads.numbers(upload.employerId());
        return new Matching(upload.layout(), upload.choices(), upload.month(), sheet.rows(), numbers)
                .of(upload.table(), levies);
    }
}
