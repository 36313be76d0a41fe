package cz.prostup.ipm.commands;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.commandline.BesideApplication;
import cz.prostup.commandline.InvalidInput;
import cz.prostup.commandline.Output;
import cz.prostup.commandline.Spelling;
import cz.prostup.commandline.Table;
import cz.prostup.commandline.Terminal;
import cz.prostup.ipm.payout.ClosingRuns;
import cz.prostup.ipm.payout.ClosingRuns.Run;
import cz.prostup.ipm.payout.ClosingScreens;
import cz.prostup.ipm.payout.ClosingScreens.Employer;
import cz.prostup.ipm.payout.ClosingScreens.Month;
import cz.prostup.ipm.payout.PrepareMonth;
import cz.prostup.ipm.payout.PreparedView;
import cz.prostup.ipm.payout.RemindLate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Closes a month of a branch as the page does: who is ready, who is late, the batch. It never confirms it, and prints
/// numbers of returns and employers, no persons.
@Command(
        name = "close-month",
        description =
                "Uzavře měsíc pobočky: spočítá výkazy, připomene opozdilcům a připraví dávku. Nikdy ji nepotvrdí.",
        synopsisHeading = "Použití: ",
        parameterListHeading = "%nCo:%n",
        optionListHeading = "%nVolby:%n")
final class CloseMonthCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "MĚSÍC", description = "například 2026-10")
    private String month = "";

    @Option(
            names = "--branch",
            required = true,
            paramLabel = "POBOČKA",
            description = "kód nebo název bez diakritiky, například most nebo usti-nad-orlici")
    private String branch = "";

    @Option(names = "--dry-run", description = "jen ukázat, nic nepřipomínat ani nepřipravovat")
    private boolean dryRun;

    @Mixin
    private Output output = new Output();

    CloseMonthCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var wanted = month();
        return BesideApplication.call(application -> Viewers.getAs(Viewer.SYSTEM, () -> close(application, wanted)));
    }

    private int close(ApplicationContext application, YearMonth wanted) {
        var screens = application.getBean(ClosingScreens.class);
        var found = screens.byName(branch)
                .orElseThrow(() -> new InvalidInput("pobočka „" + branch + "“ není. Zkuste třeba most nebo kód MO."));
        var preview = application.getBean(PrepareMonth.class).preview(found.id(), wanted, Viewer.SYSTEM);
        print(screens.month(found, wanted), preview);
        if (dryRun) {
            say("Jen náhled, nic se nezměnilo.");
            return 0;
        }
        int reminded = application.getBean(RemindLate.class).remind(found, wanted, Viewer.SYSTEM);
        say("Připomenutí dostane pracovišť: " + reminded);
        return told(application.getBean(ClosingRuns.class).runNow(found.id(), wanted, Viewer.SYSTEM, this::progress));
    }

    private void print(Month month, PreparedView preview) {
        var rows = List.of(
                row("zaměstnavatelů", month.employers().size()),
                row(
                        "z toho připravených",
                        month.employers().stream().filter(Employer::isReady).count()),
                row("výkazů", month.sum(Employer::returns)),
                row("chybí od zaměstnavatelů", month.sum(Employer::missing)),
                row("z toho bez podpisu poskytovatele", month.sum(Employer::unsigned)),
                row("kontroluje úřad", month.sum(Employer::office)),
                row("schváleno k výplatě", month.sum(Employer::approved)),
                row("vyplácí se", month.sum(Employer::ordered)),
                row("vyplaceno", month.sum(Employer::paid)),
                row("zamítnuto", month.sum(Employer::rejected)),
                row("plateb v dávce", preview.payments().size()),
                row("položek v dávce", preview.items()),
                List.of(
                        "částka dávky",
                        output.isCsv() ? Spelling.plain(preview.total()) : Spelling.crowns(preview.total())),
                row("odloženo na příště", preview.left().size()));
        var table = new Table(List.of("co", "kolik"), rows);
        if (output.isCsv()) {
            table.printCsv(terminal.out());
        } else {
            terminal.out().println(month.branch().name() + ", " + month.month());
            table.printAligned(terminal.out());
        }
    }

    private int told(Run run) {
        return switch (run.state()) {
            case DONE -> {
                say("Dávka je připravená a čeká na potvrzení jinou osobou: " + run.batch());
                yield 0;
            }
            case NOTHING -> {
                say("Není co vyplatit.");
                yield 0;
            }
            case RUNNING, REFUSED, FAILED -> throw new InvalidInput(run.message());
        };
    }

    private void progress(Run run) {
        if (run.total() > 0 && !run.step().isEmpty()) {
            say(run.step() + ": " + run.done() + " z " + run.total());
        }
    }

    private void say(String text) {
        terminal.err().println(text);
    }

    private YearMonth month() {
        if (!month.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new InvalidInput("měsíc „" + month + "“ není. Pište ho jako 2026-10.");
        }
        return YearMonth.parse(month);
    }

    private static List<String> row(String what, long count) {
        return List.of(what, Long.toString(count));
    }
}
