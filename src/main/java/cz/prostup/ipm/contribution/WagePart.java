package cz.prostup.ipm.contribution;

import static cz.prostup.ipm.contribution.Wording.crowns;
import static cz.prostup.ipm.contribution.Wording.number;
import static cz.prostup.ipm.contribution.Wording.percent;
import static cz.prostup.ipm.contribution.Wording.rate;
import static cz.prostup.ipm.contribution.Wording.rules;

import cz.prostup.ipm.contribution.Line.Step;
import cz.prostup.ipm.programme.CapProRata;
import cz.prostup.ipm.programme.PartMonth;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The contribution to wage costs: a share of them, up to a cap (BR-001, BR-002). A month without a single hour of
/// activities still gets it (domain 11/C5).
///
/// @param words the steps, written only when somebody reads them: over many months they cost more than the amounts
record WagePart(Money wageCosts, BigDecimal raw, Money amount, boolean capApplied, Supplier<List<Line>> words) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String WHOLE_NOTE = "na osobu a\u00a0měsíc";

    static WagePart of(MonthInputs month, ProgrammeRules rules, BigDecimal share, Money monthlyCap) {
        var costs = wageCosts(month, rules);
        var cap = cap(month, rules, monthlyCap);
        return switch (rules.wage().capBase()) {
            case CONTRIBUTION -> cappedContribution(month, rules, share, costs, cap);
            case WAGE_COSTS -> cappedCosts(month, rules, share, costs, cap);
        };
    }

    private static Money wageCosts(MonthInputs month, ProgrammeRules rules) {
        var costs = month.gross().plus(month.employerSocial()).plus(month.employerHealth());
        return rules.wage().sickPayEligible() ? costs.plus(month.sickPay()) : costs;
    }

    private static Cap cap(MonthInputs month, ProgrammeRules rules, Money monthly) {
        var share = Share.ALL;
        if (byFte(rules)) {
            share = share.times(Share.of(month.fte()));
        }
        if (byDays(rules)) {
            share = share.times(month.days().calendar());
        }
        var amount = share.isAll() ? monthly : rules.rounding().round(share.from(monthly.amount()));
        boolean shortened = !share.isAll();
        return new Cap(monthly, amount, () -> shortened ? shortenedNote(month, rules) : WHOLE_NOTE);
    }

    private static boolean byFte(ProgrammeRules rules) {
        return rules.wage().capProRata() == CapProRata.FTE;
    }

    private static boolean byDays(ProgrammeRules rules) {
        return rules.wage().capProRata() == CapProRata.DAYS || rules.support().partMonth() == PartMonth.PRO_RATA_DAYS;
    }

    private static String shortenedNote(MonthInputs month, ProgrammeRules rules) {
        var note = new ArrayList<>(List.of(WHOLE_NOTE));
        if (byFte(rules)) {
            note.add("podle úvazku " + Wording.decimal(month.fte()));
        }
        if (byDays(rules)) {
            note.add(
                    "za " + month.days().supported() + " z\u00a0" + month.days().all() + " dnů");
        }
        return String.join(", ", note);
    }

    private static WagePart cappedContribution(
            MonthInputs month, ProgrammeRules rules, BigDecimal share, Money costs, Cap cap) {
        var raw = costs.times(share);
        var rounded = rules.rounding().round(raw);
        boolean over = raw.compareTo(cap.amount.amount()) > 0;
        return new WagePart(
                costs,
                raw,
                rounded.min(cap.amount),
                over,
                () -> List.of(
                        costsLine(month, rules, costs),
                        shareLine(rules, share, costs, raw, rounded),
                        cap.line(rules, capText(raw, cap.amount), over ? cap.amount : null)));
    }

    private static WagePart cappedCosts(
            MonthInputs month, ProgrammeRules rules, BigDecimal share, Money costs, Cap cap) {
        var counted = costs.min(cap.amount);
        var raw = counted.times(share);
        var rounded = rules.rounding().round(raw);
        boolean over = costs.compareTo(cap.amount) > 0;
        return new WagePart(
                costs,
                raw,
                rounded,
                over,
                () -> List.of(
                        costsLine(month, rules, costs),
                        cap.line(rules, costsCapText(costs, cap.amount, over), over ? counted : null),
                        shareLine(rules, share, counted, raw, rounded)));
    }

    private static String costsCapText(Money costs, Money cap, boolean over) {
        return over
                ? "Mzdové náklady se počítají nejvýš do stropu: z\u00a0" + crowns(costs) + " zůstává " + crowns(cap)
                : "Strop mzdových nákladů " + crowns(cap) + " nepřekročen";
    }

    private static Line costsLine(MonthInputs month, ProgrammeRules rules, Money costs) {
        var sickPay = month.sickPay().isPositive();
        var counted = sickPay && rules.wage().sickPayEligible();
        var text = "Mzdové náklady: " + number(month.gross()) + " + sociální " + number(month.employerSocial())
                + " + zdravotní " + number(month.employerHealth())
                + (counted ? " + náhrada mzdy v\u00a0nemoci " + number(month.sickPay()) : "");
        var note = "hrubá mzda a\u00a0odvody, které platí zaměstnavatel"
                + (sickPay && !counted
                        ? "; náhrada mzdy v\u00a0nemoci " + crowns(month.sickPay()) + " se nezapočítává"
                        : "");
        return new Line(
                Step.WAGE_COSTS,
                text,
                "hrubá mzda " + crowns(month.gross()),
                "C2",
                rules(rules, "sickPayEligible"),
                "",
                costs,
                note);
    }

    private static Line shareLine(ProgrammeRules rules, BigDecimal share, Money from, BigDecimal raw, Money rounded) {
        var part = share.compareTo(HALF) == 0 ? "Polovina" : percent(share);
        boolean exact = raw.compareTo(rounded.amount()) == 0;
        var rounding = exact ? "" : rules.rounding().czech();
        var text = part + " z\u00a0" + crowns(from) + " je " + crowns(raw) + (exact ? "" : ", " + rounding);
        return new Line(
                Step.SHARE,
                text,
                crowns(from),
                "BR-001",
                rate(percent(share), rules, "capBase"),
                rounding,
                rounded,
                "");
    }

    private static String capText(BigDecimal raw, Money cap) {
        int above = raw.compareTo(cap.amount());
        if (above > 0) {
            return "Nad strop se nevyplácí: z\u00a0" + crowns(raw) + " zůstává " + crowns(cap);
        }
        return above == 0
                ? "Strop " + crowns(cap) + " právě dosažen, nic se nekrátí"
                : "Strop " + crowns(cap) + " nedosažen";
    }

    private record Cap(Money monthly, Money amount, Supplier<String> note) {

        Line line(ProgrammeRules rules, String text, @Nullable Money result) {
            var rounding = amount.equals(monthly) ? "" : rules.rounding().czech();
            return new Line(
                    Step.CAP,
                    text,
                    "",
                    "BR-002",
                    rate("strop " + crowns(monthly), rules, "capBase", "capProRata", "partMonth"),
                    rounding,
                    result,
                    note.get());
        }
    }
}
