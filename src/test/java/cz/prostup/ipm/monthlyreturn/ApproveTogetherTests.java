package cz.prostup.ipm.monthlyreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ApproveTogether.Entry;
import cz.prostup.ipm.monthlyreturn.ApproveTogether.Result;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class ApproveTogetherTests {

    private static final String APPROVALS = "/ipm/returns/approvals";

    private final IpmCast cast;
    private final MonthCast month;
    private final ApproveTogether approveTogether;
    private final ReviewReturn reviewReturn;
    private final Browserless browser;
    private final JdbcClient db;

    ApproveTogetherTests(
            IpmCast cast,
            MonthCast month,
            ApproveTogether approveTogether,
            ReviewReturn reviewReturn,
            Browserless browser,
            JdbcClient db) {
        this.cast = cast;
        this.month = month;
        this.approveTogether = approveTogether;
        this.reviewReturn = reviewReturn;
        this.browser = browser;
        this.db = db;
    }

    @Test
    void clean_ones_are_approved_and_the_others_stay_with_their_reason() {
        var stage = month.march();
        var clean = clean(stage, 2);
        var look = month.sentMarch(stage); // its plan is not approved
        var officer = stage.officer.viewer();
        var all = entries(List.of(clean.getFirst(), clean.getLast(), look));
        var stale = new Entry(clean.getLast(), month.version(clean.getLast()) + 7);
        assertThat(cast.as(officer, () -> approveTogether.approve(List.of(all.get(0), stale, all.get(2)), officer)))
                .isEqualTo(Map.of(
                        clean.getFirst(), Result.APPROVED, clean.getLast(), Result.CHANGED, look, Result.NOT_CLEAN));
        assertThat(month.state(clean.getFirst())).isEqualTo(ReturnState.APPROVED);
        assertThat(moves(clean.getFirst())).containsExactly("SUBMIT", "TAKE", "APPROVE");
        assertThat(month.state(look)).isEqualTo(ReturnState.SUBMITTED);
    }

    @Test
    void another_branch_and_another_role_approve_nothing() {
        var stage = month.march();
        var entries = entries(clean(stage, 1));
        var stranger = cast.stage().officer.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(stranger, () -> approveTogether.approve(entries, stranger)));
        var payroll = stage.payroll.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(payroll, () -> approveTogether.approve(entries, payroll)));
        assertThat(month.state(entries.getFirst().id())).isEqualTo(ReturnState.SUBMITTED);
    }

    @Test
    void two_officers_at_once_approve_each_return_once() throws Exception {
        var stage = month.march();
        var ids = clean(stage, 4);
        var entries = entries(ids);
        var clicks = new ArrayList<Callable<Map<ReturnId, Result>>>();
        for (int i = 0; i < 8; i++) {
            var officer = (i % 2 == 0 ? stage.officer : stage.secondOfficer).viewer();
            var order = i % 3 == 0 ? entries.reversed() : entries;
            clicks.add(() -> cast.as(officer, () -> approveTogether.approve(order, officer)));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var click : threads.invokeAll(clicks)) {
                assertThat(click.get().values()).containsAnyOf(Result.APPROVED, Result.CHANGED);
            }
        }
        assertThat(ids).allSatisfy(id -> assertThat(moves(id)).containsExactly("SUBMIT", "TAKE", "APPROVE"));
    }

    @Test
    void from_the_list_over_the_preview_to_a_result_that_a_second_click_does_not_change() {
        var stage = month.march();
        var ids = clean(stage, 3);
        var look = month.sentMarch(stage);
        var officer = browser.as(stage.officer.login());
        var list = officer.get("/ipm/returns");
        var boxes = list.page().select("input[name=return]");
        assertThat(boxes)
                .hasSize(3)
                .allSatisfy(box -> assertThat(box.hasAttr("checked")).isTrue());
        assertThat(list.text()).contains("1 k posouzení", "Schválit vybrané…", "Vybrat všechny čisté");
        assertThat(officer.get("/ipm/returns?pick=none").page().select("input[name=return][checked]"))
                .isEmpty();
        var preview = officer.get(
                APPROVALS + "?" + query(boxes.eachAttr("value")) + "&return=" + look + ":" + month.version(look));
        assertThat(preview.text()).contains("Schválit 3 výkazy", "49 422 Kč", "Vynecháno", "Plán (IPOR) je schválený");
        var second = stage.secondOfficer.viewer();
        var returned = ids.get(1);
        cast.as(second, () -> reviewReturn.take(returned, month.version(returned), second));
        cast.as(
                second,
                () -> reviewReturn.sendBack(
                        returned, month.version(returned), List.of(new Defect("gross", "chybí")), second));
        var form = preview.form(APPROVALS);
        var result = officer.post(APPROVALS, form);
        assertThat(result.status()).isEqualTo(303);
        assertThat(officer.get(result.location()).text()).contains("2 schváleno, 1 mezitím vrátil kolega");
        var again = officer.post(APPROVALS, form);
        assertThat(officer.get(again.location()).text()).contains("2 schváleno, 1 mezitím vrátil kolega");
        assertThat(officer.get(APPROVALS).status()).isEqualTo(422);
        assertThat(officer.get(APPROVALS + "?return=nesmysl").status()).isEqualTo(422);
        assertThat(browser.as(cast.stage().officer.login())
                        .get(APPROVALS + "?return=" + look)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void fifty_returns_of_two_months_cost_as_few_questions_as_one() {
        var stage = month.march();
        var ids = new ArrayList<>(clean(stage, 49));
        var earlier = stage.participant(LocalDate.of(2025, 2, 3));
        month.openMonths();
        month.put(month.returnOf(earlier, YearMonth.of(2025, 2)), ReturnState.SUBMITTED);
        var officer = browser.as(stage.officer.login());
        assertThat(statements(officer, "/ipm/returns?state=SUBMITTED")).isLessThanOrEqualTo(12);
        var query =
                ids.stream().map(id -> "return=" + id + ":" + month.version(id)).collect(Collectors.joining("&"));
        assertThat(statements(officer, APPROVALS + "?" + query)).isLessThanOrEqualTo(12);
        assertThat(statements(officer, APPROVALS + "/result?" + query)).isLessThanOrEqualTo(12);
        assertThat(officer.get(APPROVALS + "?" + query).text()).contains("Schválit 49 výkazů");
    }

    private static int statements(Browserless.Visit visit, String path) {
        CountingDataSource.start();
        assertThat(visit.get(path).status()).isEqualTo(200);
        return CountingDataSource.stop().size();
    }

    /// The first participant of the stage is left alone.
    private List<ReturnId> clean(Stage stage, int count) {
        var added = new ArrayList<IpmCast.Participant>();
        for (int i = 0; i < count; i++) {
            added.add(stage.participant(MonthCast.START));
        }
        month.openMonths();
        return added.stream()
                .map(participant -> month.cleanMarch(stage, participant))
                .toList();
    }

    private List<Entry> entries(List<ReturnId> ids) {
        return ids.stream().map(id -> new Entry(id, month.version(id))).toList();
    }

    private List<String> moves(ReturnId id) {
        return db.sql("select action from ipm.history where subject_id = :id order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private static String query(List<String> values) {
        return values.stream().map(value -> "return=" + value).collect(Collectors.joining("&"));
    }
}
