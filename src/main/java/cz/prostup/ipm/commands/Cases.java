package cz.prostup.ipm.commands;

import cz.prostup.commandline.InvalidInput;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.contribution.Outcome.Refused;
import cz.prostup.ipm.programme.CapBase;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.ShortfallPolicy;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Rows of a table read as months and calculated: all of them, or none and every problem that was found.
final class Cases {

    static final String NAME = "name";
    private static final String GROSS = "gross";
    private static final String SOCIAL = "employer_social";
    private static final String HEALTH = "employer_health";
    private static final String HOURS = "hours";
    private static final String POLICY = "shortfall_policy";
    private static final String CAP_BASE = "cap_base";

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final BigDecimal HOURS_OF_LONGEST_MONTH = new BigDecimal(31 * 24);
    private static final int SHOWN_PROBLEMS = 20;

    private final CaseFile file;
    private final ProgrammeRules rules;
    private final List<String> problems = new ArrayList<>();

    private Cases(CaseFile file, ProgrammeRules rules) {
        this.file = file;
        this.rules = rules;
    }

    /// @throws InvalidInput naming line and column, or what the rules do not know
    static List<Calculated> calculate(CaseFile file, ProgrammeRules rules) {
        return new Cases(file, rules).calculate();
    }

    private List<Calculated> calculate() {
        var missing = List.of(GROSS, SOCIAL, HEALTH, HOURS).stream()
                .filter(column -> file.column(column) < 0)
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(file.name() + ", řádek 1: v záhlaví chybí sloupec " + String.join(", ", missing));
        }
        var results = file.rows().stream().map(this::calculated).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(shown());
        }
        return results;
    }

    private Calculated calculated(CaseFile.Row row) {
        var inputs = MonthInputs.whole(money(row, GROSS), money(row, SOCIAL), money(row, HEALTH), hours(row));
        var policy =
                code(row, POLICY, ShortfallPolicy.class, rules.integration().shortfallPolicy());
        var base = code(row, CAP_BASE, CapBase.class, rules.wage().capBase());
        var versioned = rules.withShortfallPolicy(policy).withCapBase(base);
        return switch (Contribution.of(inputs, versioned)) {
            case Calculated calculated -> calculated;
            case Refused refused -> throw new InvalidInput(refused.reasons());
        };
    }

    private Money money(CaseFile.Row row, String column) {
        return new Money(number(row, column, "částka"));
    }

    private Hours hours(CaseFile.Row row) {
        var hours = number(row, HOURS, "počet hodin");
        if (hours.compareTo(HOURS_OF_LONGEST_MONTH) > 0) {
            problem(row, HOURS, "v měsíci je nejvýš 744 hodin, ne " + hours.toPlainString());
        }
        return new Hours(hours);
    }

    private BigDecimal number(CaseFile.Row row, String column, String what) {
        var text = field(row, column);
        if (AMOUNT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        problem(row, column, text.isEmpty() ? "chybí " + what : reason(text, what));
        return BigDecimal.ZERO;
    }

    private static String reason(String text, String what) {
        if (text.startsWith("-")) {
            return what + " nesmí být pod nulou: '" + text + "'";
        }
        return "'" + text + "' není " + what + "; pište číslice, desetinnou tečku a nejvýš dvě desetinná místa";
    }

    private <E extends Enum<E>> E code(CaseFile.Row row, String column, Class<E> type, E ofVersion) {
        var text = file.column(column) < 0 ? "" : field(row, column);
        if (text.isEmpty()) {
            return ofVersion;
        }
        for (var known : type.getEnumConstants()) {
            if (known.name().equals(text)) {
                return known;
            }
        }
        problem(row, column, "'" + text + "' neznáme, umíme " + String.join(", ", names(type)));
        return ofVersion;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private String field(CaseFile.Row row, String column) {
        return row.fields().get(file.column(column)).strip();
    }

    private void problem(CaseFile.Row row, String column, String what) {
        problems.add(file.name() + ", řádek " + row.line() + ", sloupec " + column + ": " + what);
    }

    private List<String> shown() {
        if (problems.size() <= SHOWN_PROBLEMS) {
            return problems;
        }
        var shown = new ArrayList<>(problems.subList(0, SHOWN_PROBLEMS));
        shown.add("a dalších chyb: " + (problems.size() - SHOWN_PROBLEMS));
        return shown;
    }
}
