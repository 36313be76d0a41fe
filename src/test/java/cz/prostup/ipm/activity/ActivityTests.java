package cz.prostup.ipm.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.activity.ActivityOutcome.Doubtful;
import cz.prostup.ipm.activity.ActivityOutcome.Locked;
import cz.prostup.ipm.activity.ActivityOutcome.OfficeHasMonth;
import cz.prostup.ipm.activity.ActivityOutcome.Refused;
import cz.prostup.ipm.activity.ActivityOutcome.Saved;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class ActivityTests {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 10);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final IpmCast cast;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final LogActivity log;
    private final LogGroupSession group;
    private final SettleActivity settle;
    private final ChangeActivity change;
    private final CorrectActivity correct;
    private final SignStatement sign;
    private Stage stage;
    private Viewer worker;
    private PlacementId karel;

    ActivityTests(
            IpmCast cast,
            JdbcClient db,
            TransactionTemplate transaction,
            LogActivity log,
            LogGroupSession group,
            SettleActivity settle,
            ChangeActivity change,
            CorrectActivity correct,
            SignStatement sign) {
        this.cast = cast;
        this.db = db;
        this.transaction = transaction;
        this.log = log;
        this.group = group;
        this.settle = settle;
        this.change = change;
        this.correct = correct;
        this.sign = sign;
        this.stage = cast.stage();
        this.worker = stage.provider.viewer();
        this.karel = stage.participant(LocalDate.of(2025, 3, 10)).placement();
    }

    @BeforeEach
    void ten_april() {
        cast.today(DAY);
    }

    @Test
    void a_meeting_opens_the_statement_and_counts_with_its_journey() {
        var saved = saved(log(meeting("1.5").withTravel(Hours.of("0.5"))));
        assertThat(saved.month()).isEqualTo(YearMonth.of(2025, 4));
        assertThat(saved.hours()).isEqualTo(new MonthHours(Hours.of("2"), Hours.ZERO, Hours.of("16")));
        assertThat(saved.hours().missing()).isEqualTo(Hours.of("14"));
        assertThat(stateOf(saved)).isEqualTo("OPEN");
    }

    @Test
    void a_missed_meeting_stays_visible_and_counts_nothing() {
        var saved = saved(log(Entry.recorded("COUNSELLING", DAY, NINE, Hours.of("2"), Attendance.MISSED)));
        assertThat(saved.hours().done()).isEqualTo(Hours.ZERO);
    }

    @Test
    void the_same_form_sent_twice_is_one_entry() {
        var key = Ids.next();
        var first = cast.as(worker, () -> log.log(worker, karel, meeting("1"), false, key));
        var second = cast.as(worker, () -> log.log(worker, karel, meeting("1"), false, key));
        assertThat(second).isEqualTo(first);
        assertThat(saved(second).hours().done()).isEqualTo(Hours.of("1"));
    }

    @Test
    void an_overlap_is_told_and_saved_only_when_confirmed() {
        log(meeting("1.5"));
        var entry = Entry.attended("DEBT_SUPPORT", DAY, LocalTime.of(10, 0), Hours.of("1"));
        assertThat(((Doubtful) log(entry)).concerns())
                .extracting(Concern::message)
                .containsExactly("Ve stejnou dobu má účastník zapsanou jinou aktivitu: 9:00–10:30, poradenství.");
        assertThat(saved(cast.as(worker, () -> log.log(worker, karel, entry, true)))
                        .hours()
                        .done())
                .isEqualTo(Hours.of("2.5"));
    }

    @Test
    void the_kind_of_another_provider_is_not_told() {
        log(meeting("1.5"));
        var elsewhere = otherProvider();
        var found = (Doubtful) cast.as(elsewhere, () -> log.log(elsewhere, karel, meeting("1"), false));
        assertThat(found.concerns())
                .extracting(Concern::message)
                .containsExactly("Ve stejnou dobu má účastník zapsanou jinou aktivitu: 9:00–10:30, jiný poskytovatel.");
    }

    @Test
    void on_a_sick_day_the_worker_says_why() {
        sick(DAY);
        assertThat(refused(log(meeting("1"))).problems())
                .extracting(Problem::field)
                .containsExactly("reason");
        var explained = meeting("1").withReason("přišel si pro formulář");
        assertThat(log(explained)).isInstanceOf(Doubtful.class);
        assertThat(cast.as(worker, () -> log.log(worker, karel, explained, true)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void a_kind_is_offered_only_while_it_is_valid() {
        cast.as(Viewer.SYSTEM, () -> db.sql("""
                        insert into ipm.activity_kind (code, label, neutral_label, sensitive, needs_start, group_allowed,
                                                       sort_order, source, valid_from, valid_to)
                        values ('OLD_KIND', 'starý druh', 'starý druh', false, true, true, 900, 'test', '2024-02-01', '2024-12-31')
                        on conflict do nothing
                        """).update());
        assertThat(refused(log(Entry.attended("OLD_KIND", DAY, NINE, Hours.of("1"))))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("kind");
        assertThat(refused(log(Entry.attended("NENÍ", DAY, NINE, Hours.of("1"))))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("kind");
    }

    @Test
    void apostrophes_and_emoji_come_back_as_they_were() {
        var saved = saved(log(meeting("1").withPlace("U D'Artagnana 🙂").withNote("řekl: „to dám“ 💪")));
        assertThat(db.sql("select place from ipm.activity where id = :id")
                        .param("id", saved.activity().value())
                        .query(String.class)
                        .single())
                .isEqualTo("U D'Artagnana 🙂");
        assertThat(noteSeenBy(worker, saved.activity())).containsExactly("řekl: „to dám“ 💪");
    }

    @Test
    void a_private_note_never_leaves_the_unit_of_its_author() {
        var saved = saved(log(meeting("1").withNote("mluvili jsme o pití")));
        assertThat(noteSeenBy(stage.mentor.viewer(), saved.activity())).isEmpty();
        assertThat(noteSeenBy(stage.payroll.viewer(), saved.activity())).isEmpty();
        assertThat(noteSeenBy(stage.officer.viewer(), saved.activity())).isEmpty();
        assertThat(noteSeenBy(otherProvider(), saved.activity())).isEmpty();
        assertThat(noteSeenBy(Viewer.SYSTEM, saved.activity())).isEmpty();
        assertThat(noteSeenBy(colleague(), saved.activity())).containsExactly("mluvili jsme o pití");
    }

    @Test
    void somebody_elses_participant_and_entry_are_not_found() {
        var other = cast.stage().provider.viewer();
        var entry = saved(log(meeting("1"))).activity();
        assertThatThrownBy(() -> cast.as(other, () -> log.log(other, karel, meeting("1"), true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as(other, () -> change.change(other, entry, null, meeting("1"), true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as(other, () -> settle.settle(other, entry, null, Attendance.MISSED, "", true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as(other, () -> correct.replace(other, entry, meeting("1"), "omyl", true)))
                .isInstanceOf(NotFound.class);
        var mentor = stage.mentor.viewer();
        assertThatThrownBy(() -> cast.as(mentor, () -> log.log(mentor, karel, meeting("1"), true)))
                .isInstanceOf(NotFound.class);
        var elsewhere = otherProvider();
        assertThatThrownBy(() -> cast.as(elsewhere, () -> change.delete(elsewhere, entry, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_plan_is_settled_with_its_note_kept() {
        var plan = saved(log(
                Entry.planned("CAREER", DAY.plusDays(2), NINE, Hours.of("2")).withNote("vzít životopis")));
        assertThat(plan.hours().planned()).isEqualTo(Hours.of("2"));
        cast.today(DAY.plusDays(2));
        var settled =
                saved(cast.as(worker, () -> settle.settle(worker, plan.activity(), 0, Attendance.ATTENDED, "", false)));
        assertThat(settled.hours()).isEqualTo(new MonthHours(Hours.of("2"), Hours.ZERO, Hours.of("16")));
        assertThat(noteSeenBy(worker, plan.activity())).containsExactly("vzít životopis");
        assertThat(cast.as(worker, () -> settle.settle(worker, plan.activity(), 1, Attendance.MISSED, "", false)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_has_not_been_yet_cannot_be_settled_as_attended() {
        var plan = saved(log(Entry.planned("CAREER", DAY.plusDays(2), NINE, Hours.of("2"))));
        assertThat(cast.as(worker, () -> settle.settle(worker, plan.activity(), null, Attendance.ATTENDED, "", false)))
                .isInstanceOf(Refused.class);
        assertThat(cast.as(worker, () -> settle.settle(worker, plan.activity(), null, Attendance.EXCUSED, "", false)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void a_plan_may_move_to_another_month_and_go_away() {
        var plan = saved(log(Entry.planned("CAREER", DAY.plusDays(2), NINE, Hours.of("2"))));
        var moved = saved(cast.as(
                worker,
                () -> change.change(
                        worker,
                        plan.activity(),
                        0,
                        Entry.planned("CAREER", LocalDate.of(2025, 5, 6), NINE, Hours.of("1")),
                        false)));
        assertThat(moved.month()).isEqualTo(YearMonth.of(2025, 5));
        assertThat(moved.statement()).isNotEqualTo(plan.statement());
        var gone = saved(cast.as(worker, () -> change.delete(worker, plan.activity(), 1)));
        assertThat(gone.hours().planned()).isEqualTo(Hours.ZERO);
    }

    @Test
    void two_who_change_the_same_entry_do_not_overwrite_each_other() {
        var entry = saved(log(meeting("1"))).activity();
        cast.as(worker, () -> change.change(worker, entry, 0, meeting("2"), false));
        assertThatThrownBy(() -> cast.as(worker, () -> change.change(worker, entry, 0, meeting("3"), false)))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void after_the_signature_only_a_correction_with_a_reason_goes_in() {
        var first = saved(log(meeting("2")));
        signMonth(first);
        assertThat(log(Entry.attended("CAREER", DAY, LocalTime.of(13, 0), Hours.of("1"))))
                .isEqualTo(new Locked(first.statement(), StatementState.SIGNED, YearMonth.of(2025, 4)));
        assertThat(cast.as(worker, () -> change.change(worker, first.activity(), null, meeting("1"), false)))
                .isInstanceOf(Locked.class);
        assertThat(cast.as(worker, () -> change.delete(worker, first.activity(), null)))
                .isInstanceOf(Locked.class);
        assertThat(refused(cast.as(worker, () -> correct.replace(worker, first.activity(), meeting("1"), " ", false)))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("correctionReason");
        var corrected = saved(cast.as(
                worker, () -> correct.replace(worker, first.activity(), meeting("1"), "trvalo to hodinu", false)));
        assertThat(corrected.hours().done()).isEqualTo(Hours.of("1"));
        assertThat(cast.as(
                        worker, () -> correct.replace(worker, first.activity(), meeting("1"), "ještě jednou", false)))
                .isInstanceOf(Refused.class);
        var late = Entry.attended("CAREER", DAY.plusDays(1), NINE, Hours.of("3"));
        var added = saved(cast.as(worker, () -> correct.addLate(worker, karel, late, "zapomenuto", false, Ids.next())));
        assertThat(added.hours().done()).isEqualTo(Hours.of("4"));
        assertThat(corrections(first)).containsExactly("trvalo to hodinu", "zapomenuto");
    }

    @Test
    void a_correction_stays_in_its_month() {
        var first = saved(log(meeting("2")));
        signMonth(first);
        var moved = Entry.attended("COUNSELLING", LocalDate.of(2025, 5, 2), NINE, Hours.of("2"));
        assertThat(refused(cast.as(worker, () -> correct.replace(worker, first.activity(), moved, "jiný den", false)))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("date");
    }

    @Test
    void when_the_office_has_the_month_nothing_changes_its_hours() {
        var first = saved(log(meeting("2")));
        signMonth(first);
        sendReturn("SUBMITTED");
        assertThat(cast.as(worker, () -> correct.replace(worker, first.activity(), meeting("1"), "omyl", false)))
                .isEqualTo(new OfficeHasMonth(YearMonth.of(2025, 4)));
        assertThat(log(Entry.attended("CAREER", DAY, LocalTime.of(13, 0), Hours.of("1"))))
                .isInstanceOf(OfficeHasMonth.class);
    }

    @Test
    void when_the_office_gave_the_month_back_a_correction_goes_in() {
        var first = saved(log(meeting("2")));
        signMonth(first);
        sendReturn("RETURNED");
        assertThat(cast.as(worker, () -> correct.replace(worker, first.activity(), meeting("1"), "omyl", false)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void a_group_session_gives_its_full_length_to_each_who_came() {
        var people = new LinkedHashMap<PlacementId, Attendance>();
        people.put(karel, Attendance.ATTENDED);
        var alena = stage.participant(LocalDate.of(2025, 3, 10)).placement();
        people.put(alena, Attendance.MISSED);
        var key = Ids.next();
        var entry = Entry.attended("FINANCIAL_LITERACY", DAY, NINE, Hours.of("3"));
        var outcome = cast.as(worker, () -> group.log(worker, entry, people, false, key));
        assertThat(outcome).isEqualTo(new LogGroupSession.Outcome.Saved(key, 2, YearMonth.of(2025, 4)));
        assertThat(cast.as(worker, () -> group.log(worker, entry, people, false, key)))
                .isEqualTo(outcome);
        assertThat(countedIn(key)).containsExactlyInAnyOrder(Hours.of("3"), Hours.of("0"));
    }

    @Test
    void planning_is_never_a_group_and_an_empty_group_is_none() {
        var planning = Entry.attended("PLANNING", DAY, null, Hours.of("1"));
        var outcome =
                cast.as(worker, () -> group.log(worker, planning, Map.of(karel, Attendance.ATTENDED), false, null));
        assertThat(((LogGroupSession.Outcome.Refused) outcome).problems())
                .extracting(Problem::field)
                .containsExactly("kind");
        assertThat(cast.as(worker, () -> group.log(worker, meeting("1"), Map.of(), false, null)))
                .isInstanceOf(LogGroupSession.Outcome.Refused.class);
    }

    @Test
    void what_does_not_fit_one_of_the_group_names_that_person_and_saves_nothing() {
        var late = stage.participant(LocalDate.of(2025, 5, 1)).placement();
        var people = new LinkedHashMap<PlacementId, Attendance>();
        people.put(karel, Attendance.ATTENDED);
        people.put(late, Attendance.ATTENDED);
        var outcome = cast.as(worker, () -> group.log(worker, meeting("1"), people, true, null));
        assertThat(((LogGroupSession.Outcome.Refused) outcome).problems())
                .extracting(Problem::field, Problem::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "people",
                        "Karel Zkušený2: Den 10.\u00A04. 2025 je mimo podporu na pracovním místě, která trvá 1.\u00A05. 2025 –"
                                + " 30.\u00A04. 2026."));
        assertThat(activitiesOf(karel)).isZero();
    }

    private ActivityOutcome log(Entry entry) {
        return cast.as(worker, () -> log.log(worker, karel, entry, false));
    }

    private static Entry meeting(String hours) {
        return Entry.attended("COUNSELLING", DAY, NINE, Hours.of(hours));
    }

    private static Saved saved(ActivityOutcome outcome) {
        assertThat(outcome).isInstanceOf(Saved.class);
        return (Saved) outcome;
    }

    private static Refused refused(ActivityOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    private void signMonth(Saved saved) {
        cast.today(LocalDate.of(2025, 5, 5));
        assertThat(cast.as(worker, () -> sign.sign(worker, saved.statement(), null, false)))
                .isInstanceOf(StatementOutcome.Moved.class);
    }

    private String stateOf(Saved saved) {
        return db.sql("select state from ipm.activity_statement where id = :id")
                .param("id", saved.statement().value())
                .query(String.class)
                .single();
    }

    private List<String> corrections(Saved saved) {
        return db.sql(
                        "select correction_reason from ipm.activity where statement_id = :id and correction_reason is not null order by id")
                .param("id", saved.statement().value())
                .query(String.class)
                .list();
    }

    private List<Hours> countedIn(UUID session) {
        return db.sql("select counted_hours from ipm.activity where session_id = :id")
                .param("id", session)
                .query((row, n) -> new Hours(row.getBigDecimal(1)))
                .list();
    }

    private long activitiesOf(PlacementId placement) {
        return db.sql("select count(*) from ipm.activity where placement_id = :id")
                .param("id", placement.value())
                .query(Long.class)
                .single();
    }

    private List<String> noteSeenBy(Viewer viewer, ActivityId id) {
        return cast.as(
                viewer,
                () -> transaction.execute(status -> db.sql("select note from ipm.activity_note where activity_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list()));
    }

    private void sick(LocalDate day) {
        cast.as(
                Viewer.SYSTEM,
                () -> db.sql("""
                        insert into ipm.absence (id, placement_id, kind, from_date, to_date, recorded_by, recorded_at)
                        values (:id, :placement, 'SICK_LEAVE', :day, :day, :by, now())
                        """)
                        .param("id", Ids.next())
                        .param("placement", karel.value())
                        .param("day", day)
                        .param("by", worker.userId())
                        .update());
    }

    private void sendReturn(String state) {
        cast.as(
                Viewer.SYSTEM,
                () -> db.sql("""
                        insert into ipm.monthly_return (id, placement_id, branch_id, employer_id, month, state, due_on)
                        values (:id, :placement, :branch, :employer, '2025-04-01', :state, '2025-06-02')
                        """)
                        .param("id", Ids.next())
                        .param("placement", karel.value())
                        .param("branch", stage.branchId)
                        .param("employer", stage.employerId)
                        .param("state", state)
                        .update());
    }

    private Viewer colleague() {
        return cast.as(
                        Viewer.SYSTEM,
                        () -> transaction.execute(
                                status -> stage.actor("colleague", stage.providerUnit, Role.PROVIDER_WORKER)))
                .viewer();
    }

    /// A second provider of the same participant: the social worker of the employer's own unit.
    private Viewer otherProvider() {
        return cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> {
                    var unit = Ids.next();
                    db.sql(
                                    "insert into organisations.unit (id, organisation_id, kind, name) values (:id, :org, 'INTERNAL_SUPPORT', 'Vlastní podpora')")
                            .param("id", unit)
                            .param("org", stage.employerId)
                            .update();
                    db.sql(
                                    "insert into ipm.placement_party (placement_id, unit_id, capacity, valid_from) values (:p, :u, 'PROVIDER', '2025-01-01')")
                            .param("p", karel.value())
                            .param("u", unit)
                            .update();
                    db.sql(
                                    "insert into people.person_relation (person_id, unit_id, basis, valid_from) select person_id, :u, 'PLACEMENT', '2025-01-01' from ipm.placement where id = :p")
                            .param("p", karel.value())
                            .param("u", unit)
                            .update();
                    return stage.actor("inner" + Ids.next(), unit, Role.EMPLOYER_SOCIAL_WORKER)
                            .viewer();
                }));
    }
}
