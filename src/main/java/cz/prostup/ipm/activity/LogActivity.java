package cz.prostup.ipm.activity;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.ActivityOutcome.Locked;
import cz.prostup.ipm.activity.ActivityOutcome.OfficeHasMonth;
import cz.prostup.ipm.activity.ActivityOutcome.Refused;
import cz.prostup.ipm.activity.ActivityOutcome.Saved;
import cz.prostup.shared.NotFound;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down a planned or recorded activity of one participant (P11).
@Service
public class LogActivity {

    static final Problem SENT_BEFORE = new Problem(
            "",
            "Tento formulář už jste jednou uložili. Chcete-li zápis změnit, otevřete ho a upravte; pro další schůzku"
                    + " začněte nový.");

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
        var sentBefore = sent(viewer, formKey);
        if (sentBefore.isPresent()) {
            return again(sentBefore.get(), mine, entry);
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
        var sentMeanwhile = sent(viewer, formKey); // a double click waited for the lock
        if (sentMeanwhile.isPresent()) {
            return again(sentMeanwhile.get(), mine, entry);
        }
        if (!activities.insert(viewer, id, statement, null, entry, null, null)) {
            throw new NotFound(id);
        }
        statements.touched(statement);
        return saved(id, statement.id(), mine, entry);
    }

    private Optional<Activity> sent(Viewer viewer, @Nullable UUID formKey) {
        return formKey == null ? Optional.empty() : activities.find(viewer, new ActivityId(formKey));
    }

    private ActivityOutcome again(Activity sentBefore, ProviderPlacement placement, Entry entry) {
        return sentBefore.entry().equals(entry.withNote(""))
                ? saved(sentBefore.id(), sentBefore.statement(), placement, entry)
                : new Refused(List.of(SENT_BEFORE));
    }

    private Saved saved(ActivityId id, StatementId statement, ProviderPlacement placement, Entry entry) {
        var month = YearMonth.from(entry.date());
        var hours = activities.hours(placement.id(), month, check.required(placement));
        return new Saved(id, statement, placement.name(), month, hours);
    }
}
