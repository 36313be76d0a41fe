package cz.prostup.calendar;

import cz.prostup.calendar.DeadlineRule.Base;
import cz.prostup.calendar.DeadlineRule.Shift;
import cz.prostup.calendar.DeadlineRule.Unit;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// All deadlines that follow from the start of a support, by the catalogue `deadline-rules.csv`.
///
/// Lengths that belong to a version of the programme come from outside as `programme`, for example `rules::months`.
public final class Deadlines {

    public static final String IPOR_DUE = "ipor-due";
    public static final String RETURN_DUE = "return-due";
    public static final String EXIT_PLAN = "exit-plan";
    public static final String EXIT_TALK = "exit-talk";
    public static final String BASIC_END = "basic-end";
    public static final String EXTENDED_END = "extended-end";

    private static final List<DeadlineRule> CATALOGUE = read();

    private Deadlines() {}

    public static List<DeadlineRule> catalogue() {
        return CATALOGUE;
    }

    /// @throws IllegalArgumentException for a code that the catalogue does not have
    public static DeadlineRule rule(String code) {
        return CATALOGUE.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no deadline " + code));
    }

    /// The deadlines known on the day of the start, in the order of the catalogue; the exit is counted from the basic
    /// end and the return is the first one.
    public static List<Deadline> forStart(LocalDate start, ToIntFunction<String> programme) {
        var basicEnd = rule(BASIC_END).from(start, programme).date();
        return CATALOGUE.stream()
                .map(rule -> rule.from(base(rule.base(), start, basicEnd), programme))
                .toList();
    }

    /// The deadlines that move when the support is extended: the exit, counted from the extended end.
    public static List<Deadline> forExtension(LocalDate start, ToIntFunction<String> programme) {
        var extendedEnd = rule(EXTENDED_END).from(start, programme).date();
        return CATALOGUE.stream()
                .filter(rule -> rule.base() == Base.SUPPORT_END)
                .map(rule -> rule.from(extendedEnd, programme))
                .toList();
    }

    /// By when the return of a month is sent.
    public static Deadline returnDue(YearMonth month, ToIntFunction<String> programme) {
        return rule(RETURN_DUE).from(month.atEndOfMonth(), programme);
    }

    private static LocalDate base(Base base, LocalDate start, LocalDate supportEnd) {
        return switch (base) {
            case START -> start;
            case MONTH_END -> YearMonth.from(start).atEndOfMonth();
            case SUPPORT_END -> supportEnd;
        };
    }

    private static List<DeadlineRule> read() {
        var file = "deadline-rules.csv";
        var stream = Deadlines.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing in the build");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(Deadlines::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static DeadlineRule rule(NamedCsvRecord row) {
        return new DeadlineRule(
                row.getField("code"),
                row.getField("label"),
                Base.valueOf(row.getField("base")),
                row.getField("months"),
                Integer.parseInt(row.getField("days")),
                Unit.valueOf(row.getField("unit")),
                Shift.valueOf(row.getField("shift")),
                numbers(row.getField("reminders")),
                row.getField("source"));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" ", -1)).map(Integer::valueOf).toList();
    }
}
