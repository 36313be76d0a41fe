package cz.prostup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.calendar.DeadlineRule.Base;
import cz.prostup.calendar.DeadlineRule.Shift;
import cz.prostup.calendar.DeadlineRule.Unit;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesCsv;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {

    private static final ProgrammeRules RULES = RulesCsv.find("IPM-2025").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        // start, IPOR, first return, exit plan, exit talk, basic end, extended end; + after a moved one
        "2025-03-10, 2025-04-10,  2025-04-30,  2025-12-09, 2026-01-09, 2026-03-09, 2026-09-09",
        "2024-02-29, 2024-04-02+, 2024-04-02+, 2024-11-27, 2024-12-27, 2025-02-27, 2025-08-28",
        "2028-02-29, 2028-03-29,  2028-03-31,  2028-11-27, 2028-12-27, 2029-02-27, 2029-08-28",
        "2025-01-31, 2025-02-28,  2025-02-28,  2025-10-30, 2025-11-30, 2026-01-30, 2026-07-30",
        "2025-03-31, 2025-04-30,  2025-04-30,  2025-12-30, 2026-01-30, 2026-03-30, 2026-09-29",
        "2025-04-30, 2025-05-30,  2025-06-02+, 2026-01-29, 2026-02-28, 2026-04-29, 2026-10-29",
        "2025-12-01, 2026-01-02+, 2026-02-02+, 2026-08-30, 2026-09-30, 2026-11-30, 2027-05-31",
        "2025-09-01, 2025-10-01,  2025-10-31,  2026-05-31, 2026-06-30, 2026-08-31, 2027-02-28",
        "2025-11-25, 2025-12-29+, 2025-12-31,  2026-08-24, 2026-09-24, 2026-11-24, 2027-05-24"
    })
    void deadlines_follow_from_the_start(
            String start, String ipor, String firstReturn, String plan, String talk, String basic, String extended) {
        var found = Deadlines.forStart(LocalDate.parse(start), RULES::months).stream()
                .map(deadline -> deadline.rule().code() + " " + deadline.date() + (deadline.shifted() ? "+" : ""))
                .toList();

        assertThat(found)
                .containsExactly(
                        "ipor-due " + ipor,
                        "return-due " + firstReturn,
                        "exit-plan " + plan,
                        "exit-talk " + talk,
                        "basic-end " + basic,
                        "extended-end " + extended);
    }

    @Test
    void an_extension_moves_the_exit_to_its_own_end() {
        assertThat(Deadlines.forExtension(LocalDate.of(2025, 3, 10), RULES::months))
                .extracting(deadline -> deadline.rule().code() + " " + deadline.date())
                .containsExactly("exit-plan 2026-06-09", "exit-talk 2026-07-09");
    }

    @Test
    void a_return_is_due_on_the_last_day_of_the_following_month_or_the_working_day_after_it() {
        assertThat(Deadlines.returnDue(YearMonth.of(2025, 3), RULES::months).date())
                .isEqualTo("2025-04-30");
        assertThat(Deadlines.returnDue(YearMonth.of(2025, 4), RULES::months).date())
                .isEqualTo("2025-06-02");
        assertThat(Deadlines.returnDue(YearMonth.of(2026, 1), RULES::months).date())
                .isEqualTo("2026-03-02");
    }

    @Test
    void a_moved_deadline_remembers_the_day_the_rule_gave() {
        var ipor = Deadlines.rule(Deadlines.IPOR_DUE).from(LocalDate.of(2025, 12, 1), RULES::months);

        assertThat(ipor.computed()).isEqualTo("2026-01-01");
        assertThat(ipor.date()).isEqualTo("2026-01-02");
        assertThat(ipor.shifted()).isTrue();
    }

    @Test
    void reminders_come_before_a_day_off_never_after_it() {
        var ipor = Deadlines.rule(Deadlines.IPOR_DUE).from(LocalDate.of(2025, 3, 10), RULES::months);

        // 10 April less 17, 10, 3 and 0 days: 24 March, 31 March, 7 April, 10 April are all working days
        assertThat(ipor.reminders())
                .containsExactly(day("2025-03-24"), day("2025-03-31"), day("2025-04-07"), day("2025-04-10"));

        var talk = Deadlines.rule(Deadlines.EXIT_TALK).from(LocalDate.of(2026, 4, 29), RULES::months);

        // 28 February 2026 less 14 and 7 days are Saturdays
        assertThat(talk.reminders()).containsExactly(day("2026-02-13"), day("2026-02-20"));
    }

    @Test
    void working_days_may_be_counted_instead_of_calendar_ones() {
        var rule = new DeadlineRule("x", "x", Base.START, "", 10, Unit.WORKING, Shift.NONE, List.of(), "3.A");

        assertThat(rule.from(LocalDate.of(2025, 4, 14), RULES::months).date()).isEqualTo("2025-04-30");
    }

    @Test
    void the_catalogue_never_moves_what_ends_or_belongs_to_the_exit() {
        var unmoved = Deadlines.catalogue().stream()
                .filter(rule -> rule.shift() == Shift.NONE)
                .map(DeadlineRule::code)
                .collect(Collectors.toSet());

        assertThat(unmoved).containsExactlyInAnyOrder("exit-plan", "exit-talk", "basic-end", "extended-end");
    }

    @Test
    void a_rule_that_nobody_wrote_is_named() {
        assertThatThrownBy(() -> Deadlines.rule("never")).hasMessageContaining("never");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
