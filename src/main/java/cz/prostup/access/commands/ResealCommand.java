package cz.prostup.access.commands;

import cz.prostup.access.Reseal;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.commandline.BesideApplication;
import cz.prostup.commandline.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Seals all sealed values again by the newest key, beside a running application.
@Command(
        name = "reseal",
        description = "Znovu zapečetí všechny zapečetěné hodnoty nejnovějším klíčem.",
        synopsisHeading = "Použití: ")
final class ResealCommand implements Callable<Integer> {

    private final Terminal terminal;

    ResealCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var counts = BesideApplication.call(application -> Viewers.getAs(
                Viewer.SYSTEM, () -> application.getBean(Reseal.class).all()));
        counts.forEach((column, count) -> terminal.out().println(column + ": " + count));
        return 0;
    }
}
