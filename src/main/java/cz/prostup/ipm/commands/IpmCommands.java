package cz.prostup.ipm.commands;

import cz.prostup.commandline.Commands;
import cz.prostup.commandline.Terminal;
import java.util.List;

/// What the command line can be asked about integration jobs.
public final class IpmCommands implements Commands {

    @Override
    public List<Object> on(Terminal terminal) {
        return List.of(
                new CalculateCommand(terminal),
                new ExplainCommand(terminal),
                new DeadlinesCommand(terminal),
                new CloseMonthCommand(terminal),
                new VerifyMoneyCommand(terminal));
    }
}
