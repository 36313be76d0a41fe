package cz.prostup.ipm.position;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.PositionId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class PositionPagesTests {

    private static final String REASON = "Zaměstnavatel teď nemá mentora.";

    private final IpmCast cast;
    private final ChangePosition changePosition;
    private final MovePositions positions;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ExpectedMoves expected = ExpectedMoves.of(PositionPagesTests.class);

    PositionPagesTests(
            IpmCast cast,
            ChangePosition changePosition,
            MovePositions positions,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.changePosition = changePosition;
        this.positions = positions;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says() {
        var stage = stage();
        var id = vacant(stage);
        var officer = stage.officer.viewer();
        var own = EnumSet.of(PositionAction.SUSPEND, PositionAction.RESUME, PositionAction.CLOSE);
        var others = EnumSet.complementOf(own);
        others.remove(PositionAction.RESERVE); // needs a candidate
        for (var from : EnumSet.complementOf(EnumSet.of(PositionState.RESERVED))) {
            for (var action : own) {
                set(id, from);
                cast.as(officer, () -> changePosition.change(id, version(id), action, REASON, officer));
                assertThat(state(id)).as("%s %s", from, action).isEqualTo(wanted(from, action));
            }
            for (var action : others) {
                set(id, from);
                cast.as(
                        Viewer.SYSTEM,
                        () -> transaction.execute(status -> positions.move(Viewer.SYSTEM, id, action, "")));
                assertThat(state(id)).as("%s %s", from, action).isEqualTo(wanted(from, action));
            }
        }
        assertThat(PositionLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void the_list_finds_places_without_accents_and_goes_away_as_a_file() {
        var stage = stage();
        var id = vacant(stage);
        var officer = browser.as(stage.officer.login());
        CountingDataSource.start();
        var list = officer.get("/ipm/positions?q=knihar");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
        assertThat(list.text()).contains("knihařka", "úvazek 60 %", "1 místo");
        assertThat(officer.get("/ipm/positions?q=nic-takoveho").text()).contains("Nic jsme nenašli");
        var page = officer.get("/ipm/positions/" + id);
        assertThat(page.text()).contains("Místo jde (znovu) obsadit", "Pozastavit", "15 000 Kč");
        CountingDataSource.start();
        officer.get("/ipm/positions/" + id);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
        assertThat(officer.get("/ipm/positions.xlsx?q=knihar").response().getContentType())
                .startsWith("application/vnd.openxmlformats");
        assertThat(browser.as(cast.stage().officer.login())
                        .get("/ipm/positions/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(browser.as(stage.mentor.login()).get("/ipm/positions").status())
                .isEqualTo(403);
    }

    @Test
    void the_officer_suspends_and_resumes_a_place_with_a_reason() {
        var stage = stage();
        var id = vacant(stage);
        var officer = browser.as(stage.officer.login());
        var path = "/ipm/positions/" + id;
        var bad = officer.submit(path + "/suspend", path + "/suspend", "reason", "krátce");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.page().select("[name=reason]").val()).isEqualTo("krátce");
        var form = officer.get(path + "/suspend").form(path + "/suspend");
        assertThat(officer.post(path + "/suspend", form, "reason", REASON).status())
                .isEqualTo(303);
        assertThat(officer.post(path + "/suspend", form, "reason", REASON).status())
                .isEqualTo(409);
        assertThat(officer.get(path).text()).contains("místo pozastaveno", REASON);
        assertThat(officer.submit(path + "/resume", path + "/resume", "reason", REASON)
                        .status())
                .isEqualTo(303);
        assertThat(state(id)).isEqualTo(PositionState.VACANT);
    }

    private Stage stage() {
        cast.today(LocalDate.of(2025, 4, 7));
        return cast.stage();
    }

    private PositionId vacant(Stage stage) {
        var id = Ids.next();
        db.sql("""
                        insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace, gross_wage)
                        values (:id, :agreement, 7, 'knihařka', 0.6, 24, 'Litvínov', 15000)
                        """).param("id", id).param("agreement", stage.agreementId).update();
        return new PositionId(id);
    }

    private PositionState wanted(PositionState from, PositionAction action) {
        return expected.find(from, action)
                .map(row -> PositionState.valueOf(row.to()))
                .orElse(from);
    }

    private PositionState state(PositionId id) {
        return db.sql("select state from ipm.position where id = :id")
                .param("id", id.value())
                .query((row, n) -> Columns.code(row, "state", PositionState.class))
                .single();
    }

    private int version(PositionId id) {
        return db.sql("select version from ipm.position where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void set(PositionId id, PositionState state) {
        db.sql("update ipm.position set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }
}
