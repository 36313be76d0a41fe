package cz.prostup.commandline;

import cz.prostup.access.VerifyAudit;
import cz.prostup.access.VerifyAudit.Finding;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Proves that nobody changed the logs of reads: makes the chain of hashes anew, compares it with the anchors and names
/// the first row that does not fit; then it ends with 1.
@Command(
        name = "verify-audit",
        description = "Ověří řetěz záznamů o čtení, odmítnutí a přihlášení a řekne první řádek, který nesedí.",
        synopsisHeading = "Použití: ",
        optionListHeading = "%nVolby:%n")
final class VerifyAuditCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Output output = new Output();

    @Option(names = "--from", paramLabel = "DEN", description = "jen pečeti od tohoto dne (2026-11-01)")
    private @Nullable LocalDate from;

    VerifyAuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var report = BesideApplication.call(application -> Viewers.getAs(
                Viewer.SYSTEM,
                () -> application
                        .getBean(VerifyAudit.class)
                        .verify(from, done -> terminal.err().println("ověřeno řádků: " + done))));
        var since = report.tail().since();
        var rows = new ArrayList<List<String>>();
        for (var log : List.of("READ", "REFUSAL", "SECURITY")) {
            rows.add(List.of(named(log), Long.toString(report.counts().getOrDefault(log, 0L))));
        }
        rows.add(List.of("bez pečeti", Long.toString(report.tail().count())));
        rows.add(List.of("nejstarší bez pečeti", since == null ? "–" : since.toString()));
        rows.add(List.of("kotvy", Integer.toString(report.anchors())));
        rows.add(List.of("výsledek", report.wrong() == null ? "sedí" : "NESEDÍ"));
        var table = new Table(List.of("co", "kolik"), rows);
        if (output.isCsv()) {
            table.printCsv(terminal.out());
        } else {
            table.printAligned(terminal.out());
        }
        var wrong = report.wrong();
        if (wrong != null) {
            throw new InvalidInput("první chyba: " + said(wrong));
        }
        return Prostup.DONE;
    }

    static String said(Finding wrong) {
        if (wrong.log().isEmpty()) {
            return wrong.wrong();
        }
        var at = wrong.at();
        return named(wrong.log()) + ", řádek " + wrong.id() + (at == null ? "" : " z " + time(at)) + ": "
                + wrong.wrong();
    }

    private static String time(Instant at) {
        return at.toString();
    }

    private static String named(String log) {
        return switch (log) {
            case "READ" -> "záznam o čtení";
            case "REFUSAL" -> "záznam o odmítnutí";
            default -> "záznam o účtech";
        };
    }
}
