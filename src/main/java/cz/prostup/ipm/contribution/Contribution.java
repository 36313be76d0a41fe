package cz.prostup.ipm.contribution;

import static cz.prostup.ipm.contribution.Wording.crowns;
import static cz.prostup.ipm.contribution.Wording.number;
import static cz.prostup.ipm.contribution.Wording.rules;

import cz.prostup.ipm.contribution.Line.Step;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.contribution.Outcome.Refused;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.shared.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an employer receives for one job in one month (domain P12, decisions 3).
///
/// ```
/// wage contribution        = share of the wage costs in whole crowns, at most the cap     BR-001, BR-002
/// integration contribution = the whole amount for the hours asked for, else by policy     BR-005, BR-006
/// total                    = their sum
/// ```
///
/// Pure arithmetic: every number arrives as an argument, so an old month counted again gives the amount it gave when it
/// was approved. Each contribution is rounded exactly once.
public final class Contribution {

    private Contribution() {}

    public static Outcome of(MonthInputs month, ProgrammeRules rules) {
        return of(month, rules, null);
    }

    /// @param override the officer's decision about the integration contribution, null when there is none
    public static Outcome of(MonthInputs month, ProgrammeRules rules, @Nullable IntegrationOverride override) {
        var share = rules.wage().rate();
        var cap = rules.wage().capMonthly();
        var integration = rules.integration().amount();
        if (share == null || cap == null || integration == null) {
            return new Refused(unknown(rules));
        }
        if (override != null && !possible(override.amount(), integration)) {
            return new Refused(List.of("Integrační příspěvek lze určit jen v\u00a0celých korunách a\u00a0nejvýš na "
                    + crowns(integration) + ", ne na " + crowns(override.amount()) + "."));
        }
        var wagePart = WagePart.of(month, rules, share, cap);
        var integrationPart = IntegrationPart.of(month, rules, integration);
        return together(month, rules, wagePart, integrationPart, override);
    }

    /// The amounts of [#of] without the words, for going through many months at once.
    ///
    /// @return null where [#of] would refuse because the rules do not know a number
    public static @Nullable Amounts amounts(MonthInputs month, ProgrammeRules rules) {
        var share = rules.wage().rate();
        var cap = rules.wage().capMonthly();
        var integration = rules.integration().amount();
        return share == null || cap == null || integration == null
                ? null
                : new Amounts(
                        WagePart.of(month, rules, share, cap).amount(),
                        IntegrationPart.of(month, rules, integration).amount());
    }

    /// Both in whole crowns.
    public record Amounts(Money wage, Money integration) {}

    private static Calculated together(
            MonthInputs month,
            ProgrammeRules rules,
            WagePart wage,
            IntegrationPart integration,
            @Nullable IntegrationOverride override) {
        var lines = new ArrayList<Line>();
        lines.addAll(wage.words().get());
        lines.addAll(integration.words().get());
        var integrationAmount = integration.amount();
        if (override != null) {
            integrationAmount = override.amount();
            lines.add(overrideLine(rules, integration.amount(), override));
        }
        var total = wage.amount().plus(integrationAmount);
        lines.add(totalLine(rules, wage.amount(), integrationAmount, total));
        return new Calculated(
                wage.wageCosts(),
                wage.raw(),
                wage.amount(),
                wage.capApplied(),
                integration.required(),
                month.hours(),
                integrationAmount,
                rules.integration().shortfallPolicy(),
                override != null,
                total,
                lines,
                rules.code());
    }

    private static Line overrideLine(ProgrammeRules rules, Money computed, IntegrationOverride override) {
        var text = "Úřad práce určil integrační příspěvek " + crowns(override.amount()) + " místo " + crowns(computed);
        return new Line(
                Step.OVERRIDE, text, crowns(computed), "INF-7", rules(rules), "", override.amount(), override.reason());
    }

    private static Line totalLine(ProgrammeRules rules, Money wage, Money integration, Money total) {
        var text = "Celkem: mzdový příspěvek " + number(wage) + " + integrační příspěvek " + number(integration);
        return new Line(Step.TOTAL, text, "", "P12", rules(rules), "", total, "");
    }

    private static boolean possible(Money amount, Money most) {
        return amount.compareTo(most) <= 0 && amount.equals(Money.flooredToCrowns(amount.amount()));
    }

    private static List<String> unknown(ProgrammeRules rules) {
        var reasons = new ArrayList<String>();
        if (rules.wage().rate() == null) {
            reasons.add("Pravidla " + rules.code() + " neznají sazbu mzdového příspěvku (wageRate).");
        }
        if (rules.wage().capMonthly() == null) {
            reasons.add("Pravidla " + rules.code() + " neznají strop mzdového příspěvku (wageCapMonthly).");
        }
        if (rules.integration().amount() == null) {
            reasons.add("Pravidla " + rules.code() + " neznají výši integračního příspěvku (integrationAmount).");
        }
        return reasons;
    }
}
