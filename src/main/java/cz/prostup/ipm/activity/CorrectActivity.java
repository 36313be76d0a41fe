package cz.prostup.ipm.activity;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.activity.ActivityOutcome.OfficeHasMonth;
import cz.prostup.ipm.activity.ActivityOutcome.Refused;
import cz.prostup.ipm.activity.ActivityOutcome.Saved;
import cz.prostup.shared.NotFound;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Mends a signed statement: a new entry with a reason takes the place of the old one, which stays to be read but stops
/// counting; or a forgotten one comes late (decisions 6). What was accepted goes to the mentor again (decisions 13).
@Service
public class CorrectActivity {

    private final ActivityRepository activities;
    private final StatementRepository statements;
    private final EntryCheck check;

    CorrectActivity(ActivityRepository activities, StatementRepository statements, EntryCheck check) {
        this.activities = activities;
        this.statements = statements;
        this.check = check;
    }

    /// @throws NotFound when the entry is not of the viewer's unit
    @Transactional
    public ActivityOutcome replace(Viewer viewer, ActivityId id, Entry entry, String reason, boolean confirmed) {
        return replace(viewer, id, entry, reason, confirmed, null);
    }

    /// @param formKey makes sending the same form twice one correction
    /// @throws NotFound when the entry is not of the viewer's unit
    @Transactional
    public ActivityOutcome replace(
            Viewer viewer, ActivityId id, Entry entry, String reason, boolean confirmed, @Nullable UUID formKey) {
        var wrong = activities.find(viewer, id).orElseThrow(() -> new NotFound(id));
        var correction = new Correction(wrong.placement(), wrong, entry, reason, confirmed, formKey);
        return write(viewer, correction, statements.locked(wrong.statement()));
    }

    /// An activity that took place but was not written down before the signature.
    ///
    /// @throws NotFound when the viewer's unit is not a provider of the placement
    @Transactional
    public ActivityOutcome addLate(
            Viewer viewer,
            PlacementId placement,
            Entry entry,
            String reason,
            boolean confirmed,
            @Nullable UUID formKey) {
        var mine = activities.placement(viewer, placement).orElseThrow(() -> new NotFound(placement));
        var statement = statements.forMonth(placement, YearMonth.from(entry.date()), mine.unit());
        return write(viewer, new Correction(placement, null, entry, reason, confirmed, formKey), statement);
    }

    private record Correction(
            PlacementId placement,
            @Nullable Activity wrong,
            Entry entry,
            String reason,
            boolean confirmed,
            @Nullable UUID formKey) {

        @Nullable
        ActivityId replaces() {
            return wrong == null ? null : wrong.id();
        }
    }

    private ActivityOutcome write(Viewer viewer, Correction correction, Statement statement) {
        var placement = activities
                .placement(viewer, correction.placement())
                .orElseThrow(() -> new NotFound(correction.placement()));
        var id = correction.formKey() == null ? ActivityRepository.newId() : new ActivityId(correction.formKey());
        if (correction.formKey() != null && activities.find(viewer, id).isPresent()) {
            return saved(id, statement, placement);
        }
        if (statements.officeHas(placement.id(), statement.month())) {
            return new OfficeHasMonth(statement.month());
        }
        var problems = problems(correction, statement);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var objection = check.objection(placement, correction.entry(), correction.replaces(), correction.confirmed());
        if (objection != null) {
            return objection;
        }
        statements.move(statement, null, StatementAction.CORRECT, viewer, correction.reason());
        if (!activities.insert(
                viewer, id, statement, null, correction.entry(), correction.replaces(), correction.reason())) {
            throw new NotFound(id);
        }
        return saved(id, statement, placement);
    }

    private static List<Problem> problems(Correction correction, Statement statement) {
        var found = new ArrayList<Problem>();
        if (!StatementLifecycle.TABLE.allows(statement.state(), StatementAction.CORRECT)) {
            found.add(new Problem("", "Výkaz ještě není podepsaný. Zápis můžete upravit přímo."));
        }
        if (correction.wrong() != null && correction.wrong().replaced()) {
            found.add(new Problem("", "Tento zápis už někdo opravil. Opravte ten, který ho nahradil."));
        }
        if (correction.reason().isBlank()) {
            found.add(new Problem("correctionReason", "Chybí důvod opravy. Napište, co bylo špatně."));
        } else if (correction.reason().length() > Entry.LONGEST_REASON) {
            found.add(new Problem("correctionReason", "Důvod opravy je příliš dlouhý. Zkraťte ho na 1 000 znaků."));
        }
        if (correction.entry().isPlanned()) {
            found.add(new Problem("status", "Do podepsaného výkazu lze doplnit jen to, co už proběhlo."));
        }
        if (!YearMonth.from(correction.entry().date()).equals(statement.month())) {
            found.add(new Problem("date", "Oprava musí zůstat ve stejném měsíci jako výkaz."));
        }
        return found;
    }

    private Saved saved(ActivityId id, Statement statement, ProviderPlacement placement) {
        var hours = activities.hours(placement.id(), statement.month(), check.required(placement));
        return new Saved(id, statement.id(), placement.name(), statement.month(), hours);
    }
}
