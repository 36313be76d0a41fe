package cz.prostup.ipm.commands;

import cz.prostup.commandline.Output;
import cz.prostup.commandline.Spelling;
import cz.prostup.commandline.Table;
import cz.prostup.commandline.Terminal;
import cz.prostup.commandline.WrongUse;
import cz.prostup.ipm.contribution.Line;
import cz.prostup.shared.Money;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells how the amount of one row came to be, in the lines that pages and papers print.
@Command(
        name = "explain",
        description = "Vysvětlí výpočet jednoho řádku tabulky krok za krokem.",
        synopsisHeading = "Použití: ",
        parameterListHeading = "%n",
        optionListHeading = "%nVolby:%n")
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "SOUBOR", description = "tabulka jako pro calculate, nebo - pro standardní vstup")
    private String file = "";

    @ArgGroup(exclusive = true)
    private Which which = new Which();

    @Mixin
    private ChosenRules rules = new ChosenRules();

    @Mixin
    private Output output = new Output();

    static final class Which {

        @Option(names = "--row", paramLabel = "ČÍSLO", description = "kolikátý řádek dat, první je 1")
        private int row = 1;

        @Option(names = "--name", paramLabel = "NÁZEV", description = "řádek s tímto názvem ve sloupci name")
        private String name = "";
    }

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean csv = output.isCsv();
        var chosen = rules.find();
        var cases = CaseFile.read(terminal, file);
        var one = new CaseFile(cases.name(), cases.header(), List.of(row(cases)));
        var lines = Cases.calculate(one, chosen).getFirst().lines();
        if (csv) {
            table(lines).printCsv(terminal.out());
        } else {
            lines.forEach(this::print);
        }
        return CommandLine.ExitCode.OK;
    }

    private CaseFile.Row row(CaseFile cases) {
        return which.name.isEmpty() ? numbered(cases) : named(cases);
    }

    private CaseFile.Row numbered(CaseFile cases) {
        if (which.row < 1 || which.row > cases.rows().size()) {
            throw new WrongUse("řádek " + which.row + " v tabulce není, řádků dat je "
                    + cases.rows().size());
        }
        return cases.rows().get(which.row - 1);
    }

    private CaseFile.Row named(CaseFile cases) {
        int column = cases.column(Cases.NAME);
        return IntStream.range(0, column < 0 ? 0 : cases.rows().size())
                .mapToObj(cases.rows()::get)
                .filter(row -> row.fields().get(column).strip().equals(which.name.strip()))
                .findFirst()
                .orElseThrow(() -> new WrongUse("řádek s názvem '" + which.name + "' v tabulce není"));
    }

    private static Table table(List<Line> lines) {
        var rows = lines.stream()
                .map(line -> List.of(
                        line.step().name(),
                        line.text(),
                        line.rule(),
                        line.rate(),
                        line.rounding(),
                        plain(line.result()),
                        line.note()))
                .toList();
        return new Table(List.of("step", "text", "rule", "rate", "rounding", "result", "note"), rows);
    }

    private static String plain(@Nullable Money result) {
        return result == null ? "" : Spelling.plain(result);
    }

    private void print(Line line) {
        var result = line.result();
        terminal.out().println(line.text() + (result == null ? "" : " → " + Spelling.crowns(result)));
        var below = Stream.of(line.rule(), line.rate(), line.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        terminal.out().println("    " + below);
    }
}
