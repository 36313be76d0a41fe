package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.lead.WhatIf.Question;
import cz.prostup.shared.Hours;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields of the calculator.
public final class CalculatorForm {

    private static final int MOST_WORKERS = 50;
    private static final int MOST_HOURS = 200;
    private static final List<String> PARTS =
            List.of("1", "0.9", "0.8", "0.75", "0.7", "0.6", "0.5", "0.4", "0.3", "0.25", "0.2");

    private CalculatorForm() {}

    static boolean isAsked(Input input) {
        return input.fields().contains("gross");
    }

    /// What is filled in before anybody asks: an example, not advice.
    static Input usual() {
        return Input.blank()
                .with("gross", "24 000")
                .with("fte", "1")
                .with("months", "12")
                .with("workers", "1")
                .with("hours", "16");
    }

    /// Null when something is to be mended.
    ///
    /// @param most months for which one person can be supported, null when the rules do not say
    static @Nullable Question read(Input input, @Nullable Integer most) {
        var gross = input.money("gross", "Hrubá mzda");
        var fte = input.choice("fte", "Úvazek", PARTS);
        var months = input.wholeNumber("months", "Počet měsíců", 1, most == null ? 1 : most);
        var workers = input.wholeNumber("workers", "Počet lidí", 1, MOST_WORKERS);
        var hours = input.hours("hours", "Hodiny aktivit");
        if (gross != null && !gross.isPositive()) {
            input.fail("gross", "Napište hrubou mzdu vyšší než nula.");
        }
        if (hours != null && hours.compareTo(Hours.of(Integer.toString(MOST_HOURS))) > 0) {
            input.fail("hours", "Tolik hodin aktivit se do měsíce nevejde. Obvykle jich bývá 16 až 30.");
        }
        var failure = input.has("failure") && months != null
                ? input.wholeNumber("failure", "Měsíc výpadku", 1, months)
                : null;
        return gross == null || fte == null || months == null || workers == null || hours == null || input.hasErrors()
                ? null
                : new Question(gross, new BigDecimal(fte), months, workers, hours, failure);
    }

    public static List<Option> parts() {
        return PARTS.stream()
                .map(part -> Option.of(part, part.equals("1") ? "plný úvazek" : part.replace('.', ',') + " úvazku"))
                .toList();
    }
}
