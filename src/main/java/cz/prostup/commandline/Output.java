package cz.prostup.commandline;

import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that every command has.
public final class Output {

    private enum Format {
        TABLE,
        CSV
    }

    @Option(
            names = "--format",
            paramLabel = "FORMÁT",
            description = "table (pro čtení, výchozí) nebo csv (UTF-8, čárka, desetinná tečka, záhlaví)")
    private String format = "table";

    @SuppressWarnings("UnusedVariable") // filled and read by picocli only
    @Mixin
    private Help help = new Help();

    private Format format() {
        for (var known : Format.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(format)) {
                return known;
            }
        }
        throw new WrongUse("neznámý formát '" + format + "', umíme table a csv");
    }

    /// @throws WrongUse for a format that nobody knows
    public boolean isCsv() {
        return format() == Format.CSV;
    }
}
