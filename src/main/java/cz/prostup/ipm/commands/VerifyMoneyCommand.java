package cz.prostup.ipm.commands;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.commandline.BesideApplication;
import cz.prostup.commandline.InvalidInput;
import cz.prostup.commandline.Output;
import cz.prostup.commandline.Table;
import cz.prostup.commandline.Terminal;
import cz.prostup.ipm.books.VerifyMoney;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Proves the books: counts every amount again and names the first that is wrong; then it ends with 1.
@Command(
        name = "verify-money",
        description = "Přepočítá každou uloženou částku a každý součet a řekne první, která nesedí.",
        synopsisHeading = "Použití: ",
        optionListHeading = "%nVolby:%n")
final class VerifyMoneyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Output output = new Output();

    VerifyMoneyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var proofs = BesideApplication.call(application -> Viewers.getAs(
                Viewer.SYSTEM,
                () -> application
                        .getBean(VerifyMoney.class)
                        .prove(done -> terminal.err().println("přepočítáno výpočtů: " + done))));
        var table = new Table(
                List.of("co", "kolik", "výsledek"),
                proofs.stream()
                        .map(proof -> List.of(
                                proof.what(),
                                Long.toString(proof.count()),
                                proof.wrong().isEmpty() ? "sedí" : "NESEDÍ"))
                        .toList());
        if (output.isCsv()) {
            table.printCsv(terminal.out());
        } else {
            table.printAligned(terminal.out());
        }
        proofs.stream().flatMap(proof -> proof.wrong().stream()).findFirst().ifPresent(wrong -> {
            throw new InvalidInput("první chyba: " + wrong);
        });
        return 0;
    }
}
