package cz.prostup.ipm.monthlyreturn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.ipm.contribution.Line;
import cz.prostup.ipm.contribution.MonthDays;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Calculations as they are kept: written once with their lines, never changed, read back as the page showed them.
///
/// The second lock stands on their tables: whoever sees no wages reads and writes none.
@Component
public class StoredCalculations {

    /// @param rules    code of the version that it was made by
    /// @param override what an officer decided about the integration contribution, null when nobody did
    public record Stored(
            UUID id,
            MonthInputs inputs,
            String rules,
            @Nullable IntegrationOverride override,
            Money wage,
            Money integration,
            Money total,
            Hours required,
            List<Line> lines) {

        public Stored {
            lines = List.copyOf(lines);
        }
    }

    private record Row(
            UUID id, MonthInputs inputs, String rules, Money wage, Money integration, Money total, Hours required) {

        Stored with(List<Line> lines) {
            var override = lines.stream()
                    .filter(line -> line.step() == Line.Step.OVERRIDE)
                    .findFirst()
                    .map(line -> new IntegrationOverride(integration, line.note()))
                    .orElse(null);
            return new Stored(id, inputs, rules, override, wage, integration, total, required, lines);
        }
    }

    private final JdbcClient db;
    private final Today today;

    StoredCalculations(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// What stood in a return when it was sent.
    ///
    /// @param override the officer's decision that it counts with, null when there is none
    UUID ofReturn(
            ReturnId id,
            UUID submission,
            PlacementId placement,
            MonthInputs inputs,
            Calculated calculated,
            @Nullable UUID override) {
        return store(id.value(), submission, null, placement, inputs, calculated, override);
    }

    /// What a correction comes to; the calculation of the return stays as it is.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID ofCorrection(UUID correction, PlacementId placement, MonthInputs inputs, Calculated calculated) {
        return store(null, null, correction, placement, inputs, calculated, null);
    }

    /// By their ids; those that the viewer may not see are not there.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Stored> find(Collection<UUID> ids) {
        var wanted = ids.toArray(UUID[]::new);
        var rows = db.sql("""
                        select id, gross_wage, employer_social, employer_health, sick_pay, hours, days_supported, days_all,
                               working_days_supported, working_days_all, fte, rules, wage_contribution,
                               integration_contribution, total, required_hours
                          from ipm.calculation
                         where id = any (:ids)
                        """).param("ids", wanted).query((row, n) -> row(row)).list();
        var lines = lines(wanted);
        return rows.stream()
                .map(row -> row.with(lines.getOrDefault(row.id(), List.of())))
                .collect(toMap(Stored::id, Function.identity()));
    }

    private Map<UUID, List<Line>> lines(UUID[] ids) {
        record Of(UUID calculation, Line line) {}
        return db
                .sql("""
                        select calculation_id, step, text, input, rule, rate, rounding, result, note
                          from ipm.calculation_line
                         where calculation_id = any (:ids)
                         order by calculation_id, seq
                        """)
                .param("ids", ids)
                .query((row, n) -> new Of(Columns.uuid(row, "calculation_id"), line(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::calculation, mapping(Of::line, toList())));
    }

    private UUID store(
            @Nullable UUID ret,
            @Nullable UUID submission,
            @Nullable UUID correction,
            PlacementId placement,
            MonthInputs inputs,
            Calculated calculated,
            @Nullable UUID override) {
        var id = Ids.next();
        var days = inputs.days();
        db.sql("""
                        insert into ipm.calculation (id, return_id, submission_id, correction_id, placement_id, rules, made_at,
                                gross_wage, employer_social, employer_health, sick_pay, hours, days_supported, days_all,
                                working_days_supported, working_days_all, fte, wage_costs, wage_contribution,
                                integration_contribution, total, required_hours, override_id)
                        values (:id, :return, :submission, :correction, :placement, :rules, :at, :gross, :social, :health,
                                :sickPay, :hours, :supported, :all, :workingSupported, :workingAll, :fte, :costs, :wage,
                                :integration, :total, :required, :override)
                        """)
                .param("id", id)
                .param("return", ret)
                .param("submission", submission)
                .param("correction", correction)
                .param("placement", placement.value())
                .param("rules", calculated.rulesCode())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("gross", inputs.gross().amount())
                .param("social", inputs.employerSocial().amount())
                .param("health", inputs.employerHealth().amount())
                .param("sickPay", inputs.sickPay().amount())
                .param("hours", inputs.hours().value())
                .param("supported", days.supported())
                .param("all", days.all())
                .param("workingSupported", days.workingSupported())
                .param("workingAll", days.workingAll())
                .param("fte", inputs.fte())
                .param("costs", calculated.wageCosts().amount())
                .param("wage", calculated.wageContribution().amount())
                .param("integration", calculated.integrationContribution().amount())
                .param("total", calculated.total().amount())
                .param("required", calculated.requiredHours().value())
                .param("override", override)
                .update();
        storeLines(id, calculated.lines());
        return id;
    }

    private void storeLines(UUID calculation, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            db.sql("""
                            insert into ipm.calculation_line (calculation_id, seq, step, text, input, rule, rate, rounding, result, note)
                            values (:calculation, :seq, :step, :text, :input, :rule, :rate, :rounding, :result, :note)
                            """)
                    .param("calculation", calculation)
                    .param("seq", i + 1)
                    .param("step", line.step().name())
                    .param("text", line.text())
                    .param("input", line.input())
                    .param("rule", line.rule())
                    .param("rate", line.rate())
                    .param("rounding", line.rounding())
                    .param("result", Money.orNull(line.result()))
                    .param("note", line.note())
                    .update();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Columns.uuid(row, "id"),
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
                row.getString("rules"),
                Columns.money(row, "wage_contribution"),
                Columns.money(row, "integration_contribution"),
                Columns.money(row, "total"),
                Columns.hours(row, "required_hours"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Columns.code(row, "step", Line.Step.class),
                row.getString("text"),
                row.getString("input"),
                row.getString("rule"),
                row.getString("rate"),
                row.getString("rounding"),
                Columns.moneyOrNull(row, "result"),
                row.getString("note"));
    }
}
