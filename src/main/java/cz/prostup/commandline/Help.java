package cz.prostup.commandline;

import picocli.CommandLine.Option;

final class Help {

    @SuppressWarnings("UnusedVariable") // read by picocli only
    @Option(names = "--help", usageHelp = true, description = "vypíše tuto nápovědu")
    private boolean asked;
}
