package cz.prostup.ipm.commands;

import cz.prostup.calendar.Deadline;
import cz.prostup.calendar.Deadlines;
import cz.prostup.commandline.InvalidInput;
import cz.prostup.commandline.Output;
import cz.prostup.commandline.Spelling;
import cz.prostup.commandline.Table;
import cz.prostup.commandline.Terminal;
import cz.prostup.commandline.Years;
import cz.prostup.ipm.programme.UnknownParameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Counts every deadline that follows from the start of a support.
@Command(
        name = "deadlines",
        description = "Vypíše lhůty, které plynou ze dne nástupu.",
        synopsisHeading = "Použití: ",
        optionListHeading = "%nVolby:%n")
final class DeadlinesCommand implements Callable<Integer> {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Terminal terminal;

    @Option(names = "--start", required = true, paramLabel = "DATUM", description = "den nástupu, například 2025-03-10")
    private String start = "";

    @Mixin
    private ChosenRules rules = new ChosenRules();

    @Mixin
    private Output output = new Output();

    DeadlinesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean csv = output.isCsv();
        var deadlines = deadlines();
        if (csv) {
            table(deadlines).printCsv(terminal.out());
        } else {
            forReading(deadlines).printAligned(terminal.out());
        }
        return CommandLine.ExitCode.OK;
    }

    private List<Deadline> deadlines() {
        var day = day();
        try {
            return Deadlines.forStart(day, rules.find()::months);
        } catch (UnknownParameter unknown) {
            throw new InvalidInput(
                    "pravidla " + unknown.rules() + " neznají " + unknown.parameter() + ", lhůty nejde spočítat");
        }
    }

    private LocalDate day() {
        if (!ISO.matcher(start).matches()) {
            throw new InvalidInput("--start: '" + start + "' není datum, pište ho jako 2025-03-10");
        }
        try {
            var day = LocalDate.parse(start);
            Years.check("--start", day.getYear());
            return day;
        } catch (DateTimeException impossible) {
            throw new InvalidInput("--start: den '" + start + "' v kalendáři není");
        }
    }

    private static Table table(List<Deadline> deadlines) {
        return new Table(
                List.of("rule", "date", "shifted"),
                deadlines.stream()
                        .map(deadline -> List.of(
                                deadline.rule().code(), deadline.date().toString(), String.valueOf(deadline.shifted())))
                        .toList());
    }

    private static Table forReading(List<Deadline> deadlines) {
        return new Table(
                List.of("lhůta", "do kdy", ""),
                deadlines.stream()
                        .map(deadline -> List.of(
                                deadline.rule().labelCs(),
                                Spelling.date(deadline.date()),
                                deadline.shifted() ? "posunuto, vychází na " + Spelling.date(deadline.computed()) : ""))
                        .toList());
    }
}
