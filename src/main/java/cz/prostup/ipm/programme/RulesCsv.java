package cz.prostup.ipm.programme;

import cz.prostup.shared.Money;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rules as they are delivered: four tables that can be read and reviewed without a program, a database or a
/// server.
/// The database is filled from the same files.
public final class RulesCsv {

    private RulesCsv() {}

    public static List<VersionRow> versions() {
        return rows("versions.csv", RulesCsv::version);
    }

    /// Of all versions, in the order of the file.
    public static List<ParameterRow> parameters() {
        return rows("rules.csv", RulesCsv::parameter);
    }

    public static List<LevyRates> levies() {
        return rows("levies.csv", RulesCsv::levyRates);
    }

    public static List<MinimumWage> minimumWages() {
        return rows("minimum_wage.csv", RulesCsv::minimumWage);
    }

    public static List<ProgrammeRules> rules() {
        var parameters = parameters();
        return versions().stream()
                .map(version -> ProgrammeRules.from(
                        version,
                        parameters.stream()
                                .filter(row -> row.rules().equals(version.code()))
                                .toList()))
                .toList();
    }

    public static Optional<ProgrammeRules> find(String code) {
        return rules().stream().filter(rules -> rules.code().equals(code)).findFirst();
    }

    private static VersionRow version(NamedCsvRecord row) {
        return new VersionRow(
                row.getField("code"),
                row.getField("label"),
                LocalDate.parse(row.getField("valid_from")),
                dateOrNull(row.getField("valid_to")),
                RulesStatus.valueOf(row.getField("status")),
                row.getField("legal_basis"),
                row.getField("source"));
    }

    private static ParameterRow parameter(NamedCsvRecord row) {
        var value = row.getField("value");
        return new ParameterRow(
                row.getField("rules"),
                row.getField("parameter"),
                value.isEmpty() ? null : value,
                Certainty.valueOf(row.getField("status")),
                row.getField("source"));
    }

    private static LevyRates levyRates(NamedCsvRecord row) {
        return new LevyRates(
                LocalDate.parse(row.getField("valid_from")),
                dateOrNull(row.getField("valid_to")),
                new BigDecimal(row.getField("social_rate")),
                new BigDecimal(row.getField("health_rate")),
                Integer.parseInt(row.getField("employee_share_of_health").replaceFirst("^1/", "")),
                Rounding.valueOf(row.getField("rounding")),
                Certainty.valueOf(row.getField("status")),
                row.getField("source"));
    }

    private static MinimumWage minimumWage(NamedCsvRecord row) {
        return new MinimumWage(
                Integer.parseInt(row.getField("year")),
                Money.of(row.getField("monthly")),
                Certainty.valueOf(row.getField("status")),
                row.getField("source"));
    }

    private static @Nullable LocalDate dateOrNull(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> reading) {
        var stream = RulesCsv.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing in the build");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(reading).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
