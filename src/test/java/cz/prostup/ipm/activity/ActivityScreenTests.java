package cz.prostup.ipm.activity;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Participant;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.activity.ActivityOutcome.Saved;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class ActivityScreenTests {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 10);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final String NEW = "/ipm/activities/new";

    private final IpmCast cast;
    private final Browserless browser;
    private final JdbcClient db;
    private final LogActivity log;
    private final SignStatement sign;
    private final AcceptStatement accept;
    private final ReturnStatement giveBack;
    private final ActivityWork work;
    private final Today today;
    private final Map<LocalDate, Browserless.Visit> visits = new HashMap<>();
    private final Stage stage;
    private final Viewer worker;
    private final Participant karel;

    ActivityScreenTests(
            IpmCast cast,
            Browserless browser,
            JdbcClient db,
            LogActivity log,
            SignStatement sign,
            AcceptStatement accept,
            ReturnStatement giveBack,
            ActivityWork work,
            Today today) {
        this.cast = cast;
        this.browser = browser;
        this.db = db;
        this.log = log;
        this.sign = sign;
        this.accept = accept;
        this.giveBack = giveBack;
        this.work = work;
        this.today = today;
        cast.today(DAY);
        this.stage = cast.stage();
        this.worker = stage.provider.viewer();
        this.karel = stage.participant(LocalDate.of(2025, 3, 10));
    }

    @BeforeEach
    void ten_april() {
        cast.today(DAY);
    }

    // ── list of people ──

    @Test
    void the_list_tells_done_planned_missing_and_what_is_still_possible() {
        saved(meeting("4.5"));
        saved(Entry.planned("CAREER", DAY.plusDays(4), NINE, Hours.of("3")));
        var page = visit().get("/ipm/activities?month=2025-04");
        assertThat(page.status()).isEqualTo(200);
        assertThat(plain(page.text()))
                .contains("4,5 / 16 h")
                .contains("chybí 11,5 h; naplánováno 3,0 h, zbývá 13 pracovních dní")
                .contains("10. 4. 2025")
                .contains("rozepsaný")
                .contains("pod 16 h 1")
                .contains("bez schůzky tento měsíc 0");
    }

    @Test
    void search_ignores_diacritics_and_knows_no_wildcards() {
        assertThat(plain(visit().get("/ipm/activities?name=zkuseny1").text())).contains("Karel Zkušený1");
        assertThat(plain(visit().get("/ipm/activities?name=%25").text())).contains("Tomuto výběru nikdo neodpovídá.");
        assertThat(visit().get("/ipm/activities?name=O%27Neil").status()).isEqualTo(200);
    }

    @Test
    void filters_hold_those_under_the_hours_and_those_nobody_met() {
        var alena = stage.participant(LocalDate.of(2025, 3, 10));
        saved(meeting("16"), true);
        var shortOnes = visit().get("/ipm/activities?filter=short").text();
        assertThat(shortOnes).contains(alena.name()).doesNotContain(karel.name());
        var unmet = visit().get("/ipm/activities?filter=unmet").text();
        assertThat(unmet).contains(alena.name()).doesNotContain(karel.name());
    }

    @Test
    void a_month_without_participants_says_what_will_be_there() {
        var page = visit().get("/ipm/activities?month=2023-01");
        assertThat(plain(page.text())).contains("V tomto měsíci nemáte žádného účastníka.");
        assertThat(page.page().select("a[rel=next]").attr("href")).isEqualTo("/ipm/activities?month=2023-02");
    }

    @Test
    void pages_have_fifty_rows() {
        for (int i = 0; i < 50; i++) {
            stage.participant(LocalDate.of(2025, 3, 10));
        }
        assertThat(visit().get("/ipm/activities").page().select("tbody tr")).hasSize(50);
        assertThat(visit().get("/ipm/activities?page=2").page().select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void the_list_and_the_read_log_take_few_statements() {
        saved(meeting("1"));
        var visit = visit();
        assertThat(statementsOf(visit, "/ipm/activities")).isLessThanOrEqualTo(6);
        assertThat(statementsOf(visit, NEW)).isLessThanOrEqualTo(8);
        assertThat(statementsOf(visit, "/ipm/activities/group")).isLessThanOrEqualTo(8);
        assertThat(statementsOf(visit, "/ipm/statements?month=2025-04")).isLessThanOrEqualTo(7);
        assertThat(readsOf(worker, "activities 2025-04")).isEqualTo(2);
    }

    // ── individual entry ──

    @Test
    void a_meeting_is_written_with_good_guesses_and_the_count_is_told() {
        saved(Entry.attended("DEBT_SUPPORT", DAY.minusDays(1), NINE, Hours.of("1.5")));
        var form = visit().get(NEW + "?placement=" + karel.placement()).form(NEW);
        assertThat(form.get("placement")).containsExactly(karel.placement().toString());
        assertThat(form.get("kind")).containsExactly("DEBT_SUPPORT");
        assertThat(form.get("hours")).containsExactly("1,5");
        assertThat(form.get("date")).containsExactly("2025-04-10");
        assertThat(form.get("attendance")).containsExactly("ATTENDED");
        var visit = visit();
        var sent = visit.post(NEW, form, "start", "9:30");
        assertThat(sent.status()).isEqualTo(303);
        var shown = visit.get(sent.location());
        assertThat(plain(shown.text()))
                .contains("Uloženo. " + karel.name() + " má za duben 2025 3,0 z 16,0 h, chybí 13,0 h.")
                .contains("Zapsat další");
        assertThat(visit().post(NEW, form, "start", "9:30").location()).isEqualTo(sent.location());
        assertThat(doneHours()).isEqualTo("3.00");
        var changed = visit.post(NEW, form, "start", "9:30", "hours", "4");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(plain(changed.text())).contains("Tento formulář už jste jednou uložili.");
    }

    @Test
    void the_note_says_who_will_see_it_before_it_is_saved() {
        var page = visit().get(NEW).page();
        assertThat(plain(page.select("#note-hint").text())).contains("Uvidí jen vaše jednotka.");
    }

    @Test
    void bad_input_is_told_at_its_field_and_nothing_typed_is_lost() {
        mistake("hours", "dvě", "hours", "dvě");
        mistake("hours", "-1", "hours", "nesmí");
        mistake("hours", "25", "hours", "Hodiny nesmí být víc než 24 za den. Zapsali jste 25,0.");
        mistake("hours", "1,3", "hours", "Hodiny se zapisují po 0,25 h");
        mistake("hours", "", "hours", "Chybí hodiny.");
        mistake("start", "", "start", "Chybí začátek.");
        mistake("start", "25:00", "start", "");
        mistake("date", "29. 2. 2025", "date", "");
        mistake("date", "2025-03-01", "date", "mimo podporu");
        mistake("date", "", "date", "");
        mistake("kind", "", "kind", "");
        mistake("kind", "JINY", "kind", "");
    }

    @Test
    void a_done_activity_in_the_future_is_refused() {
        var answer = submit("status", "RECORDED", "date", "2025-04-11");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(plain(answer.page().select("#date-error").text())).contains("teprve bude");
    }

    @Test
    void a_future_date_alone_makes_a_plan() {
        var answer = submit("date", "2025-04-11");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(plain(visit().get(answer.location()).text())).contains("naplánováno");
    }

    @Test
    void two_hundred_kilobytes_pasted_come_back_with_the_limit() {
        var pasted = "Dlouhý příběh. ".repeat(14_000);
        var answer = submit("note", pasted);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(plain(answer.page().select("#note-error").text())).contains("vejde se nejvýš 10 000");
        assertThat(answer.page().select("textarea#note").first().wholeText().length())
                .isGreaterThanOrEqualTo(pasted.strip().length());
    }

    @Test
    void an_apostrophe_and_an_emoji_are_kept() {
        var answer = submit("place", "U D'Artagnana <b>🙂</b>");
        assertThat(plain(visit().get(answer.location()).text())).contains("U D'Artagnana <b>🙂</b>");
    }

    @Test
    void an_overlap_is_shown_and_saved_with_the_second_confirmation() {
        saved(meeting("1.5"));
        var asked = submit("start", "9:30");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(plain(asked.text()))
                .contains("Ve stejnou dobu má účastník zapsanou jinou aktivitu: 9:00–10:30, poradenství.")
                .contains("Uložit i tak");
        var sent = visit().post(NEW, asked.form(NEW), "confirmed", "ano");
        assertThat(sent.status()).isEqualTo(303);
    }

    @Test
    void on_a_sick_day_the_form_asks_for_the_reason() {
        sick();
        var asked = submit();
        assertThat(plain(asked.page().select("#reason-error").text())).contains("zapsanou nemoc");
        var again = visit().post(NEW, asked.form(NEW), "reason", "přišel si pro formulář");
        assertThat(plain(again.text())).contains("Uložit i tak");
        assertThat(visit().post(NEW, again.form(NEW), "confirmed", "ano").status())
                .isEqualTo(303);
    }

    @Test
    void somebody_elses_placement_entry_and_statement_are_not_found() {
        var saved = saved(meeting("1"));
        var other = cast.stage();
        var stranger = browser.as(other.provider.login());
        other.participant(LocalDate.of(2025, 3, 10));
        var form = stranger.get(NEW).form(NEW);
        assertThat(stranger.post(
                                NEW,
                                form,
                                "placement",
                                karel.placement().toString(),
                                "kind",
                                "CAREER",
                                "hours",
                                "1",
                                "start",
                                "9")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/ipm/activities/" + saved.activity()).status()).isEqualTo(404);
        assertThat(stranger.get("/ipm/activities/" + saved.activity() + "/change")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/ipm/statements/" + saved.statement()).status())
                .isEqualTo(404);
        assertThat(stranger.get("/ipm/statements/" + saved.statement() + ".pdf").status())
                .isEqualTo(404);
        assertThat(visit().get("/ipm/activities/nesmysl").status()).isEqualTo(404);
        assertThat(visit().get("/ipm/activities?month=2025-13").status()).isEqualTo(404);
        assertThat(visit().get("/ipm/statements?month=2025-13").status()).isEqualTo(404);
    }

    // ── plans, changes, corrections ──

    @Test
    void a_plan_is_settled_by_one_tap() {
        var plan = saved(Entry.planned("CAREER", DAY.plusDays(1), NINE, Hours.of("2")));
        cast.today(DAY.plusDays(2));
        var path = "/ipm/activities/" + plan.activity();
        assertThat(visit().get(path).page().select("button[name=attendance]")).hasSize(4);
        var sent = visit().submit(path, path + "/settlement", "attendance", "MISSED");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(plain(visit().get(path).text()))
                .contains("účastník nepřišel")
                .doesNotContain("Jak to dopadlo?");
    }

    @Test
    void an_entry_is_changed_deleted_after_a_question_and_never_overwritten() {
        var path = "/ipm/activities/" + saved(meeting("1")).activity();
        var form = visit().get(path + "/change").form(path + "/change");
        assertThat(visit().post(path + "/change", form, "hours", "2").status()).isEqualTo(303);
        var conflict = visit().post(path + "/change", form, "hours", "3");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(plain(conflict.text())).contains("Porovnejte obě podoby").contains("2,0 h");
        assertThat(conflict.page().select("#hours").val()).isEqualTo("3");
        assertThat(plain(visit().get(path + "/deletion").text())).contains("Smazaný zápis nejde obnovit.");
        assertThat(visit().submit(path + "/deletion", path + "/deletion").status())
                .isEqualTo(303);
        assertThat(visit().get(path).status()).isEqualTo(404);
    }

    @Test
    void a_late_entry_asks_for_a_reason_and_the_mentor_accepts_again() {
        var first = signed(meeting("2"));
        var mentor = stage.mentor.viewer();
        cast.as(mentor, () -> accept.accept(mentor, first.statement(), null));
        var asked = submit("start", "14:00", "date", "2025-04-10");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(plain(asked.page().select("#correctionReason-error").text())).contains("už je podepsaný");
        var sent = visit().post(NEW, asked.form(NEW), "correctionReason", "zapomenuto v diáři");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(plain(visit().get("/ipm/statements/" + first.statement()).text()))
                .contains("podepsaný, na řadě mentor")
                .contains("doplněno po podpisu: zapomenuto v diáři");
    }

    @Test
    void a_corrected_line_stays_struck_through_and_stops_counting() {
        var first = signed(meeting("2"));
        var path = "/ipm/activities/" + first.activity() + "/correction";
        assertThat(visit().submit(path, path, "hours", "1").page().select("#correctionReason-error"))
                .isNotEmpty();
        assertThat(visit().submit(path, path, "hours", "1", "correctionReason", "trvalo to hodinu")
                        .status())
                .isEqualTo(303);
        var statement = visit().get("/ipm/statements/" + first.statement());
        assertThat(plain(statement.page().select("s").text())).contains("2,0 h");
        assertThat(plain(statement.page().select("tfoot").text())).contains("Celkem se započítá 1,0 h");
        assertThat(plain(statement.text())).contains("oprava: trvalo to hodinu").contains("nahrazeno opravou");
    }

    // ── group ──

    @Test
    void eight_people_take_at_most_twelve_inputs_and_the_last_group_comes_by_one() {
        var people = new ArrayList<String>(List.of(karel.placement().toString()));
        for (int i = 0; i < 7; i++) {
            people.add(stage.participant(LocalDate.of(2025, 3, 10)).placement().toString());
        }
        var visit = visit();
        var form = visit.get("/ipm/activities/group").form("/ipm/activities/group");
        form.put("kind", List.of("FINANCIAL_LITERACY"));
        form.put("start", List.of("9:00"));
        form.put("hours", List.of("2"));
        form.put("attended", people);
        assertThat(3 + people.size() + 1).isLessThanOrEqualTo(12);
        assertThat(visit.post("/ipm/activities/group", form).status()).isEqualTo(303);
        assertThat(plain(visit.get("/ipm/activities?filter=unmet").text())).contains("Tomuto výběru nikdo neodpovídá.");
        var again = visit.get("/ipm/activities/group?last=1").form("/ipm/activities/group");
        assertThat(again.get("attended")).containsExactlyInAnyOrderElementsOf(people);
        assertThat(again.get("kind")).containsExactly("FINANCIAL_LITERACY");
        var planning = visit.post("/ipm/activities/group", again, "kind", "PLANNING");
        assertThat(plain(planning.page().select("#kind-error").text())).contains("každému zvlášť");
        var twice = visit.post("/ipm/activities/group", again, "date", "2025-04-09", "missed", people.getFirst());
        assertThat(plain(twice.page().select("#people-error").text())).contains("jen jednu možnost");
    }

    // ── statements ──

    @Test
    void the_provider_signs_several_after_a_preview() {
        var first = saved(meeting("2"));
        cast.today(LocalDate.of(2025, 5, 2));
        var visit = visit();
        var list = visit.get("/ipm/statements");
        assertThat(plain(list.text())).contains("Výkazy aktivit, duben 2025").contains("Podepsat vybrané");
        var box = list.page().select("input[name=statement]").val();
        var preview = visit.get("/ipm/statements/signature?month=2025-04&statement=" + box);
        assertThat(plain(preview.text())).contains("Podepsat 1 výkaz").contains("Celkem 2,0 h");
        var sent = visit.post("/ipm/statements/signature", preview.form("/ipm/statements/signature"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(plain(visit.get(sent.location()).text()))
                .contains("Podepsán 1 výkaz.")
                .contains("podepsané 1");
        assertThat(stateOf(first)).isEqualTo("SIGNED");
        assertThat(visit.get("/ipm/statements/signature").status()).isEqualTo(422);
    }

    @Test
    void before_the_end_of_the_month_the_worker_says_that_nothing_more_comes() {
        var path = "/ipm/statements/" + saved(meeting("2")).statement();
        var asked = visit().submit(path, path + "/signature");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(plain(asked.page().select("#nothingMore-error").text())).contains("30. 4. 2025");
        assertThat(visit().submit(path, path + "/signature", "nothingMore", "ano")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_statement_that_changed_meanwhile_is_not_signed() {
        var path = "/ipm/statements/" + saved(meeting("2")).statement();
        cast.today(LocalDate.of(2025, 5, 2));
        var form = visit().get(path).form(path + "/signature");
        saved(Entry.attended("CAREER", DAY, LocalTime.of(14, 0), Hours.of("1")));
        assertThat(visit().post(path + "/signature", form).status()).isEqualTo(409);
    }

    @Test
    void the_mentor_sees_hours_and_neutral_names_and_accepts_or_returns() {
        var first = signed(Entry.attended("ADDICTION_SERVICE", DAY, NINE, Hours.of("2"))
                .withPlace("K-centrum")
                .withNote("mluvili jsme o pití"));
        var path = "/ipm/statements/" + first.statement();
        var mentor = browser.as(stage.mentor.login());
        var page = mentor.get(path);
        assertThat(plain(page.text()))
                .contains("odborná podpora")
                .contains("2,0 h")
                .doesNotContain("adiktologické")
                .doesNotContain("K-centrum")
                .doesNotContain("pití");
        assertThat(plain(mentor.submit(path, path + "/return")
                        .page()
                        .select("#reason-error")
                        .text()))
                .contains("Chybí důvod vrácení");
        assertThat(mentor.submit(path, path + "/return", "reason", "10. 4. byl v práci")
                        .status())
                .isEqualTo(303);
        assertThat(plain(visit().get(path).text()))
                .contains("Mentor výkaz vrátil")
                .contains("10. 4. byl v práci");
        assertThat(visit().submit(path, path + "/signature").status()).isEqualTo(303);
        var list = mentor.get("/ipm/statements?month=2025-04");
        assertThat(plain(list.text())).contains("Přijmout vybrané");
        var accepted = mentor.post(
                "/ipm/statements/acceptance",
                list.form("/ipm/statements/acceptance"),
                "statement",
                list.page().select("input[name=statement]").val());
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(stateOf(first)).isEqualTo("ACCEPTED");
    }

    @Test
    void a_mentor_of_somebody_else_sees_nothing() {
        var first = signed(meeting("2"));
        var other = cast.as(Viewer.SYSTEM, () -> stage.actor("other-mentor", stage.managementUnit, Role.MENTOR))
                .login();
        assertThat(browser.as(other).get("/ipm/statements/" + first.statement()).status())
                .isEqualTo(404);
        assertThat(plain(browser.as(other).get("/ipm/statements?month=2025-04").text()))
                .contains("Tady zatím žádný výkaz není.");
    }

    @Test
    void payroll_reads_hours_and_moves_nothing() {
        var first = signed(Entry.attended("ADDICTION_SERVICE", DAY, NINE, Hours.of("2")));
        var payroll = browser.as(stage.payroll.login());
        var page = payroll.get("/ipm/statements/" + first.statement());
        assertThat(plain(page.text())).contains("odborná podpora").doesNotContain("adiktologické");
        assertThat(page.page().select("main form")).isEmpty();
        assertThat(payroll.get("/ipm/activities").status()).isEqualTo(403);
        assertThat(readsOf(stage.payroll.viewer(), "activity statement 2025-04"))
                .isEqualTo(1);
    }

    @Test
    void the_statement_leaves_as_pdf_and_workbook_and_is_logged() {
        var first = signed(meeting("2"));
        var path = "/ipm/statements/" + first.statement();
        var pdf = visit().get(path + ".pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.response().getContentAsByteArray(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(visit().get(path + ".xlsx").response().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(readsOf(worker, "activity statement 2025-04")).isEqualTo(2);
        assertThat(statementsOf(visit(), path)).isLessThanOrEqualTo(7);
    }

    // ── what waits ──

    @Test
    void the_worklist_follows_the_month() {
        saved(Entry.planned("CAREER", DAY.plusDays(1), NINE, Hours.of("2")));
        assertThat(worklist(worker)).isEmpty();
        cast.today(LocalDate.of(2025, 4, 15));
        assertThat(worklist(worker))
                .containsExactly(
                        karel.name() + ": zapsat, jak dopadla aktivita 11. 4. 2025", karel.name() + ": chybí 16,0 h");
        cast.today(LocalDate.of(2025, 4, 22));
        assertThat(worklist(worker)).contains(karel.name() + ": tento měsíc bez schůzky");
    }

    @Test
    void statements_wait_for_the_provider_then_for_the_mentor_and_come_back() {
        var first = saved(meeting("2"));
        cast.today(LocalDate.of(2025, 5, 2));
        assertThat(worklist(worker)).containsExactly(karel.name() + ": podepsat výkaz aktivit za duben 2025");
        cast.as(worker, () -> sign.sign(worker, first.statement(), null, false));
        var mentor = stage.mentor.viewer();
        assertThat(worklist(worker)).isEmpty();
        assertThat(worklist(mentor)).containsExactly(karel.name() + ": zkontrolovat výkaz aktivit za duben 2025");
        cast.as(mentor, () -> giveBack.giveBack(mentor, first.statement(), null, "byl v práci"));
        assertThat(worklist(worker)).containsExactly(karel.name() + ": opravit vrácený výkaz aktivit za duben 2025");
    }

    /// One session a day: it would end while the clock is moved.
    private Browserless.Visit visit() {
        return visits.computeIfAbsent(today.date(), day -> browser.as(stage.provider.login()));
    }

    /// As it reads, whatever kind of space holds the words together.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private Answer submit(String... changes) {
        var visit = visit();
        var form = visit.get(NEW + "?placement=" + karel.placement()).form(NEW);
        form.put("kind", List.of("COUNSELLING"));
        form.put("start", List.of("9:00"));
        form.put("hours", List.of("1"));
        form.put("place", List.of("kancelář"));
        return visit.post(NEW, form, changes);
    }

    private void mistake(String field, String value, String at, String message) {
        var answer = submit(field, value);
        assertThat(answer.status()).as(field + "=" + value).isEqualTo(422);
        assertThat(plain(answer.page().select("#" + at + "-error").text()))
                .as(field + "=" + value)
                .isNotEmpty()
                .contains(message);
        assertThat(answer.page().select("#place").val()).isEqualTo("kancelář");
        assertThat(answer.page().select("select#placement option[selected]").val())
                .isEqualTo(karel.placement().toString());
        if (!field.equals("kind") && !value.equals("2025-03-01")) {
            assertThat(answer.page().select("#" + field).val()).isEqualTo(value);
        }
    }

    private Saved saved(Entry entry) {
        return saved(entry, false);
    }

    private Saved saved(Entry entry, boolean confirmed) {
        return (Saved) cast.as(worker, () -> log.log(worker, karel.placement(), entry, confirmed));
    }

    private Saved signed(Entry entry) {
        var saved = saved(entry);
        cast.today(LocalDate.of(2025, 5, 2));
        cast.as(worker, () -> sign.sign(worker, saved.statement(), null, false));
        return saved;
    }

    private static Entry meeting(String hours) {
        return Entry.attended("COUNSELLING", DAY, NINE, Hours.of(hours));
    }

    private List<String> worklist(Viewer viewer) {
        return cast.as(viewer, () -> work.itemsFor(viewer)).stream()
                .map(WorkItem::what)
                .map(ActivityScreenTests::plain)
                .toList();
    }

    private int statementsOf(Browserless.Visit visit, String path) {
        visit.get(path);
        CountingDataSource.start();
        assertThat(visit.get(path).status()).isEqualTo(200);
        return CountingDataSource.stop().size();
    }

    private long readsOf(Viewer viewer, String what) {
        return db.sql("select count(*) from access.read_log where user_id = :user and what = :what")
                .param("user", viewer.userId())
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private String stateOf(Saved saved) {
        return db.sql("select state from ipm.activity_statement where id = :id")
                .param("id", saved.statement().value())
                .query(String.class)
                .single();
    }

    private String doneHours() {
        return db.sql("select sum(counted_hours)::text from ipm.activity where placement_id = :id")
                .param("id", karel.placement().value())
                .query(String.class)
                .single();
    }

    private void sick() {
        cast.as(
                Viewer.SYSTEM,
                () -> db.sql("""
                        insert into ipm.absence (id, placement_id, kind, from_date, to_date, recorded_by, recorded_at)
                        values (gen_random_uuid(), :placement, 'SICK_LEAVE', :day, :day, :by, now())
                        """)
                        .param("placement", karel.placement().value())
                        .param("day", DAY)
                        .param("by", worker.userId())
                        .update());
    }
}
