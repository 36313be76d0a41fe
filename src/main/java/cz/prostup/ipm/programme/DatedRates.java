package cz.prostup.ipm.programme;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Levies and minimum wages as the database holds them: those delivered with the program and those that the directorate
/// added. The command line reads the delivered ones from [RulesCsv].
@Repository
public class DatedRates {

    private record Known(LocalDate readOn, List<RateRow> rows) {}

    private final JdbcClient db;
    private final Today today;
    private volatile Known known = new Known(LocalDate.MIN, List.of());

    DatedRates(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Levies that hold on the day; empty when one of their parts is missing.
    public Optional<LevyRates> levies(LocalDate day) {
        var rows = known().stream().filter(row -> row.holdsOn(day)).toList();
        var social = find(rows, RateKind.LEVY_SOCIAL);
        var health = find(rows, RateKind.LEVY_HEALTH);
        var part = find(rows, RateKind.LEVY_EMPLOYEE_PART);
        var rounding = find(rows, RateKind.LEVY_ROUNDING);
        if (social == null || health == null || part == null || rounding == null) {
            return Optional.empty();
        }
        var all = List.of(social, health, part, rounding);
        return Optional.of(new LevyRates(
                all.stream()
                        .map(RateRow::validFrom)
                        .reduce(LocalDate.MIN, (one, other) -> one.isAfter(other) ? one : other),
                all.stream()
                        .map(RateRow::validTo)
                        .flatMap(Stream::ofNullable)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                new BigDecimal(social.value()),
                new BigDecimal(health.value()),
                Integer.parseInt(part.value()),
                Rounding.valueOf(rounding.value()),
                social.certainty(),
                social.source()));
    }

    public Optional<MinimumWage> minimumWage(int year) {
        var day = LocalDate.of(year, 1, 1);
        return known().stream()
                .filter(row -> row.kind() == RateKind.MINIMUM_WAGE && row.holdsOn(day))
                .findFirst()
                .map(row -> new MinimumWage(year, Money.of(row.value()), row.certainty(), row.source()));
    }

    /// All that hold at some time, by kind and day.
    public List<RateRow> confirmed() {
        return db.sql("""
                        select kind, valid_from, valid_to, value, status, source
                          from ipm.dated_rate
                         where state = 'CONFIRMED'
                         order by kind, valid_from
                        """)
                .query((row, n) -> new RateRow(
                        Columns.code(row, "kind", RateKind.class),
                        Columns.date(row, "valid_from"),
                        Columns.dateOrNull(row, "valid_to"),
                        row.getString("value"),
                        Columns.code(row, "status", Certainty.class),
                        row.getString("source")))
                .list();
    }

    /// A rate was confirmed: read them again.
    public void forget() {
        known = new Known(LocalDate.MIN, List.of());
    }

    /// Read once a day: a rate is confirmed long before it is needed, and each line of a sheet asks for it.
    private List<RateRow> known() {
        var kept = known;
        if (!kept.readOn().equals(today.date())) {
            kept = new Known(today.date(), confirmed());
            known = kept;
        }
        return kept.rows();
    }

    /// Puts in what was delivered with the program, where nothing holds for those days yet.
    void addDelivered() {
        delivered()
                .forEach(row -> db.sql("""
                        insert into ipm.dated_rate (id, kind, valid_from, valid_to, value, status, source, state)
                        values (:id, :kind, :from, :to, :value, :status, :source, 'CONFIRMED')
                        on conflict do nothing
                        """)
                        .param("id", Ids.next())
                        .param("kind", row.kind().name())
                        .param("from", row.validFrom())
                        .param("to", row.validTo())
                        .param("value", row.value())
                        .param("status", row.certainty().name())
                        .param("source", row.source())
                        .update());
    }

    /// The delivered tables as rows: a levy has four values, a minimum wage holds for its year.
    static List<RateRow> delivered() {
        var levies = RulesCsv.levies().stream()
                .flatMap(levy -> Stream.of(
                        part(levy, RateKind.LEVY_SOCIAL, levy.socialRate().toPlainString()),
                        part(levy, RateKind.LEVY_HEALTH, levy.healthRate().toPlainString()),
                        part(levy, RateKind.LEVY_EMPLOYEE_PART, Integer.toString(levy.employeeShareOfHealth())),
                        part(levy, RateKind.LEVY_ROUNDING, levy.rounding().name())));
        var wages = RulesCsv.minimumWages().stream()
                .map(wage -> new RateRow(
                        RateKind.MINIMUM_WAGE,
                        LocalDate.of(wage.year(), 1, 1),
                        LocalDate.of(wage.year(), 12, 31),
                        wage.monthly().amount().stripTrailingZeros().toPlainString(),
                        wage.certainty(),
                        wage.source()));
        return Stream.concat(levies, wages).toList();
    }

    private static RateRow part(LevyRates levy, RateKind kind, String value) {
        return new RateRow(kind, levy.validFrom(), levy.validTo(), value, levy.certainty(), levy.source());
    }

    private static @Nullable RateRow find(List<RateRow> rows, RateKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).findFirst().orElse(null);
    }
}
