package cz.prostup.access.accounts;

import cz.prostup.commandline.Commands;
import cz.prostup.commandline.Terminal;
import java.util.List;

/// What the command line does with accounts.
public final class AccountCommands implements Commands {

    @Override
    public List<Object> on(Terminal terminal) {
        return List.of(new CreateAdminCommand(terminal));
    }
}
