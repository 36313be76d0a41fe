package cz.prostup.ipm.activity;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.activity.ActivityOutcome.Locked;
import cz.prostup.ipm.activity.ActivityOutcome.OfficeHasMonth;
import cz.prostup.ipm.activity.ActivityOutcome.Saved;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes or deletes an entry while its statement is open.
@Service
public class ChangeActivity {

    private final ActivityRepository activities;
    private final PrivateNotes notes;
    private final StatementRepository statements;
    private final EntryCheck check;

    ChangeActivity(
            ActivityRepository activities, PrivateNotes notes, StatementRepository statements, EntryCheck check) {
        this.activities = activities;
        this.notes = notes;
        this.statements = statements;
        this.check = check;
    }

    /// The entry may move to another month whose statement is open as well.
    ///
    /// @param seen version of the entry that the worker looked at, null when nobody looked
    /// @throws NotFound when the entry is not of the viewer's unit
    /// @throws StaleRecord when somebody changed the entry meanwhile
    @Transactional
    public ActivityOutcome change(
            Viewer viewer, ActivityId id, @Nullable Integer seen, Entry entry, boolean confirmed) {
        var activity = activities.find(viewer, id).orElseThrow(() -> new NotFound(id));
        var placement = activities
                .placement(viewer, activity.placement())
                .orElseThrow(() -> new NotFound(activity.placement()));
        requireSeen(activity, seen);
        var closed =
                closed(statements.locked(activity.statement()), activity.entry().takesHours() || entry.takesHours());
        if (closed != null) {
            return closed;
        }
        var objection = check.objection(placement, entry, id, confirmed);
        if (objection != null) {
            return objection;
        }
        var month = YearMonth.from(entry.date());
        var target = statements.forMonth(placement.id(), month, activity.unit());
        var targetClosed = closed(target, entry.takesHours());
        if (targetClosed != null) {
            return targetClosed;
        }
        activities.update(id, activity.version(), target, entry);
        notes.keep(id, activity.unit(), entry.note());
        statements.touched(target);
        if (!target.id().equals(activity.statement())) {
            statements.touched(statements.locked(activity.statement()));
        }
        var hours = activities.hours(placement.id(), month, check.required(placement));
        return new Saved(id, target.id(), placement.name(), month, hours);
    }

    /// Takes the entry away; it leaves no trace, for nobody has signed it.
    ///
    /// @throws NotFound when the entry is not of the viewer's unit
    /// @throws StaleRecord when somebody changed the entry meanwhile
    @Transactional
    public ActivityOutcome delete(Viewer viewer, ActivityId id, @Nullable Integer seen) {
        var activity = activities.find(viewer, id).orElseThrow(() -> new NotFound(id));
        var placement = activities
                .placement(viewer, activity.placement())
                .orElseThrow(() -> new NotFound(activity.placement()));
        requireSeen(activity, seen);
        var statement = statements.locked(activity.statement());
        var closed = closed(statement, activity.entry().takesHours());
        if (closed != null) {
            return closed;
        }
        activities.delete(id, activity.version());
        statements.touched(statement);
        var hours = activities.hours(placement.id(), statement.month(), check.required(placement));
        return new Saved(id, statement.id(), placement.name(), statement.month(), hours);
    }

    /// @param countsHours whether the change would alter hours that the office may already have
    private @Nullable ActivityOutcome closed(Statement statement, boolean countsHours) {
        if (!statement.isOpen()) {
            return new Locked(statement.id(), statement.state(), statement.month());
        }
        return countsHours && statements.officeHas(statement.placement(), statement.month())
                ? new OfficeHasMonth(statement.month())
                : null;
    }

    private static void requireSeen(Activity activity, @Nullable Integer seen) {
        if (seen != null && seen != activity.version()) {
            throw new StaleRecord(activity.id());
        }
    }
}
