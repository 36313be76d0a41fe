package cz.prostup.ipm.lead;

import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.MonthDays;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.programme.DatedRates;
import cz.prostup.ipm.programme.LevyRates;
import cz.prostup.ipm.programme.MinimumWage;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an employer would pay and receive, counted by the same rules and the same arithmetic that will pay
/// ([Contribution]). Levies are an estimate by the rates known today, and nothing is promised.
@Component
public class WhatIf {

    /// @param gross     wage of one person a month, for the agreed part of full time
    /// @param fte       part of a full-time job, 1 is full
    /// @param hours     of integration activities of one person a month
    /// @param failureIn the month in which one person does no activities and then leaves; null for nobody
    public record Question(
            Money gross,
            BigDecimal fte,
            int months,
            int workers,
            Hours hours,
            @Nullable Integer failureIn) {}

    /// All people of one month together.
    ///
    /// @param rest    wage costs without the wage contribution; the other one is for activities
    /// @param failing whether one person fails in it
    /// @param longer  beyond the basic support: somebody must agree with it
    public record Month(
            int number,
            YearMonth month,
            int workers,
            Money costs,
            Money wage,
            Money integration,
            Money rest,
            boolean failing,
            boolean longer) {}

    /// @param person     the first month of one person without a failure
    /// @param tooLow     the minimum wage for the part of full time, when the wage lies below it
    /// @param lost       what the failure takes away in its month, null without one
    /// @param capReached whether the cap takes something away
    public record Answer(
            ProgrammeRules rules,
            Calculated person,
            List<Month> months,
            Month sum,
            boolean capReached,
            @Nullable MinimumWage tooLow,
            @Nullable Money lost) {

        public Answer {
            months = List.copyOf(months);
        }
    }

    public sealed interface Outcome {

        record Answered(Answer answer) implements Outcome {}

        /// @param reasons Czech sentences, at least one
        record Refused(List<String> reasons) implements Outcome {}
    }

    private record Amounts(Money costs, Money wage, Money integration) {

        static final Amounts NOTHING = new Amounts(Money.ZERO, Money.ZERO, Money.ZERO);

        static Amounts of(Calculated month) {
            return new Amounts(month.wageCosts(), month.wageContribution(), month.integrationContribution());
        }

        Amounts plus(Amounts other) {
            return new Amounts(costs.plus(other.costs), wage.plus(other.wage), integration.plus(other.integration));
        }

        Amounts times(int people) {
            var count = BigDecimal.valueOf(people);
            return new Amounts(
                    new Money(costs.times(count)), new Money(wage.times(count)), new Money(integration.times(count)));
        }
    }

    private final RulesInForce rulesInForce;
    private final DatedRates rates;
    private final Today today;

    WhatIf(RulesInForce rulesInForce, DatedRates rates, Today today) {
        this.rulesInForce = rulesInForce;
        this.rates = rates;
        this.today = today;
    }

    /// How long one person can be supported at most; null when the rules do not say.
    @Transactional
    public @Nullable Integer mostMonths() {
        var support = rulesInForce.today().map(ProgrammeRules::support).orElse(null);
        return support == null || support.basicMonths() == null || support.extensionMonths() == null
                ? null
                : Integer.valueOf(support.basicMonths() + support.extensionMonths());
    }

    /// The first month is the next one.
    @Transactional
    public Outcome answer(Question question) {
        var rules = rulesInForce.today().orElse(null);
        var levies = rates.levies(today.date()).orElse(null);
        if (rules == null || levies == null) {
            return new Outcome.Refused(List.of(
                    rules == null
                            ? "Dnes neplatí žádná pravidla programu, není tedy podle čeho počítat."
                            : "Pro dnešek neznáme sazby odvodů, není tedy podle čeho počítat."));
        }
        var first = Contribution.of(inputs(question, question.hours(), levies), rules);
        return switch (first) {
            case cz.prostup.ipm.contribution.Outcome.Refused(var reasons) -> new Outcome.Refused(reasons);
            case Calculated person -> new Outcome.Answered(answered(question, rules, levies, person));
        };
    }

    private Answer answered(Question question, ProgrammeRules rules, LevyRates levies, Calculated person) {
        Function<Hours, Calculated> one = hours -> (Calculated) Contribution.of(inputs(question, hours, levies), rules);
        var steady = Amounts.of(person);
        var failing = Amounts.of(one.apply(Hours.ZERO));
        var months = new ArrayList<Month>();
        var sum = Amounts.NOTHING;
        var basic = Objects.requireNonNullElse(rules.support().basicMonths(), Integer.MAX_VALUE);
        for (int number = 1; number <= question.months(); number++) {
            var failure = question.failureIn();
            boolean fails = failure != null && number == failure;
            int workers = failure != null && number > failure ? question.workers() - 1 : question.workers();
            var amounts = fails ? steady.times(workers - 1).plus(failing) : steady.times(workers);
            sum = sum.plus(amounts);
            months.add(month(number, workers, amounts, fails, number > basic));
        }
        var lost = question.failureIn() == null ? null : steady.integration().minus(failing.integration());
        return new Answer(
                rules,
                person,
                months,
                month(question.months(), question.workers(), sum, false, false),
                person.capApplied(),
                tooLow(question),
                lost);
    }

    private Month month(int number, int workers, Amounts amounts, boolean failing, boolean longer) {
        return new Month(
                number,
                YearMonth.from(today.date()).plusMonths(number),
                workers,
                amounts.costs(),
                amounts.wage(),
                amounts.integration(),
                amounts.costs().minus(amounts.wage()),
                failing,
                longer);
    }

    private static MonthInputs inputs(Question question, Hours hours, LevyRates rates) {
        var levies = rates.of(question.gross());
        return new MonthInputs(
                question.gross(),
                levies.employerSocial(),
                levies.employerHealth(),
                Money.ZERO,
                hours,
                MonthDays.WHOLE,
                question.fte());
    }

    private @Nullable MinimumWage tooLow(Question question) {
        return rates.minimumWage(today.date().getYear())
                .map(wage -> new MinimumWage(
                        wage.year(),
                        Money.raisedToCrowns(wage.monthly().times(question.fte())),
                        wage.certainty(),
                        wage.source()))
                .filter(wage -> question.gross().compareTo(wage.monthly()) < 0)
                .orElse(null);
    }
}
