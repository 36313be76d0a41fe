package cz.prostup.ipm.commands;

import cz.prostup.commandline.BesideApplication;
import cz.prostup.commandline.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "close-month", description = "x")
final class CloseMonthCommand implements Callable<Integer> {
    private final Terminal terminal;

    CloseMonthCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return BesideApplication.call(context -> {
            terminal.out().println(context.getBean(cz.prostup.ipm.payout.PrepareMonth.class));
            return 0;
        });
    }
}
