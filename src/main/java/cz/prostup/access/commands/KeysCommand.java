package cz.prostup.access.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Keys by which national ids, private notes and second factors are sealed.
@Command(
        name = "keys",
        description = "Přidá nový pečetní klíč, nebo jím znovu zapečetí, co je zapečetěné.",
        synopsisHeading = "Použití: ",
        synopsisSubcommandLabel = "PŘÍKAZ",
        commandListHeading = "%nPříkazy:%n")
final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Alone it does nothing.
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }
}
