package cz.prostup.ipm.activity;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.activity.ActivityOutcome.Locked;
import cz.prostup.ipm.activity.ActivityOutcome.OfficeHasMonth;
import cz.prostup.ipm.activity.ActivityOutcome.Saved;
import cz.prostup.shared.NotFound;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down a planned or recorded activity of one participant (P11).
@Service
public class LogActivity {

    private final ActivityRepository activities;
    private final StatementRepository statements;
    private final EntryCheck check;

    LogActivity(ActivityRepository activities, StatementRepository statements, EntryCheck check) {
        this.activities = activities;
        this.statements = statements;
        this.check = check;
    }

    /// @param confirmed the worker has seen what is unusual and wants it even so
    /// @throws NotFound when the viewer's unit is not a provider of the placement
    @Transactional
    public ActivityOutcome log(Viewer viewer, PlacementId placement, Entry entry, boolean confirmed) {
        return log(viewer, placement, entry, confirmed, null);
    }

    /// @param formKey makes sending the same form twice one entry
    /// @throws NotFound when the viewer's unit is not a provider of the placement
    @Transactional
    public ActivityOutcome log(
            Viewer viewer, PlacementId placement, Entry entry, boolean confirmed, @Nullable UUID formKey) {
        var mine = activities.placement(viewer, placement).orElseThrow(() -> new NotFound(placement));
        var id = formKey == null ? ActivityRepository.newId() : new ActivityId(formKey);
        var sentBefore = formKey == null ? null : activities.find(viewer, id).orElse(null);
        if (sentBefore != null) {
            return saved(sentBefore.id(), sentBefore.statement(), mine, sentBefore.entry());
        }
        var objection = check.objection(mine, entry, null, confirmed);
        if (objection != null) {
            return objection;
        }
        var month = YearMonth.from(entry.date());
        var statement = statements.forMonth(placement, month, mine.unit());
        if (statements.officeHas(placement, month)) {
            return new OfficeHasMonth(month);
        }
        if (!statement.isOpen()) {
            return new Locked(statement.id(), statement.state(), month);
        }
        if (!activities.insert(viewer, id, statement, null, entry, null, null)) {
            throw new NotFound(id);
        }
        statements.touched(statement);
        return saved(id, statement.id(), mine, entry);
    }

    private Saved saved(ActivityId id, cz.prostup.ipm.StatementId statement, ProviderPlacement placement, Entry entry) {
        var month = YearMonth.from(entry.date());
        var hours = activities.hours(placement.id(), month, check.required(placement));
        return new Saved(id, statement, placement.name(), month, hours);
    }
}
