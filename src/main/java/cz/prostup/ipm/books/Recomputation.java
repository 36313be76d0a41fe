package cz.prostup.ipm.books;

import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.ipm.contribution.MonthDays;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts stored calculations again from the inputs stored with them, by the rules they name (decisions 2, control 60).
@Component
public class Recomputation {

    /// @param stored what the row says
    /// @param again  what comes out now
    public record Wrong(UUID calculation, String what, String stored, String again) {}

    private record Stored(
            UUID id,
            String rules,
            MonthInputs inputs,
            @Nullable IntegrationOverride override,
            Money costs,
            Money wage,
            Money integration,
            Money total) {}

    private static final String SELECT = """
            select k.id, k.rules, k.gross_wage, k.employer_social, k.employer_health, k.sick_pay, k.hours, k.days_supported,
                   k.days_all, k.working_days_supported, k.working_days_all, k.fte, k.wage_costs, k.wage_contribution,
                   k.integration_contribution, k.total, o.result as overridden, o.note as override_reason
              from ipm.calculation k
              left join ipm.calculation_line o on o.calculation_id = k.id and o.step = 'OVERRIDE'
            """;

    private final JdbcClient db;
    private final RulesRepository rules;

    Recomputation(JdbcClient db, RulesRepository rules) {
        this.db = db;
        this.rules = rules;
    }

    /// The first of the newest calculations of these returns that comes out differently.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Wrong> firstWrongOf(Collection<UUID> returns) {
        return db
                .sql(SELECT + """
                         where k.id in (select distinct on (n.return_id) n.id
                                          from ipm.calculation n
                                         where n.return_id = any (:returns)
                                         order by n.return_id, n.made_at desc, n.id desc)
                        """)
                .param("returns", returns.toArray(UUID[]::new))
                .query((row, n) -> stored(row))
                .list()
                .stream()
                .flatMap(this::wrong)
                .findFirst();
    }

    /// Every calculation there is, in chunks, until the first wrong one.
    ///
    /// @param counted told how many were right so far
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Wrong> firstWrong(java.util.function.LongConsumer counted) {
        long done = 0;
        UUID after = new UUID(0, 0);
        while (true) {
            List<Stored> chunk = db.sql(SELECT + " where k.id > :after order by k.id limit 5000")
                    .param("after", after)
                    .query((row, n) -> stored(row))
                    .list();
            var wrong = chunk.stream().flatMap(this::wrong).findFirst();
            if (wrong.isPresent() || chunk.isEmpty()) {
                return wrong;
            }
            done += chunk.size();
            counted.accept(done);
            after = chunk.getLast().id();
        }
    }

    private Stream<Wrong> wrong(Stored stored) {
        return switch (Contribution.of(stored.inputs(), rules.get(stored.rules()), stored.override())) {
            case Calculated now ->
                Stream.of(
                                different(stored, "mzdové náklady", stored.costs(), now.wageCosts()),
                                different(stored, "mzdový příspěvek", stored.wage(), now.wageContribution()),
                                different(
                                        stored,
                                        "integrační příspěvek",
                                        stored.integration(),
                                        now.integrationContribution()),
                                different(stored, "celkem", stored.total(), now.total()))
                        .flatMap(Optional::stream);
            case cz.prostup.ipm.contribution.Outcome.Refused refused ->
                Stream.of(new Wrong(
                        stored.id(),
                        "výpočet",
                        stored.total().toString(),
                        refused.reasons().getFirst()));
        };
    }

    private static Optional<Wrong> different(Stored stored, String what, Money was, Money is) {
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new Wrong(stored.id(), what, was.toString(), is.toString()));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var overridden = Columns.moneyOrNull(row, "overridden");
        return new Stored(
                Columns.uuid(row, "id"),
                row.getString("rules"),
                new MonthInputs(
                        Columns.money(row, "gross_wage"),
                        Columns.money(row, "employer_social"),
                        Columns.money(row, "employer_health"),
                        Columns.money(row, "sick_pay"),
                        Columns.hours(row, "hours"),
                        new MonthDays(
                                row.getInt("days_supported"),
                                row.getInt("days_all"),
                                row.getInt("working_days_supported"),
                                row.getInt("working_days_all")),
                        row.getBigDecimal("fte")),
                overridden == null ? null : new IntegrationOverride(overridden, row.getString("override_reason")),
                Columns.money(row, "wage_costs"),
                Columns.money(row, "wage_contribution"),
                Columns.money(row, "integration_contribution"),
                Columns.money(row, "total"));
    }
}
