package cz.prostup.ipm.contribution;

import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How numbers are spelled in the lines of a calculation.
final class Wording {

    private static final char NARROW = '\u202f';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. M. uuuu", Locale.ROOT);
    private static final ConcurrentHashMap<String, DecimalFormat> FORMATS = new ConcurrentHashMap<>();

    private Wording() {}

    /// "23 549 Kč", with haléře only when there are some
    static String crowns(BigDecimal amount) {
        return number(amount) + "\u00a0Kč";
    }

    static String crowns(Money money) {
        return crowns(money.amount());
    }

    /// "23 549"
    static String number(BigDecimal amount) {
        var exact = amount.stripTrailingZeros();
        return exact.scale() <= 0
                ? format("#,##0", exact)
                : format("#,##0.00######", exact.setScale(8, RoundingMode.DOWN));
    }

    static String number(Money money) {
        return number(money.amount());
    }

    /// "18,0 h": hours that were done
    static String done(Hours hours) {
        return format("0.0#", hours.value()) + "\u00a0h";
    }

    /// "16 h": hours that are asked for
    static String asked(Hours hours) {
        return format("0.##", hours.value()) + "\u00a0h";
    }

    static String decimal(BigDecimal number) {
        return format("0.####", number);
    }

    static String percent(BigDecimal share) {
        return format("0.####", share.movePointRight(2)) + "\u00a0%";
    }

    /// "50 %, pravidla IPM-2025, platí od 1. 1. 2025"
    ///
    /// @param decidedBy the parameters on which the line rests: when a what-if changed one, the line says so
    static String rate(String rate, ProgrammeRules rules, String... decidedBy) {
        return rate + ", " + rules(rules, decidedBy);
    }

    /// "pravidla IPM-2025, platí od 1. 1. 2025"
    static String rules(ProgrammeRules rules, String... decidedBy) {
        var until = rules.validTo();
        var validity = until == null ? "" : " do " + date(until);
        var changed = rules.deviations().stream()
                .filter(deviation -> Stream.of(decidedBy).anyMatch(name -> deviation.startsWith(name + " ")))
                .map(deviation -> ", odchylka " + deviation)
                .collect(Collectors.joining());
        return "pravidla " + rules.code() + ", platí od " + date(rules.validFrom()) + validity + changed;
    }

    private static String date(LocalDate day) {
        return DATE.format(day);
    }

    /// Reading a pattern is dear and a format is not safe for many threads: each number takes a copy of a read one.
    private static String format(String pattern, BigDecimal number) {
        var format =
                (DecimalFormat) FORMATS.computeIfAbsent(pattern, Wording::read).clone();
        return format.format(number);
    }

    private static DecimalFormat read(String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(NARROW);
        symbols.setDecimalSeparator(',');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.DOWN);
        return format;
    }
}
