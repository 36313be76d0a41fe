package cz.prostup.ipm.activity;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.activity.ActivityOutcome.Refused;
import cz.prostup.shared.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says how a planned activity ended: attended, missed, excused or cancelled.
@Service
public class SettleActivity {

    private final ActivityRepository activities;
    private final PrivateNotes notes;
    private final ChangeActivity change;

    SettleActivity(ActivityRepository activities, PrivateNotes notes, ChangeActivity change) {
        this.activities = activities;
        this.notes = notes;
        this.change = change;
    }

    /// @param seen   version of the entry that the worker looked at, null when nobody looked
    /// @param reason why it took place although the participant was ill, else empty
    /// @throws NotFound when the entry is not of the viewer's unit
    /// @throws cz.prostup.shared.StaleRecord when somebody changed the entry meanwhile
    @Transactional
    public ActivityOutcome settle(
            Viewer viewer,
            ActivityId id,
            @Nullable Integer seen,
            Attendance attendance,
            String reason,
            boolean confirmed) {
        var activity = activities.find(viewer, id).orElseThrow(() -> new NotFound(id));
        if (!activity.entry().isPlanned()) {
            return new Refused(List.of(new Problem("", "Tato aktivita už je zapsaná. Můžete ji upravit.")));
        }
        var entry = activity.entry().settled(attendance).withReason(reason).withNote(notes.of(id));
        return change.change(viewer, id, seen, entry, confirmed);
    }
}
