package cz.prostup.ipm.monthlyreturn;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.shared.Hours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One worker on the employer's monthly sheet: what is known, what is missing, what it comes to.
///
/// @param saved     what payroll has already saved
/// @param proposed  what the sheet fills in: the saved claim, else last month's wage and this month's days
/// @param hours     of statements by their state
/// @param defects   what the office wants mended
/// @param outcome   the amount with its lines
public record SheetRow(
        Basics basics,
        ProgrammeRules rules,
        @Nullable WageCostClaim saved,
        WageCostClaim proposed,
        @Nullable YearMonth proposedFrom,
        MonthHours hours,
        List<AbsenceDays> absences,
        List<Defect> defects,
        Outcome outcome) {

    /// What the row of the return and its placement say.
    public record Basics(
            ReturnId id,
            PlacementId placement,
            UUID personId,
            String person,
            YearMonth month,
            ReturnState state,
            int version,
            LocalDate dueOn,
            String shortageReason,
            String unsignedReason,
            LocalDate start,
            LocalDate lastDay,
            BigDecimal fte,
            BigDecimal weeklyHours,
            BigDecimal contractWage,
            String rulesCode,
            String agreement,
            String basis) {}

    /// @param kind   what the employer may read
    public record AbsenceDays(String kind, String column, LocalDate from, LocalDate to) {}

    /// @param field name of the field on the sheet, `other` for anything else
    public record Defect(String field, String reason) {}

    public boolean isEditable() {
        return basics.state().isWithEmployer();
    }

    public boolean isSaved() {
        return saved != null;
    }

    public Hours required() {
        return switch (outcome) {
            case Outcome.Calculated calculated -> calculated.requiredHours();
            case Outcome.Refused _ -> rules.integration().minHours();
        };
    }

    public Hours missing() {
        return hours.counted().missingTo(required());
    }

    public boolean isShort() {
        return missing().isPositive();
    }

    public @Nullable String defectOf(String field) {
        return defects.stream()
                .filter(defect -> defect.field().equals(field))
                .map(Defect::reason)
                .findFirst()
                .orElse(null);
    }

    /// What the calculation of this row is made from.
    MonthInputs inputs() {
        var frame = MonthFrame.of(basics.month(), basics.start(), basics.lastDay(), basics.weeklyHours(), rules);
        return inputs(proposed, hours.counted(), frame, basics.fte());
    }

    static MonthInputs inputs(WageCostClaim claim, Hours counted, MonthFrame frame, BigDecimal fte) {
        return new MonthInputs(
                claim.gross(),
                claim.employerSocial(),
                claim.employerHealth(),
                claim.sickPay(),
                counted,
                frame.days(),
                fte);
    }
}
