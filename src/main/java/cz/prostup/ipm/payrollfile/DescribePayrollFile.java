package cz.prostup.ipm.payrollfile;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person says what the columns mean and whose the lines are, or throws the table away.
@Service
public class DescribePayrollFile {

    private final UploadRepository uploads;
    private final Profiles profiles;

    DescribePayrollFile(UploadRepository uploads, Profiles profiles) {
        this.uploads = uploads;
        this.profiles = profiles;
    }

    /// @param profile name under which to remember it for the next month, null when it is for now only
    /// @throws NotFound when the table is not there for this viewer; so in all three
    @Transactional
    public void columns(UploadId id, YearMonth month, Layout layout, @Nullable String profile, Viewer viewer) {
        var upload = uploads.get(id, month, viewer);
        uploads.change(id, layout, upload.choices());
        if (profile != null) {
            profiles.save(upload.employerId(), profile, upload.table(), layout, viewer);
        }
    }

    /// @param chosen the return of each line, empty when the line is of nobody
    @Transactional
    public void lines(UploadId id, YearMonth month, Map<Integer, Optional<ReturnId>> chosen, Viewer viewer) {
        var upload = uploads.get(id, month, viewer);
        var all = new HashMap<>(upload.choices().byLine());
        chosen.forEach(
                (line, whose) -> all.put(line, whose.map(ReturnId::toString).orElse(Choices.NOBODY)));
        uploads.change(id, upload.layout(), new Choices(all));
    }

    @Transactional
    public void throwAway(UploadId id, YearMonth month, Viewer viewer) {
        uploads.get(id, month, viewer);
        uploads.delete(id, viewer);
    }
}
