package cz.prostup.access.commands;

import cz.prostup.commandline.Commands;
import cz.prostup.commandline.Terminal;
import java.util.List;
import picocli.CommandLine;

/// What the command line does with keys.
public final class AccessCommands implements Commands {

    @Override
    public List<Object> on(Terminal terminal) {
        return List.of(new CommandLine(new KeysCommand())
                .addSubcommand(new RotateCommand(terminal))
                .addSubcommand(new ResealCommand(terminal)));
    }
}
