package cz.prostup.commandline;

import cz.prostup.organisations.BankAccount;
import cz.prostup.organisations.Iban;
import cz.prostup.organisations.Ico;
import cz.prostup.people.BirthNumber;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Says whether a number can be right. It never prints the number itself.
@Command(
        name = "check",
        description = "Zkontroluje číslo a řekne, co na něm nesouhlasí.",
        synopsisHeading = "Použití: ",
        parameterListHeading = "%n",
        optionListHeading = "%nVolby:%n")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "CO", description = "ico, account, iban nebo birth-number")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "HODNOTA", description = "číslo, jak ho někdo napsal")
    private String value = "";

    @Mixin
    private Output output = new Output();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean csv = output.isCsv();
        var problem = problem();
        if (csv) {
            var row = List.of(kind, String.valueOf(problem.isEmpty()), problem.orElse(""));
            new Table(List.of("kind", "valid", "reason"), List.of(row)).printCsv(terminal.out());
        } else if (problem.isEmpty()) {
            terminal.out().println("V pořádku.");
        }
        problem.ifPresent(reason -> terminal.err().println("prostup: " + reason));
        return problem.isEmpty() ? Prostup.DONE : Prostup.INVALID_INPUT;
    }

    private Optional<String> problem() {
        return switch (kind) {
            case "ico" ->
                Ico.parse(value) instanceof Ico.Invalid invalid ? Optional.of(invalid.reason()) : Optional.empty();
            case "account" ->
                BankAccount.parse(value) instanceof BankAccount.Invalid invalid
                        ? Optional.of(invalid.reason())
                        : Optional.empty();
            case "iban" ->
                Iban.parse(value) instanceof Iban.Invalid invalid ? Optional.of(invalid.reason()) : Optional.empty();
            case "birth-number" ->
                BirthNumber.parse(value) instanceof BirthNumber.Invalid invalid
                        ? Optional.of(invalid.reason())
                        : Optional.empty();
            default -> throw new WrongUse("neznámá kontrola '" + kind + "', umíme ico, account, iban, birth-number");
        };
    }
}
