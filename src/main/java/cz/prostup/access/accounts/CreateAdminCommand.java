package cz.prostup.access.accounts;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.commandline.BesideApplication;
import cz.prostup.commandline.InvalidInput;
import cz.prostup.commandline.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The first administrator of an installation. No password stands on a command line: it prints a link that works once.
@Command(
        name = "create-admin",
        description = "Pozve prvního správce systému: vypíše odkaz, kterým si zvolí heslo.",
        synopsisHeading = "Použití: ",
        optionListHeading = "%nVolby:%n")
final class CreateAdminCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--login", required = true, paramLabel = "JMÉNO", description = "Přihlašovací jméno.")
    private String login = "";

    @Option(names = "--name", required = true, paramLabel = "JMÉNO", description = "Jméno a příjmení.")
    private String name = "";

    @Option(names = "--email", required = true, paramLabel = "ADRESA", description = "Kam mu bude chodit pošta.")
    private String email = "";

    @Option(names = "--another", description = "I když už nějaký správce systému je.")
    private boolean another;

    CreateAdminCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var outcome = BesideApplication.call(application -> Viewers.getAs(
                Viewer.SYSTEM,
                () -> new Answer(
                        application.getBean(CreateAdmin.class).invite(login, name, email, another),
                        application
                                .getEnvironment()
                                .getProperty("prostup.mail.site", "http://localhost:8080")
                                .replaceAll("/+$", ""))));
        return switch (outcome.outcome()) {
            case CreateAdmin.Invited(var path, var days) -> {
                terminal.out().println(outcome.site() + path);
                terminal.err()
                        .println("Odkaz platí " + days + " dní a použije se jednou. Nikomu dalšímu ho neukazujte.");
                yield 0;
            }
            case CreateAdmin.Refused(var reason) -> throw new InvalidInput(reason);
        };
    }

    private record Answer(CreateAdmin.Outcome outcome, String site) {}
}
