package cz.prostup.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.books.MonthsInReview;
import cz.prostup.ipm.monthlyreturn.ReviewReturn;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// `close-month` beside a running application: what the page does, in numbers and without persons.
@ProstupTest
class CloseMonthTests {

    private final IpmCast cast;
    private final MonthsInReview reviewed;
    private final ReviewReturn reviewReturn;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    CloseMonthTests(
            IpmCast cast,
            MonthsInReview reviewed,
            ReviewReturn reviewReturn,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.reviewed = reviewed;
        this.reviewReturn = reviewReturn;
        this.db = db;
        this.transaction = transaction;
    }

    private record Answer(int code, List<String> out, String err) {}

    @Test
    void a_dry_run_counts_and_changes_nothing_then_the_batch_is_prepared_and_waits() {
        var stage = branch();
        var branch = "T" + stage.number;
        var dry = run("close-month", "2025-03", "--branch", branch, "--dry-run", "--format", "csv");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out())
                .contains(
                        "výkazů,2",
                        "schváleno k výplatě,1",
                        "kontroluje úřad,1",
                        "plateb v dávce,1",
                        "částka dávky,13409");
        assertThat(String.join("\n", dry.out()))
                .doesNotContain(stage.participants.getFirst().name());
        assertThat(batches(stage)).isEmpty();

        var closed = run("close-month", "2025-03", "--branch", branch);
        assertThat(closed.code()).as(closed.err()).isZero();
        assertThat(closed.err()).contains("Přepočítávám schválené výkazy: 1 z 1", "čeká na potvrzení jinou osobou");
        assertThat(batches(stage)).containsExactly("PREPARED");

        var again = run("close-month", "2025-03", "--branch", branch);
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("Není co vyplatit.");
    }

    @Test
    void a_branch_or_a_month_that_nobody_knows_is_told() {
        var stranger = run("close-month", "2025-03", "--branch", "nikde");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.err()).contains("pobočka „nikde“ není");
        var wrong = run("close-month", "2025-13", "--branch", "most");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("měsíc „2025-13“ není");
    }

    private Stage branch() {
        cast.today(LocalDate.of(2025, 5, 5));
        var stage = cast.stage();
        var march = YearMonth.of(2025, 3);
        stage.participant(LocalDate.of(2025, 1, 1));
        stage.participant(LocalDate.of(2025, 1, 1));
        var ids = cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> {
                    reviewed.payFrom(stage);
                    return stage.participants.stream()
                            .map(participant -> reviewed.add(stage, participant, march, 20_000))
                            .toList();
                }));
        var officer = stage.officer.viewer();
        cast.as(officer, () -> reviewReturn.approve(ids.getFirst(), 0, officer));
        return stage;
    }

    private List<String> batches(Stage stage) {
        return db.sql("select state from payments.batch where branch_id = :branch")
                .param("branch", stage.branchId)
                .query(String.class)
                .list();
    }

    private static Answer run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Path.of(""));
        int code = Prostup.run(terminal, arguments);
        return new Answer(
                code, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }
}
