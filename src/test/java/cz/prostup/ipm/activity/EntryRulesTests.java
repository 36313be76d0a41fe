package cz.prostup.ipm.activity;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.activity.Concern.Doubt;
import cz.prostup.ipm.activity.EntryRules.Day;
import cz.prostup.ipm.activity.EntryRules.Other;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Period;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 10);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Kind COUNSELLING = kind("COUNSELLING", "poradenství", true);
    private static final Kind PLANNING = kind("PLANNING", "plánování", false);
    private static final Kind TRAVEL = kind("TRAVEL", "cesta", false);

    @Test
    void an_ordinary_meeting_raises_nothing() {
        assertThat(problems(meeting("1.5"), COUNSELLING)).isEmpty();
        assertThat(EntryRules.concerns(meeting("1.5"), COUNSELLING, day())).isEmpty();
    }

    @Test
    void twenty_five_hours_are_refused_with_the_number_that_was_written() {
        assertThat(problems(meeting("25"), COUNSELLING))
                .containsExactly(new Problem("hours", "Hodiny nesmí být víc než 24 za den. Zapsali jste 25,0."));
    }

    @Test
    void more_than_24_hours_in_sum_of_the_day_are_refused() {
        var others = List.of(other(LocalTime.MIDNIGHT, "20"));
        assertThat(EntryRules.problems(meeting("5"), COUNSELLING, day(others)))
                .extracting(Problem::field, Problem::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "hours",
                        "Hodiny nesmí být víc než 24 za den. S\u00a0ostatními aktivitami toho dne by jich bylo 25,0."));
    }

    @Test
    void more_than_eight_hours_in_sum_of_the_day_ask_for_confirmation() {
        var others = List.of(other(LocalTime.of(14, 0), "6"));
        assertThat(EntryRules.concerns(meeting("3"), COUNSELLING, day(others)))
                .extracting(Concern::doubt)
                .containsExactly(Doubt.LONG_DAY);
        assertThat(EntryRules.concerns(meeting("2"), COUNSELLING, day(others))).isEmpty();
    }

    @Test
    void hours_go_by_quarters() {
        assertThat(problems(meeting("1.3"), COUNSELLING))
                .extracting(Problem::field, Problem::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "hours", "Hodiny se zapisují po 0,25\u00a0h, například 1,25 nebo 1:15. Zapsali jste 1,3."));
        assertThat(problems(meeting("1").withTravel(Hours.of("0.10")), COUNSELLING))
                .extracting(Problem::field)
                .containsExactly("travel");
    }

    @Test
    void nothing_is_no_length() {
        assertThat(problems(meeting("0"), COUNSELLING))
                .extracting(Problem::field)
                .containsExactly("hours");
    }

    @Test
    void a_day_outside_the_support_is_refused_and_the_support_is_told() {
        var entry = Entry.attended("COUNSELLING", LocalDate.of(2025, 3, 9), NINE, Hours.of("1"));
        assertThat(problems(entry, COUNSELLING))
                .extracting(Problem::message)
                .containsExactly(
                        "Den 9.\u00A03. 2025 je mimo podporu na pracovním místě, která trvá 10.\u00A03. 2025 – 9.\u00A03. 2026.");
    }

    @Test
    void what_is_still_to_come_cannot_be_recorded_as_done_but_an_excuse_can() {
        var tomorrow = TODAY.plusDays(1);
        assertThat(problems(Entry.attended("COUNSELLING", tomorrow, NINE, Hours.of("1")), COUNSELLING))
                .extracting(Problem::field)
                .containsExactly("date");
        assertThat(problems(
                        Entry.recorded("COUNSELLING", tomorrow, NINE, Hours.of("1"), Attendance.EXCUSED), COUNSELLING))
                .isEmpty();
    }

    @Test
    void what_has_been_cannot_be_planned() {
        assertThat(problems(Entry.planned("COUNSELLING", TODAY.minusDays(1), NINE, Hours.of("1")), COUNSELLING))
                .extracting(Problem::field)
                .containsExactly("date");
    }

    @Test
    void a_session_needs_its_start_and_planning_does_not() {
        assertThat(problems(Entry.attended("COUNSELLING", TODAY, null, Hours.of("1")), COUNSELLING))
                .extracting(Problem::field)
                .containsExactly("start");
        assertThat(problems(Entry.attended("PLANNING", TODAY, null, Hours.of("1")), PLANNING))
                .isEmpty();
    }

    @Test
    void travel_belongs_to_a_session() {
        var planning = Entry.attended("PLANNING", TODAY, null, Hours.of("1")).withTravel(Hours.of("1"));
        assertThat(problems(planning, PLANNING)).extracting(Problem::field).containsExactly("travel");
        var journey = Entry.attended("TRAVEL", TODAY, null, Hours.of("1"));
        assertThat(EntryRules.concerns(journey, TRAVEL, day(List.of(other(NINE, "1")))))
                .extracting(Concern::doubt)
                .containsExactly(Doubt.TRAVEL_WITH_SESSION);
    }

    @Test
    void a_kind_that_was_not_valid_that_day_is_refused() {
        var old = new Kind(
                "OLD",
                "starý druh",
                "starý druh",
                false,
                true,
                true,
                LocalDate.of(2024, 2, 1),
                LocalDate.of(2024, 12, 31));
        assertThat(problems(meeting("1"), old)).extracting(Problem::field).containsExactly("kind");
    }

    @Test
    void overlapping_sessions_tell_the_other_one() {
        var found = EntryRules.concerns(meeting("1"), COUNSELLING, day(List.of(other(LocalTime.of(9, 45), "1.5"))));
        assertThat(found)
                .extracting(Concern::message)
                .containsExactly("Ve stejnou dobu má účastník zapsanou jinou aktivitu: 9:45–11:15, poradenství.");
        assertThat(EntryRules.concerns(meeting("1"), COUNSELLING, day(List.of(other(LocalTime.of(10, 0), "1")))))
                .isEmpty();
    }

    @Test
    void who_did_not_come_cannot_overlap() {
        var missed = Entry.recorded("COUNSELLING", TODAY, NINE, Hours.of("1"), Attendance.MISSED);
        assertThat(EntryRules.concerns(missed, COUNSELLING, day(List.of(other(NINE, "1")))))
                .isEmpty();
    }

    @Test
    void on_a_sick_day_the_reason_is_asked_and_the_concern_stays() {
        var sick = new Day(TODAY, support(), Hours.of("0.25"), true, List.of());
        assertThat(EntryRules.problems(meeting("1"), COUNSELLING, sick))
                .extracting(Problem::field)
                .containsExactly("reason");
        var explained = meeting("1").withReason("přišel si pro potvrzení");
        assertThat(EntryRules.problems(explained, COUNSELLING, sick)).isEmpty();
        assertThat(EntryRules.concerns(explained, COUNSELLING, sick))
                .extracting(Concern::doubt)
                .containsExactly(Doubt.SICK_DAY);
    }

    @Test
    void a_note_may_have_ten_thousand_characters_and_the_excess_is_counted() {
        assertThat(problems(meeting("1").withNote("ž".repeat(10_000)), COUNSELLING))
                .isEmpty();
        assertThat(problems(meeting("1").withNote("🙂".repeat(10_001)), COUNSELLING))
                .extracting(Problem::field, Problem::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "note",
                        "Poznámka: text má 10\u202f001 znaků, vejde se nejvýš 10\u202f000. Zkraťte ho prosím; co jste napsali,"
                                + " zůstalo v\u00a0poli."));
    }

    private static List<Problem> problems(Entry entry, Kind kind) {
        return EntryRules.problems(entry, kind, day());
    }

    private static Entry meeting(String hours) {
        return Entry.attended("COUNSELLING", TODAY, NINE, Hours.of(hours));
    }

    private static Day day() {
        return day(List.of());
    }

    private static Day day(List<Other> others) {
        return new Day(TODAY, support(), Hours.of("0.25"), false, others);
    }

    private static Other other(LocalTime start, String hours) {
        return new Other(start, Hours.of(hours), Hours.ZERO, true, "poradenství");
    }

    private static Period support() {
        return new Period(LocalDate.of(2025, 3, 10), LocalDate.of(2026, 3, 9));
    }

    private static Kind kind(String code, String label, boolean needsStart) {
        return new Kind(code, label, label, false, needsStart, needsStart, LocalDate.of(2024, 2, 1), null);
    }
}
