package cz.prostup.access.commands;

import cz.prostup.commandline.InvalidInput;
import cz.prostup.commandline.Terminal;
import cz.prostup.vault.KeyRotation;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Adds a sealing key beside the old ones. It touches only the folder of keys, so it needs no database.
@Command(
        name = "rotate",
        description = "Přidá nový pečetní klíč. Staré zůstanou a otevřou, co zapečetily.",
        synopsisHeading = "Použití: ")
final class RotateCommand implements Callable<Integer> {

    private final Terminal terminal;

    RotateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var folder = folder(System.getenv());
        try {
            terminal.out().println("Pečetních klíčů je teď " + KeyRotation.rotate(folder) + ", pečetí nejnovější.");
            terminal.out()
                    .println("Zálohujte složku " + folder + " a dejte ji všem uzlům. Potom: bin/prostup keys reseal");
        } catch (IllegalStateException e) {
            throw new InvalidInput(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    /// As the application finds it.
    static Path folder(Map<String, String> environment) {
        var data = environment.getOrDefault("PROSTUP_DATA", "data");
        return Path.of(environment.getOrDefault("PROSTUP_KEYS", data + "/keys"))
                .toAbsolutePath()
                .normalize();
    }
}
