package cz.prostup.ipm.commands;

import cz.prostup.commandline.InvalidInput;
import cz.prostup.commandline.Output;
import cz.prostup.commandline.Spelling;
import cz.prostup.commandline.Table;
import cz.prostup.commandline.Terminal;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Counts the months of a table and adds four columns to it.
@Command(
        name = "calculate",
        description = {
            "Spočítá příspěvky za měsíce z tabulky.",
            "Sloupce: name, gross, employer_social, employer_health, hours a podle potřeby shortfall_policy a cap_base,"
                    + " které mají přednost před verzí pravidel. Ostatní sloupce projdou beze změny. Přidá wage_costs,"
                    + " wage_contribution, integration_contribution, total."
        },
        synopsisHeading = "Použití: ",
        parameterListHeading = "%n",
        optionListHeading = "%nVolby:%n")
final class CalculateCommand implements Callable<Integer> {

    private static final List<String> ADDED =
            List.of("wage_costs", "wage_contribution", "integration_contribution", "total");

    private final Terminal terminal;

    @Parameters(paramLabel = "SOUBOR", description = "tabulka CSV s čárkou v UTF-8, nebo - pro standardní vstup")
    private String file = "";

    @Mixin
    private ChosenRules rules = new ChosenRules();

    @Mixin
    private Output output = new Output();

    CalculateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean csv = output.isCsv();
        var chosen = rules.find();
        var cases = CaseFile.read(terminal, file);
        ADDED.stream().filter(column -> cases.column(column) >= 0).findFirst().ifPresent(column -> {
            throw new InvalidInput(
                    cases.name() + ", řádek 1: sloupec " + column + " přidáváme my, ve vstupu být nesmí");
        });
        var results = Cases.calculate(cases, chosen);
        if (csv) {
            withAmounts(cases, results).printCsv(terminal.out());
        } else {
            forReading(cases, results).printAligned(terminal.out());
            terminal.out().println("\npravidla " + chosen.code());
        }
        return CommandLine.ExitCode.OK;
    }

    private static Table withAmounts(CaseFile cases, List<Calculated> results) {
        var header = Stream.concat(cases.header().stream(), ADDED.stream()).toList();
        var rows = IntStream.range(0, results.size())
                .mapToObj(at -> Stream.concat(
                                cases.rows().get(at).fields().stream(),
                                amounts(results.get(at)).map(Spelling::plain))
                        .toList())
                .toList();
        return new Table(header, rows);
    }

    private static Table forReading(CaseFile cases, List<Calculated> results) {
        int name = cases.column(Cases.NAME);
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at < results.size(); at++) {
            var row = cases.rows().get(at);
            rows.add(reading(name < 0 ? "řádek " + row.line() : row.fields().get(name), amounts(results.get(at))));
        }
        rows.add(reading(
                "celkem",
                Stream.of(
                        sum(results, Calculated::wageCosts),
                        sum(results, Calculated::wageContribution),
                        sum(results, Calculated::integrationContribution),
                        sum(results, Calculated::total))));
        return new Table(
                List.of("název", "mzdové náklady", "mzdový příspěvek", "integrační příspěvek", "celkem"), rows);
    }

    private static List<String> reading(String name, Stream<Money> amounts) {
        return Stream.concat(Stream.of(name), amounts.map(Spelling::crowns)).toList();
    }

    private static Money sum(List<Calculated> results, Function<Calculated, Money> amount) {
        return Money.sum(results.stream().map(amount).toList());
    }

    private static Stream<Money> amounts(Calculated result) {
        return Stream.of(
                result.wageCosts(), result.wageContribution(), result.integrationContribution(), result.total());
    }
}
