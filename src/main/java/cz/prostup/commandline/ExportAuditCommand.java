package cz.prostup.commandline;

import cz.prostup.access.ExportAudit;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints the logs of some days as lines of JSON; the counts go to the other output.
@Command(
        name = "export-audit",
        description = "Vypíše záznamy o čtení, odmítnutí a přihlášení za vybrané dny, každý jako řádek JSON.",
        synopsisHeading = "Použití: ",
        optionListHeading = "%nVolby:%n")
final class ExportAuditCommand implements Callable<Integer> {

    private final Terminal terminal;

    @SuppressWarnings("UnusedVariable") // filled and read by picocli only
    @Mixin
    private Help help = new Help();

    @Option(names = "--from", required = true, paramLabel = "DEN", description = "první den (2026-11-01)")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "DEN", description = "poslední den včetně")
    private LocalDate to = LocalDate.MIN;

    ExportAuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new WrongUse("poslední den nemůže být dřív než první");
        }
        var counts = BesideApplication.call(application -> Viewers.getAs(Viewer.SYSTEM, () -> {
            var exported = application
                    .getBean(ExportAudit.class)
                    .export(from, to, line -> terminal.out().println(line));
            application
                    .getBean(SecurityLog.class)
                    .event(Viewer.SYSTEM, SecurityLog.Kind.EXPORT, "export-audit " + from + " " + to);
            return exported;
        }));
        terminal.out().flush();
        terminal.err()
                .println("čtení: " + counts.get("READ") + ", odmítnutí: " + counts.get("REFUSAL") + ", účty: "
                        + counts.get("SECURITY"));
        return Prostup.DONE;
    }
}
