package cz.prostup.ipm.programme;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One version of the rules of the programme: every number and every policy by which a job is supported.
///
/// A version never changes once an agreement uses it; a new one is written beside it. What nobody knows is null, never
/// zero: calculations refuse to run on it (domain P12, decisions 1, 2, 4 and 7).
///
/// @param rounding   how each contribution comes to whole crowns (INF-2)
/// @param wageChangeTolerance by what share the costs of a paid hour may differ from the earlier month unasked (INF)
/// @param deviations what was changed against the stored version for a what-if, as `parameter = value`
public record ProgrammeRules(
        String code,
        String labelCs,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        RulesStatus status,
        String legalBasis,
        Rounding rounding,
        Wage wage,
        Integration integration,
        Support support,
        Duties duties,
        Eligibility eligibility,
        Warnings warnings,
        Lapses lapses,
        LevyTolerance levyTolerance,
        BigDecimal wageChangeTolerance,
        Office office,
        List<String> deviations) {

    /// The contribution to wage costs (BR-001, BR-002).
    ///
    /// @param rate       share of the wage costs, 0.50 is a half
    /// @param capMonthly crowns a month and person
    public record Wage(
            @Nullable BigDecimal rate,
            @Nullable Money capMonthly,
            CapBase capBase,
            CapProRata capProRata,
            boolean sickPayEligible) {}

    /// The contribution to integration activities (BR-005, BR-006).
    public record Integration(
            @Nullable Money amount,
            Hours minHours,
            Hours hourStep,
            ShortfallPolicy shortfallPolicy,
            ShortMonthHours shortMonthHours) {}

    /// How long the support lasts (BR-003, BR-004).
    public record Support(
            @Nullable Integer basicMonths,
            @Nullable Integer extensionMonths,
            PartMonth partMonth,
            boolean interruptionShiftsEnd,
            int waitingMonthsBeforeSecond) {}

    /// By when things are due, in months from their base.
    public record Duties(
            int iporMonths,
            int exitTalkMonths,
            int exitPlanMonths,
            int returnDueMonths,
            boolean everyRevisionApproved) {}

    /// Who may take part.
    public record Eligibility(
            @Nullable Integer ageMin,
            @Nullable Integer ageMax,
            ProtectedMarket protectedMarket,
            boolean labourOfficeRegistration) {}

    /// When Prostup starts to ask.
    ///
    /// @param hoursDays  days of the month on which missing hours are pointed out
    /// @param contactDay day of the month by which a meeting with the social worker is expected
    public record Warnings(List<Integer> hoursDays, int contactDay, int longAbsenceDays) {}

    /// What ends by itself, in calendar days.
    public record Lapses(int agreementDays, int draftDays, List<Integer> draftWarningDays) {}

    /// What the offices around the programme agreed (decisions 4).
    public record Office(
            @Nullable String payerAccount,
            BigDecimal debtWaiverShare,
            LocalTime quietFrom,
            LocalTime quietTo,
            int suppressBelow) {}

    public ProgrammeRules {
        deviations = List.copyOf(deviations);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(code + ": valid to " + validTo + " before valid from " + validFrom);
        }
    }

    /// The same record whether the rows were read from files or from the database.
    ///
    /// @throws IllegalArgumentException naming the version and the parameter that is missing, unknown or malformed
    public static ProgrammeRules from(VersionRow version, List<ParameterRow> parameters) {
        return new RulesReader(version, parameters).read();
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /// The whole months that a parameter asks for, by its stored name: `basicMonths`, `iporMonths`…
    ///
    /// @throws UnknownParameter when this version does not know it
    public int months(String parameter) {
        var months = switch (parameter) {
            case "basicMonths" -> support.basicMonths;
            case "extensionMonths" -> support.extensionMonths;
            case "iporMonths" -> Integer.valueOf(duties.iporMonths);
            case "exitTalkMonths" -> Integer.valueOf(duties.exitTalkMonths);
            case "exitPlanMonths" -> Integer.valueOf(duties.exitPlanMonths);
            case "returnDueMonths" -> Integer.valueOf(duties.returnDueMonths);
            default -> throw new IllegalArgumentException("no parameter in months: " + parameter);
        };
        if (months == null) {
            throw new UnknownParameter(code, parameter);
        }
        return months;
    }

    public ProgrammeRules withShortfallPolicy(ShortfallPolicy policy) {
        if (policy == integration.shortfallPolicy) {
            return this;
        }
        var changed = new Integration(
                integration.amount, integration.minHours, integration.hourStep, policy, integration.shortMonthHours);
        return with(wage, changed, support, "shortfallPolicy", policy);
    }

    public ProgrammeRules withShortMonthHours(ShortMonthHours policy) {
        if (policy == integration.shortMonthHours) {
            return this;
        }
        var changed = new Integration(
                integration.amount, integration.minHours, integration.hourStep, integration.shortfallPolicy, policy);
        return with(wage, changed, support, "shortMonthHours", policy);
    }

    public ProgrammeRules withCapBase(CapBase base) {
        if (base == wage.capBase) {
            return this;
        }
        var changed = new Wage(wage.rate, wage.capMonthly, base, wage.capProRata, wage.sickPayEligible);
        return with(changed, integration, support, "capBase", base);
    }

    public ProgrammeRules withCapProRata(CapProRata proRata) {
        if (proRata == wage.capProRata) {
            return this;
        }
        var changed = new Wage(wage.rate, wage.capMonthly, wage.capBase, proRata, wage.sickPayEligible);
        return with(changed, integration, support, "capProRata", proRata);
    }

    public ProgrammeRules withSickPayEligible(boolean eligible) {
        if (eligible == wage.sickPayEligible) {
            return this;
        }
        var changed = new Wage(wage.rate, wage.capMonthly, wage.capBase, wage.capProRata, eligible);
        return with(changed, integration, support, "sickPayEligible", eligible);
    }

    public ProgrammeRules withPartMonth(PartMonth partMonth) {
        if (partMonth == support.partMonth) {
            return this;
        }
        var changed = new Support(
                support.basicMonths,
                support.extensionMonths,
                partMonth,
                support.interruptionShiftsEnd,
                support.waitingMonthsBeforeSecond);
        return with(wage, integration, changed, "partMonth", partMonth);
    }

    private ProgrammeRules with(Wage wage, Integration integration, Support support, String parameter, Object value) {
        var others = deviations.stream().filter(deviation -> !deviation.startsWith(parameter + " "));
        return new ProgrammeRules(
                code,
                labelCs,
                validFrom,
                validTo,
                status,
                legalBasis,
                rounding,
                wage,
                integration,
                support,
                duties,
                eligibility,
                warnings,
                lapses,
                levyTolerance,
                wageChangeTolerance,
                office,
                Stream.concat(others, Stream.of(parameter + " = " + value)).toList());
    }
}
