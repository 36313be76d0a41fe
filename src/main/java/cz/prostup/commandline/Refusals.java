package cz.prostup.commandline;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in Czech why a call was not understood.
final class Refusals {

    private Refusals() {}

    static List<String> inCzech(ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return List.of(what(wrong), "nápověda: bin/" + command + " --help");
    }

    private static String what(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                "neznámý příkaz nebo volba: " + String.join(" ", unmatched.getUnmatched());
            case MissingParameterException missing -> "chybí " + names(missing.getMissing());
            default -> other(wrong);
        };
    }

    private static String other(ParameterException wrong) {
        var argument = wrong.getArgSpec();
        if (argument == null) {
            return "chybí příkaz";
        }
        return wrong.getValue() == null
                ? "volbě " + name(argument) + " chybí hodnota"
                : "volba " + name(argument) + " nemůže mít hodnotu '" + wrong.getValue() + "'";
    }

    private static String names(List<ArgSpec> arguments) {
        return String.join(", ", arguments.stream().map(Refusals::name).toList());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
