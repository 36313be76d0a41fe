package cz.prostup.ipm.contribution;

import static cz.prostup.ipm.contribution.Wording.asked;
import static cz.prostup.ipm.contribution.Wording.crowns;
import static cz.prostup.ipm.contribution.Wording.done;
import static cz.prostup.ipm.contribution.Wording.rate;

import cz.prostup.ipm.contribution.Line.Step;
import cz.prostup.ipm.programme.PartMonth;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.ShortMonthHours;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;

/// The contribution to integration activities: whole for the hours asked for, by the policy for fewer (BR-005, BR-006).
record IntegrationPart(Hours required, Money amount, Supplier<List<Line>> words) {

    static IntegrationPart of(MonthInputs month, ProgrammeRules rules, Money monthly) {
        var required = required(month.days(), rules);
        var whole = wholeOf(month.days(), rules).from(monthly.amount());
        boolean met = month.hours().isAtLeast(required);
        var exact = met ? whole : shortened(month.hours(), required, rules, whole);
        var amount = rules.rounding().round(exact);
        boolean rounded = exact.compareTo(amount.amount()) != 0;
        return new IntegrationPart(
                required,
                amount,
                () -> List.of(
                        hoursLine(month, rules, required),
                        new Line(
                                Step.INTEGRATION,
                                met
                                        ? metText(month.days(), rules, monthly)
                                        : shortText(month.hours(), required, rules, whole),
                                "",
                                met ? "BR-005" : "BR-005, C3",
                                rate(crowns(monthly) + " měsíčně", rules, "shortfallPolicy", "partMonth"),
                                rounded ? rules.rounding().czech() : "",
                                amount,
                                met ? "" : policyNote(rules))));
    }

    /// A short month may ask for fewer hours; they go down to a step that can be logged, and at least one is asked for.
    private static Hours required(MonthDays days, ProgrammeRules rules) {
        var integration = rules.integration();
        var share = switch (hoursPolicy(rules)) {
            case FULL -> Share.ALL;
            case PRO_RATA_CALENDAR_DAYS -> days.calendar();
            case PRO_RATA_WORKING_DAYS -> days.working();
        };
        if (share.isAll()) {
            return integration.minHours();
        }
        var step = integration.hourStep().value();
        var steps = share.from(integration.minHours().value()).divide(step, 0, RoundingMode.FLOOR);
        return new Hours(steps.max(BigDecimal.ONE).multiply(step));
    }

    private static ShortMonthHours hoursPolicy(ProgrammeRules rules) {
        var policy = rules.integration().shortMonthHours();
        return policy == ShortMonthHours.FULL && byDays(rules) ? ShortMonthHours.PRO_RATA_CALENDAR_DAYS : policy;
    }

    private static boolean byDays(ProgrammeRules rules) {
        return rules.support().partMonth() == PartMonth.PRO_RATA_DAYS;
    }

    private static Share wholeOf(MonthDays days, ProgrammeRules rules) {
        return byDays(rules) ? days.calendar() : Share.ALL;
    }

    private static BigDecimal shortened(Hours hours, Hours required, ProgrammeRules rules, BigDecimal whole) {
        return switch (rules.integration().shortfallPolicy()) {
            case ALL_OR_NOTHING -> BigDecimal.ZERO;
            case PRO_RATA -> new Share(hours.value(), required.value()).from(whole);
            case FULL_WITH_WARNING -> whole;
        };
    }

    private static Line hoursLine(MonthInputs month, ProgrammeRules rules, Hours required) {
        var hours = month.hours();
        var text = hours.isAtLeast(required)
                ? "Integrační aktivity: " + done(hours) + " je aspoň " + asked(required)
                : "Integrační aktivity: " + done(hours) + " je méně než " + asked(required) + ", chybí "
                        + done(hours.missingTo(required));
        var full = required.equals(rules.integration().minHours());
        var note = full
                ? ""
                : "krátký měsíc: " + asked(rules.integration().minHours()) + " se krátí podle "
                        + switch (hoursPolicy(rules)) {
                            case PRO_RATA_WORKING_DAYS ->
                                "pracovních dnů, " + month.days().workingSupported() + " z\u00a0"
                                        + month.days().workingAll();
                            default ->
                                "dnů podpory, " + month.days().supported() + " z\u00a0"
                                        + month.days().all();
                        };
        var rate = rate(
                "nejméně " + asked(rules.integration().minHours()) + " měsíčně", rules, "shortMonthHours", "partMonth");
        var rounding = full ? "" : "dolů na " + asked(rules.integration().hourStep());
        return new Line(Step.HOURS, text, done(hours), "BR-006", rate, rounding, null, note);
    }

    private static String metText(MonthDays days, ProgrammeRules rules, Money monthly) {
        if (wholeOf(days, rules).isAll()) {
            return "Integrační příspěvek za splněné hodiny";
        }
        return "Integrační příspěvek za splněné hodiny: " + crowns(monthly) + " za " + days.supported() + " z\u00a0"
                + days.all() + " dnů";
    }

    private static String shortText(Hours hours, Hours required, ProgrammeRules rules, BigDecimal whole) {
        return switch (rules.integration().shortfallPolicy()) {
            case ALL_OR_NOTHING -> "Integrační příspěvek se bez " + asked(required) + " nevyplácí";
            case PRO_RATA -> proRataText(hours, required, rules, whole);
            case FULL_WITH_WARNING -> "Integrační příspěvek se vyplácí celý, i\u00a0když hodiny chybí";
        };
    }

    private static String proRataText(Hours hours, Hours required, ProgrammeRules rules, BigDecimal whole) {
        var exact = shortened(hours, required, rules, whole);
        boolean rounded = exact.stripTrailingZeros().scale() > 0;
        return "Integrační příspěvek podle hodin: " + crowns(whole) + " × " + done(hours) + " ÷ " + asked(required)
                + " je " + crowns(exact) + (rounded ? ", " + rules.rounding().czech() : "");
    }

    private static String policyNote(ProgrammeRules rules) {
        return switch (rules.integration().shortfallPolicy()) {
            case ALL_OR_NOTHING -> "úřad práce může z\u00a0vážného důvodu rozhodnout jinak";
            case PRO_RATA -> "mzdový příspěvek se kvůli hodinám nekrátí";
            case FULL_WITH_WARNING -> "úřad práce uvidí upozornění na chybějící hodiny";
        };
    }
}
