package cz.prostup.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line of Prostup. It ends with 0 when it did what was asked, with 1 for input that is not valid and with
/// 2
/// when it was called in a way it does not know; messages go to standard error, data alone to standard output.
@Command(
        name = "prostup",
        description = "Integrační pracovní místa na příkazové řádce.",
        synopsisHeading = "Použití: ",
        synopsisSubcommandLabel = "PŘÍKAZ",
        commandListHeading = "%nPříkazy:%n",
        optionListHeading = "%nVolby:%n",
        footer = {"", "Konec: 0 hotovo, 1 chybný vstup, 2 chybné použití."})
public final class Prostup implements Runnable {

    static final int DONE = 0;
    static final int INVALID_INPUT = 1;
    static final int WRONG_USE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("UnusedVariable") // filled and read by picocli only
    @Mixin
    private Help help = new Help();

    private Prostup() {}

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        var folder = Path.of(System.getProperty("prostup.cwd", ""));
        int code = run(new Terminal(System.in, out, err, folder), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    static int run(Terminal terminal, String... args) {
        var line = new CommandLine(new Prostup());
        Commands.all(terminal).forEach(line::addSubcommand);
        everyCommand(
                line,
                each -> each.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                        .setParameterExceptionHandler(
                                (wrong, ignored) -> say(terminal, WRONG_USE, Refusals.inCzech(wrong)))
                        .setExecutionExceptionHandler((failure, command, ignored) -> failed(terminal, failure)));
        return line.execute(args);
    }

    private static void everyCommand(CommandLine line, Consumer<CommandLine> setting) {
        setting.accept(line);
        line.getSubcommands().values().forEach(each -> everyCommand(each, setting));
    }

    private static int failed(Terminal terminal, Exception failure) throws Exception {
        return switch (failure) {
            case InvalidInput invalid -> say(terminal, INVALID_INPUT, invalid.problems());
            case WrongUse wrong -> say(terminal, WRONG_USE, List.of(wrong.getMessage()));
            default -> throw failure;
        };
    }

    private static int say(Terminal terminal, int code, List<String> messages) {
        messages.forEach(message -> terminal.err().println("prostup: " + message));
        return code;
    }

    /// Without a command there is nothing to do.
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }
}
