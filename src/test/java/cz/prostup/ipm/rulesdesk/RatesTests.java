package cz.prostup.ipm.rulesdesk;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.programme.DatedRates;
import cz.prostup.ipm.programme.RateKind;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.ipm.rulesdesk.ProposeRate.Proposal;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Done;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Reason;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Refused;
import cz.prostup.shared.Money;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rates of the state: announced in time, proposed by one, confirmed by another.
@ProstupTest
class RatesTests {

    private final IpmCast cast;
    private final RulesCast rulesCast;
    private final ProposeRate proposeRate;
    private final MissingRates missing;
    private final DatedRates rates;
    private final RulesWorklist worklist;
    private final JdbcClient db;

    private Stage stage;
    private Viewer author;
    private Viewer colleague;

    RatesTests(
            IpmCast cast,
            RulesCast rulesCast,
            ProposeRate proposeRate,
            MissingRates missing,
            DatedRates rates,
            RulesWorklist worklist,
            JdbcClient db) {
        this.cast = cast;
        this.rulesCast = rulesCast;
        this.proposeRate = proposeRate;
        this.missing = missing;
        this.rates = rates;
        this.worklist = worklist;
        this.db = db;
    }

    @BeforeEach
    void people() {
        cast.today(RulesCast.TODAY);
        stage = cast.stage();
        author = rulesCast.directorate(stage, "hq-rate").viewer();
        colleague = rulesCast.directorate(stage, "hq-second").viewer();
    }

    @Test
    void the_database_holds_the_delivered_rates() {
        var levies = RulesCsv.levies().getFirst();
        assertThat(rates.levies(RulesCast.TODAY).orElseThrow().of(Money.crowns(17_600)))
                .isEqualTo(levies.of(Money.crowns(17_600)));
        assertThat(rates.minimumWage(2025).orElseThrow().monthly()).isEqualTo(Money.crowns(20_800));
    }

    @Test
    void a_missing_rate_is_announced_three_months_ahead_until_two_people_add_it() {
        var year = 2026 + 1;
        var newYear = LocalDate.of(year, 1, 1);
        cast.today(LocalDate.of(2026, 9, 30));
        assertThat(missing.announced()).isEmpty();
        cast.today(LocalDate.of(2026, 10, 1));
        assertThat(missing.announced())
                .singleElement()
                .extracting(what -> what.sentence().replace('\u00A0', ' '))
                .isEqualTo("Od 1. 1. 2027 chybí minimální mzda, doplňte do 31. 12. 2026.");
        assertThat(worklist.itemsFor(author)).anyMatch(item -> item.path().contains("MINIMUM_WAGE"));
        assertThat(worklist.isFor(stage.officer.viewer())).isFalse();

        assertThat(propose(newYear, "23400", author)).isEqualTo(new Done());
        var proposed = proposeRate.all().stream()
                .filter(rate ->
                        rate.state() == RateState.PROPOSED && rate.persons().contains(author.userId()))
                .findFirst()
                .orElseThrow();
        assertThat(confirm(proposed, author)).isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(confirm(proposed, RulesCast.standingIn(colleague, author)))
                .isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(missing.announced()).isNotEmpty();
        assertThat(confirm(proposed, colleague)).isEqualTo(new Done());
        assertThat(missing.announced()).isEmpty();
        assertThat(rates.minimumWage(year).orElseThrow().monthly()).isEqualTo(Money.crowns(23_400));
        assertThat(propose(newYear, "25000", author)).isEqualTo(new Refused(Reason.OVERLAPS));
        forget(proposed);
    }

    @Test
    void a_rate_that_months_were_counted_by_cannot_be_cut_short_back_in_time() {
        assertThat(propose(LocalDate.of(2025, 6, 1), "21000", author)).isEqualTo(new Refused(Reason.OVERLAPS));
        assertThat(propose(LocalDate.of(2030, 1, 1), "30000.50", author)).isEqualTo(new Refused(Reason.UNREADABLE));
    }

    @Test
    void rules_that_end_without_a_successor_are_announced() {
        db.sql("update ipm.rules_version set valid_to = '2026-12-31' where code = 'IPM-2025'")
                .update();
        try {
            assertThat(missing.announced())
                    .anyMatch(what -> what.sentence().contains("chybí platná pravidla programu"));
        } finally {
            db.sql("update ipm.rules_version set valid_to = null where code = 'IPM-2025'")
                    .update();
        }
    }

    private RulesOutcome propose(LocalDate from, String value, Viewer by) {
        var proposal = new Proposal(
                RateKind.MINIMUM_WAGE,
                from,
                from.plusYears(1).minusDays(1),
                value,
                Certainty.PUBLIC,
                "nařízení vlády",
                "nový rok");
        return cast.as(by, () -> proposeRate.propose(proposal, by));
    }

    private RulesOutcome confirm(Rate rate, Viewer by) {
        return cast.as(by, () -> proposeRate.confirm(rate.id(), rate.version(), by));
    }

    /// Other tests count on the delivered rates alone: the confirmed one shrinks to a day far away. Only its end may
    /// move.
    private void forget(Rate rate) {
        db.sql("update ipm.dated_rate set valid_to = valid_from where id = :id")
                .param("id", rate.id().value())
                .update();
    }
}
