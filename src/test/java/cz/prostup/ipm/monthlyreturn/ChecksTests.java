package cz.prostup.ipm.monthlyreturn;

import static cz.prostup.ipm.monthlyreturn.Check.Level.LOOK;
import static cz.prostup.ipm.monthlyreturn.Check.Level.PASSED;
import static cz.prostup.ipm.monthlyreturn.Check.Level.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.Check.Kind;
import cz.prostup.ipm.monthlyreturn.Check.Level;
import cz.prostup.ipm.monthlyreturn.MonthHours.StatementHours;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Agreement;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Earlier;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Frozen;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Plan;
import cz.prostup.ipm.monthlyreturn.SheetRow.AbsenceDays;
import cz.prostup.ipm.monthlyreturn.SheetRow.Basics;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each check passes for the worked March and finds the one thing that is changed in it.
class ChecksTests {

    private static final ProgrammeRules RULES = RulesCsv.find("IPM-2025").orElseThrow();
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final MonthFrame FRAME =
            MonthFrame.of(MARCH, LocalDate.of(2025, 3, 10), LocalDate.of(2026, 3, 9), BigDecimal.valueOf(40), RULES);

    /// The worked March, with one thing at a time made different.
    private static final class March {
        private WageCostClaim claim = MonthCast.marchClaim();
        private MonthHours hours = new MonthHours(List.of(statement("ACCEPTED", "18")));
        private Agreement agreement = new Agreement(
                "2025/0031", "IN_FORCE", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), "19-2000145399/9999");
        private @Nullable Plan plan = new Plan(1, "APPROVED", LocalDate.of(2025, 4, 10), LocalDate.of(2025, 4, 9));
        private Instant submittedAt = Instant.parse("2025-04-07T10:00:00Z");
        private List<MonthActivity> activities = List.of(activity(17, 9, "1.5", false));
        private List<AbsenceDays> absences = List.of();
        private String shortageReason = "";
        private Money frozenTotal = Money.crowns(16_474);
        private int frozenDays = 22;
        private @Nullable Earlier earlier = null;

        private ReviewFacts facts() {
            var basics = new Basics(
                    new ReturnId(Ids.next()),
                    new PlacementId(Ids.next()),
                    Ids.next(),
                    "Karel Nový",
                    MARCH,
                    ReturnState.IN_REVIEW,
                    1,
                    LocalDate.of(2025, 4, 30),
                    shortageReason,
                    "",
                    LocalDate.of(2025, 3, 10),
                    LocalDate.of(2026, 3, 9),
                    BigDecimal.ONE,
                    BigDecimal.valueOf(40),
                    new BigDecimal("23100"),
                    "IPM-2025",
                    "2025/0031",
                    "VLASTNI_POBOCKA");
            var outcome =
                    (Calculated) Contribution.of(SheetRow.inputs(claim, hours.counted(), FRAME, BigDecimal.ONE), RULES);
            var row = new SheetRow(basics, RULES, claim, claim, null, hours, absences, List.of(), outcome);
            var frozen = new Frozen(
                    outcome.wageCosts(),
                    outcome.wageContribution(),
                    outcome.integrationContribution(),
                    frozenTotal,
                    outcome.hours(),
                    frozenDays,
                    outcome.lines());
            return new ReviewFacts(
                    row,
                    FRAME,
                    agreement,
                    plan,
                    submittedAt,
                    activities,
                    frozen,
                    Money.crowns(4_365),
                    Money.crowns(1_584),
                    earlier,
                    null);
        }

        private Level level(Kind kind) {
            return Checks.of(facts()).stream()
                    .filter(check -> check.kind() == kind)
                    .findFirst()
                    .orElseThrow()
                    .level();
        }

        private String evidence(Kind kind) {
            return Checks.of(facts()).stream()
                    .filter(check -> check.kind() == kind)
                    .findFirst()
                    .orElseThrow()
                    .evidence();
        }
    }

    @Test
    void the_worked_march_passes_every_check_and_each_names_its_rule() {
        var checks = Checks.of(new March().facts());
        assertThat(checks).hasSameSizeAs(Kind.values()).allSatisfy(check -> {
            assertThat(check.level()).as(check.kind().name()).isEqualTo(PASSED);
            assertThat(check.rule()).isNotBlank();
            assertThat(check.evidence()).isNotBlank();
        });
    }

    @Test
    void an_agreement_that_does_not_cover_the_month_stops_the_approval() {
        var march = new March();
        march.agreement =
                new Agreement("2025/0031", "IN_FORCE", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 20), "");
        assertThat(march.level(Kind.AGREEMENT)).isEqualTo(WRONG);
        march.agreement = new Agreement("2025/0031", "SENT", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), "");
        assertThat(march.level(Kind.AGREEMENT)).isEqualTo(WRONG);
    }

    @Test
    void days_of_support_that_changed_since_the_sending_stop_the_approval() {
        var march = new March();
        march.frozenDays = 15;
        assertThat(march.level(Kind.PLACEMENT)).isEqualTo(WRONG);
        assertThat(march.evidence(Kind.PLACEMENT)).contains("při odeslání 15 dní");
    }

    @Test
    void a_plan_that_is_missing_or_not_approved_wants_a_look_but_stops_nothing() {
        var march = new March();
        march.plan = new Plan(1, "SUBMITTED", LocalDate.of(2025, 4, 10), null);
        assertThat(march.level(Kind.PLAN)).isEqualTo(LOOK);
        march.plan = null;
        assertThat(march.level(Kind.PLAN)).isEqualTo(LOOK);
    }

    @Test
    void a_statement_nobody_accepted_is_told_with_whose_turn_it_is() {
        var march = new March();
        march.hours = new MonthHours(List.of(statement("SIGNED", "18")));
        assertThat(march.level(Kind.STATEMENTS)).isEqualTo(LOOK);
        assertThat(march.evidence(Kind.STATEMENTS)).contains("přijímá mentor");
    }

    @Test
    void a_quarter_of_an_hour_below_sixteen_is_short_and_the_reason_is_shown() {
        var march = new March();
        march.hours = new MonthHours(List.of(statement("ACCEPTED", "15.75")));
        march.shortageReason = "nemoc poradce";
        assertThat(march.level(Kind.HOURS)).isEqualTo(LOOK);
        assertThat(march.evidence(Kind.HOURS)).contains("nemoc poradce");
        march.hours = new MonthHours(List.of(statement("ACCEPTED", "16")));
        assertThat(march.level(Kind.HOURS)).isEqualTo(PASSED);
    }

    @Test
    void two_sessions_at_the_same_time_are_named() {
        var march = new March();
        march.activities = List.of(activity(17, 9, "1.5", false), activity(17, 10, "1", false));
        assertThat(march.level(Kind.OVERLAPS)).isEqualTo(LOOK);
        march.activities = List.of(activity(17, 9, "1", false), activity(17, 10, "1", false));
        assertThat(march.level(Kind.OVERLAPS)).isEqualTo(PASSED);
    }

    @Test
    void an_activity_on_a_sick_day_wants_a_look() {
        var march = new March();
        march.activities = List.of(activity(17, 9, "1.5", true));
        assertThat(march.level(Kind.SICK_DAYS)).isEqualTo(LOOK);
    }

    @Test
    void levies_may_differ_by_two_crowns_or_one_per_cent() {
        var march = new March();
        march.claim = claim("4408", "1584", "128", "0");
        assertThat(march.level(Kind.LEVIES)).isEqualTo(PASSED);
        march.claim = claim("4409", "1584", "128", "0");
        assertThat(march.level(Kind.LEVIES)).isEqualTo(LOOK);
    }

    @Test
    void a_paid_hour_may_cost_a_fifth_more_or_less_than_in_the_last_approved_month() {
        var march = new March(); // 23 549 Kč for 128 hours: 183.98 an hour
        assertThat(march.evidence(Kind.WAGE_CHANGE)).contains("není s\u00a0čím srovnat");
        march.earlier = february("24533", "160"); // 153.33: 19.99 % more
        assertThat(march.level(Kind.WAGE_CHANGE)).isEqualTo(PASSED);
        march.earlier = february("24520", "160"); // 153.25: 20.05 % more
        assertThat(march.level(Kind.WAGE_CHANGE)).isEqualTo(LOOK);
        assertThat(march.evidence(Kind.WAGE_CHANGE)).contains("183,98", "153,25", "v\u00a0únoru 2025");
        march.earlier = february("36800", "160"); // 230.00: 20.009 % less
        assertThat(march.level(Kind.WAGE_CHANGE)).isEqualTo(LOOK);
        march.earlier = february("36780", "160");
        assertThat(march.level(Kind.WAGE_CHANGE)).isEqualTo(PASSED);
        march.earlier = february("36780", "0");
        assertThat(march.level(Kind.WAGE_CHANGE)).isEqualTo(LOOK);
    }

    private static Earlier february(String costs, String paid) {
        return new Earlier(YearMonth.of(2025, 2), Money.of(costs), Hours.of(paid));
    }

    @Test
    void working_time_must_give_the_fund_and_sickness_the_mentors_record() {
        var march = new March();
        march.claim = claim("4365", "1584", "120", "0");
        assertThat(march.level(Kind.WORKING_TIME)).isEqualTo(LOOK);
        march.claim = claim("4365", "1584", "120", "8");
        assertThat(march.level(Kind.WORKING_TIME)).isEqualTo(PASSED);
        assertThat(march.level(Kind.ABSENCES)).isEqualTo(LOOK);
        march.absences = List.of(new AbsenceDays("nemoc", "SICK", MARCH.atDay(20), MARCH.atDay(20)));
        assertThat(march.level(Kind.ABSENCES)).isEqualTo(PASSED);
    }

    @Test
    void the_last_day_is_in_time_the_next_is_late() {
        var march = new March();
        march.submittedAt = Instant.parse("2025-04-30T21:59:00Z");
        assertThat(march.level(Kind.ON_TIME)).isEqualTo(PASSED);
        march.submittedAt = Instant.parse("2025-04-30T22:01:00Z");
        assertThat(march.level(Kind.ON_TIME)).isEqualTo(LOOK);
    }

    @Test
    void an_amount_that_no_longer_comes_out_stops_the_approval() {
        var march = new March();
        march.frozenTotal = Money.crowns(11_774);
        assertThat(march.level(Kind.RECOMPUTED)).isEqualTo(WRONG);
    }

    private static StatementHours statement(String state, String hours) {
        return new StatementHours("Poradna Most pomoci", state, Hours.of(hours), Hours.ZERO);
    }

    private static MonthActivity activity(int day, int hour, String hours, boolean sick) {
        return new MonthActivity(
                MARCH.atDay(day),
                LocalTime.of(hour, 0),
                Hours.of(hours),
                Hours.ZERO,
                Hours.of(hours),
                "ATTENDED",
                "poradenství",
                "Poradna Most pomoci",
                sick,
                "");
    }

    private static WageCostClaim claim(String social, String health, String worked, String sick) {
        return new WageCostClaim(
                Money.crowns(17_600),
                Money.of(social),
                Money.of(health),
                Money.ZERO,
                Hours.of("128"),
                Hours.of(worked),
                Hours.ZERO,
                Hours.ZERO,
                Hours.of(sick),
                Hours.ZERO);
    }
}
