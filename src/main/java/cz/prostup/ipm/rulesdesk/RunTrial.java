package cz.prostup.ipm.rulesdesk;

import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.MonthDays;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Calculates every decided month of the trial with the proposed rules and stores old and new beside each other.
///
/// The newest calculation of each return is read by a cursor, counted and written in chunks, in one transaction: a run
/// that ends before its end leaves no row.
@Component
class RunTrial {

    private static final int CHUNK = 5_000;

    private final JdbcClient db;
    private final RulesRepository rules;
    private final TrialRepository trials;

    RunTrial(JdbcClient db, RulesRepository rules, TrialRepository trials) {
        this.db = db;
        this.rules = rules;
        this.trials = trials;
    }

    /// @throws IllegalArgumentException when the rules do not know a number
    @Transactional
    public void run(TrialId id) {
        if (!trials.claim(id)) {
            return;
        }
        db.sql("select set_config('statement_timeout', '10min', true)")
                .query(String.class)
                .single();
        var run = new Run(id, tried(id), overrides());
        db.sql("""
                        select c.id, c.gross_wage, c.employer_social, c.employer_health, c.sick_pay, c.hours, c.days_supported,
                               c.days_all, c.working_days_supported, c.working_days_all, c.fte, c.total
                          from ipm.rules_trial t
                          join ipm.monthly_return r on r.month between t.month_from and t.month_to
                          join lateral (select * from ipm.calculation c
                                         where c.return_id = r.id order by c.made_at desc limit 1) c on true
                         where t.id = :trial and r.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID')
                        """).withFetchSize(CHUNK).param("trial", id.value()).query(run::take);
        run.store();
        sum(id);
        trials.finish(id, run.done);
    }

    private ProgrammeRules tried(TrialId id) {
        return rules.get(db.sql("select rules from ipm.rules_trial where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    /// What officers decided against the policy they decide under new rules too (INF-7).
    private Map<UUID, Money> overrides() {
        var decided = new HashMap<UUID, Money>();
        db.sql("select calculation_id, result from ipm.calculation_line where step = 'OVERRIDE' and result is not null")
                .query(row -> {
                    decided.put(Columns.uuid(row, "calculation_id"), Columns.money(row, "result"));
                });
        return decided;
    }

    private void sum(TrialId id) {
        db.sql("""
                        insert into ipm.rules_trial_sum (trial_id, dimension, key, label, returns, before, after, gained, lost)
                        with small as materialized (
                            select r.branch_id, r.employer_id, r.month, count(*) as returns, sum(t.old_total) as before,
                                   sum(t.new_total) as after, count(*) filter (where t.difference > 0) as gained,
                                   count(*) filter (where t.difference < 0) as lost
                              from ipm.rules_trial_row t
                              join ipm.calculation c on c.id = t.calculation_id
                              join ipm.monthly_return r on r.id = c.return_id
                             where t.trial_id = :trial
                             group by r.branch_id, r.employer_id, r.month)
                        select :trial, d.dimension, d.key, d.label, sum(s.returns), sum(s.before), sum(s.after), sum(s.gained),
                               sum(s.lost)
                          from small s
                          join organisations.branch_card b on b.id = s.branch_id
                          join organisations.organisation_card e on e.id = s.employer_id
                         cross join lateral (values ('ALL', '', ''),
                                                    ('BRANCH', b.id::text, b.name),
                                                    ('EMPLOYER_KIND', coalesce(e.employer_kind, ''), ''),
                                                    ('MONTH', s.month::text, ''),
                                                    ('EMPLOYER', e.id::text, e.name)) d (dimension, key, label)
                         group by d.dimension, d.key, d.label
                        """).param("trial", id.value()).update();
    }

    /// The rows on the way: read and counted, not yet written.
    private final class Run {

        private final TrialId id;
        private final ProgrammeRules rules;
        private final Map<UUID, Money> overrides;
        private final UUID[] calculations = new UUID[CHUNK];
        private final long[] old = new long[CHUNK];
        private final long[] wage = new long[CHUNK];
        private final long[] integration = new long[CHUNK];
        private int waiting;
        private int done;

        Run(TrialId id, ProgrammeRules rules, Map<UUID, Money> overrides) {
            this.id = id;
            this.rules = rules;
            this.overrides = overrides;
        }

        void take(ResultSet row) throws SQLException {
            var calculation = Columns.uuid(row, "id");
            var amounts = Contribution.amounts(inputs(row), rules);
            if (amounts == null) {
                throw new IllegalArgumentException(rules.code() + " do not know a number of the calculation");
            }
            calculations[waiting] = calculation;
            old[waiting] = cents(Columns.money(row, "total"));
            wage[waiting] = cents(amounts.wage());
            integration[waiting] = cents(decided(calculation, amounts.integration()));
            waiting++;
            if (waiting == CHUNK) {
                store();
            }
        }

        private Money decided(UUID calculation, Money computed) {
            var override = overrides.get(calculation);
            var most = rules.integration().amount();
            return override == null || most == null ? computed : override.min(most);
        }

        void store() {
            db.sql("""
                            insert into ipm.rules_trial_row (trial_id, calculation_id, old_total, new_wage, new_integration, new_total)
                            select :trial, id, old * 0.01, wage * 0.01, integration * 0.01, (wage + integration) * 0.01
                              from unnest(cast(:ids as uuid[]), cast(:old as bigint[]), cast(:wage as bigint[]),
                                          cast(:integration as bigint[])) n (id, old, wage, integration)
                            """)
                    .param("trial", id.value())
                    .param("ids", Arrays.copyOf(calculations, waiting))
                    .param("old", Arrays.copyOf(old, waiting))
                    .param("wage", Arrays.copyOf(wage, waiting))
                    .param("integration", Arrays.copyOf(integration, waiting))
                    .update();
            done += waiting;
            waiting = 0;
            trials.progress(id, done);
        }

        private static long cents(Money money) {
            return money.amount().unscaledValue().longValueExact();
        }

        private static MonthInputs inputs(ResultSet row) throws SQLException {
            return new MonthInputs(
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
                    row.getBigDecimal("fte"));
        }
    }
}
