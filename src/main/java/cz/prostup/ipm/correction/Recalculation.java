package cz.prostup.ipm.correction;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.ipm.contribution.MonthDays;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.StoredCalculations.Stored;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.shared.Money;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A month counted again with what was changed, by the function that counted it the first time.
///
/// @param outcome refused when the new numbers do not fit together
public record Recalculation(Stored before, MonthInputs inputs, Outcome outcome) {

    /// @param rules finds a version by its code
    static Recalculation of(Stored before, Change change, Function<String, ProgrammeRules> rules) {
        var days = days(before.inputs().days(), change);
        if (days == null) {
            return new Recalculation(
                    before, before.inputs(), new Outcome.Refused(List.of("Dny podpory nesedí do tohoto měsíce.")));
        }
        var inputs = inputs(before.inputs(), change, days);
        var version = rules.apply(change.rules() == null ? before.rules() : change.rules());
        var plain = Contribution.of(inputs, version);
        var override = override(before, change, plain);
        return new Recalculation(before, inputs, override == null ? plain : Contribution.of(inputs, version, override));
    }

    /// Null when the month cannot be counted.
    public @Nullable Money difference() {
        return outcome instanceof Calculated after ? after.total().minus(before.total()) : null;
    }

    public boolean changesNothing() {
        return outcome instanceof Calculated after
                && inputs.equals(before.inputs())
                && after.rulesCode().equals(before.rules())
                && after.wageContribution().equals(before.wage())
                && after.integrationContribution().equals(before.integration());
    }

    private static MonthInputs inputs(MonthInputs before, Change change, MonthDays days) {
        var wages = change.wages();
        var hours = change.hours();
        return new MonthInputs(
                wages == null ? before.gross() : wages.gross(),
                wages == null ? before.employerSocial() : wages.social(),
                wages == null ? before.employerHealth() : wages.health(),
                wages == null ? before.sickPay() : wages.sickPay(),
                hours == null ? before.hours() : hours,
                days,
                before.fte());
    }

    private static @Nullable MonthDays days(MonthDays before, Change change) {
        var supported = change.supported();
        if (supported == null) {
            return before;
        }
        int days = (int) supported.days().count();
        int working = WorkingDays.countIn(supported);
        return days > before.all() || working > before.workingAll()
                ? null
                : new MonthDays(days, before.all(), working, before.workingAll());
    }

    /// An earlier decision about missing hours goes on until somebody decides anew, or the hours are there.
    private static @Nullable IntegrationOverride override(Stored before, Change change, Outcome plain) {
        if (change.override() != null) {
            return change.override();
        }
        var met = change.hours() != null && plain instanceof Calculated calculated && calculated.hoursMet();
        return change.overrideDropped() || met ? null : before.override();
    }
}
