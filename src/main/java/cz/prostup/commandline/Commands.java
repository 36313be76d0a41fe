package cz.prostup.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// Commands that a module adds to the command line; the module is named in `META-INF/services`, so that a command lies
/// beside the rules it asks and nothing below has to know it.
///
/// A command that needs the database connects when it runs: the others stay quick.
public interface Commands {

    /// Objects annotated as picocli commands, in the order of the help.
    List<Object> on(Terminal terminal);

    static List<Object> all(Terminal terminal) {
        var commands = new ArrayList<Object>();
        ServiceLoader.load(Commands.class).forEach(module -> commands.addAll(module.on(terminal)));
        commands.add(new WorkingDaysCommand(terminal));
        commands.add(new CheckCommand(terminal));
        commands.add(new StatusCommand(terminal));
        commands.add(new VerifyAuditCommand(terminal));
        commands.add(new ExportAuditCommand(terminal));
        return commands;
    }
}
