package cz.prostup.ipm.books;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.IpmCast.Participant;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.MonthDays;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts many months where an officer decides, quicker than sending each; called as the system viewer in a transaction.
@Component
public class MonthsInReview {

    private final JdbcClient db;

    MonthsInReview(JdbcClient db) {
        this.db = db;
    }

    /// The account from which the branch pays.
    public void payFrom(Stage stage) {
        db.sql("""
                        insert into payments.payer_account (id, branch_id, account, holder, valid_from)
                        values (:id, :branch, '2229001/0710', 'Úřad práce', '2024-01-01')
                        """).param("id", Ids.next()).param("branch", stage.branchId).update();
    }

    /// A month in review: the wage as given, no hours, so it is worth its wage contribution.
    public ReturnId add(Stage stage, Participant participant, YearMonth month, int gross) {
        var id = Ids.next();
        var social = gross / 4;
        var health = gross / 11;
        db.sql("""
                        insert into ipm.monthly_return (id, placement_id, branch_id, employer_id, month, state, due_on, submitted_at)
                        values (:id, :placement, :branch, :employer, :month, 'IN_REVIEW', :due, now())
                        """)
                .param("id", id)
                .param("placement", participant.placement().value())
                .param("branch", stage.branchId)
                .param("employer", stage.employerId)
                .param("month", month.atDay(1))
                .param("due", month.plusMonths(1).atEndOfMonth())
                .update();
        db.sql("""
                        insert into ipm.wage_cost_claim (return_id, placement_id, gross_wage, employer_social, employer_health, hours_fund,
                                                         hours_worked, saved_by, saved_at)
                        values (:id, :placement, :gross, :social, :health, 160, 160, :by, now())
                        """)
                .param("id", id)
                .param("placement", participant.placement().value())
                .param("gross", gross)
                .param("social", social)
                .param("health", health)
                .param("by", stage.payroll.viewer().userId())
                .update();
        int days = month.lengthOfMonth();
        int working = WorkingDays.countIn(month);
        var inputs = new MonthInputs(
                Money.crowns(gross),
                Money.crowns(social),
                Money.crowns(health),
                Money.ZERO,
                Hours.ZERO,
                new MonthDays(days, days, working, working),
                BigDecimal.ONE);
        if (Contribution.of(inputs, RulesCsv.find("IPM-2025").orElseThrow()) instanceof Calculated calculated) {
            calculation(id, participant, inputs, calculated);
        }
        return new ReturnId(id);
    }

    private void calculation(UUID of, Participant participant, MonthInputs inputs, Calculated calculated) {
        var id = Ids.next();
        var days = inputs.days();
        db.sql("""
                        insert into ipm.calculation (id, return_id, placement_id, rules, made_at, gross_wage, employer_social,
                                employer_health, sick_pay, hours, days_supported, days_all, working_days_supported, working_days_all,
                                fte, wage_costs, wage_contribution, integration_contribution, total, required_hours)
                        values (:id, :return, :placement, 'IPM-2025', now(), :gross, :social, :health, 0, 0, :days, :days, :working,
                                :working, 1, :costs, :wage, :integration, :total, :required)
                        """)
                .param("id", id)
                .param("return", of)
                .param("placement", participant.placement().value())
                .param("gross", inputs.gross().amount())
                .param("social", inputs.employerSocial().amount())
                .param("health", inputs.employerHealth().amount())
                .param("days", days.all())
                .param("working", days.workingAll())
                .param("costs", calculated.wageCosts().amount())
                .param("wage", calculated.wageContribution().amount())
                .param("integration", calculated.integrationContribution().amount())
                .param("total", calculated.total().amount())
                .param("required", calculated.requiredHours().value())
                .update();
        db.sql("""
                        insert into ipm.calculation_line (calculation_id, seq, step, text, input, rule, rate, rounding, result, note)
                        values (:id, 1, 'TOTAL', 'Celkem', '', 'P12', '', '', :total, '')
                        """).param("id", id).param("total", calculated.total().amount()).update();
    }
}
