package cz.prostup.commandline;

import cz.prostup.calendar.WorkingDays;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// How many working days each month of a year has.
@Command(
        name = "working-days",
        description = "Vypíše počty pracovních dnů v měsících roku.",
        synopsisHeading = "Použití: ",
        parameterListHeading = "%n",
        optionListHeading = "%nVolby:%n")
final class WorkingDaysCommand implements Callable<Integer> {

    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");
    private static final Locale CZECH = Locale.of("cs");

    private final Terminal terminal;

    @Parameters(paramLabel = "ROK", description = "například 2026")
    private String year = "";

    @Mixin
    private Output output = new Output();

    WorkingDaysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean csv = output.isCsv();
        var months = months();
        if (csv) {
            table(months).printCsv(terminal.out());
        } else {
            forReading(months).printAligned(terminal.out());
        }
        return Prostup.DONE;
    }

    private List<YearMonth> months() {
        if (!YEAR.matcher(year).matches()) {
            throw new InvalidInput("'" + year + "' není rok");
        }
        int number = Integer.parseInt(year);
        Years.check("rok", number);
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(number, month))
                .toList();
    }

    private static Table table(List<YearMonth> months) {
        return new Table(
                List.of("year", "month", "days"),
                months.stream()
                        .map(month -> List.of(
                                String.valueOf(month.getYear()),
                                String.valueOf(month.getMonthValue()),
                                String.valueOf(WorkingDays.countIn(month))))
                        .toList());
    }

    private static Table forReading(List<YearMonth> months) {
        int sum = months.stream().mapToInt(WorkingDays::countIn).sum();
        int holidays = months.stream().mapToInt(WorkingDays::paidHolidaysIn).sum();
        var rows = months.stream()
                .map(month -> List.of(
                        month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, CZECH),
                        String.valueOf(WorkingDays.countIn(month)),
                        String.valueOf(WorkingDays.paidHolidaysIn(month))));
        var last = List.of("celkem", String.valueOf(sum), String.valueOf(holidays));
        return new Table(
                List.of("měsíc", "pracovních dnů", "svátků ve všední den"),
                Stream.concat(rows, Stream.of(last)).toList());
    }
}
