package cz.prostup.ipm.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.books.MonthsInReview;
import cz.prostup.ipm.monthlyreturn.ReviewReturn;
import cz.prostup.ipm.payout.ClosingRuns.State;
import cz.prostup.payments.BatchId;
import cz.prostup.payments.ConfirmBatch;
import cz.prostup.payments.ExportBatch;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.RecordResult;
import cz.prostup.payments.VoidBatch;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A month of a branch from approved returns to a batch, and how the returns follow it.
@ProstupTest
class ClosingTests {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    private final IpmCast cast;
    private final MonthsInReview reviewed;
    private final ReviewReturn reviewReturn;
    private final PrepareMonth prepareMonth;
    private final ClosingRuns runs;
    private final RemindLate remindLate;
    private final ClosingScreens screens;
    private final ConfirmBatch confirmBatch;
    private final ExportBatch exportBatch;
    private final VoidBatch voidBatch;
    private final RecordResult recordResult;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final DataSource owner;

    ClosingTests(
            IpmCast cast,
            MonthsInReview reviewed,
            ReviewReturn reviewReturn,
            PrepareMonth prepareMonth,
            ClosingRuns runs,
            RemindLate remindLate,
            ClosingScreens screens,
            ConfirmBatch confirmBatch,
            ExportBatch exportBatch,
            VoidBatch voidBatch,
            RecordResult recordResult,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction,
            @Qualifier("ownerDataSource") DataSource owner) {
        this.owner = owner;
        this.cast = cast;
        this.reviewed = reviewed;
        this.reviewReturn = reviewReturn;
        this.prepareMonth = prepareMonth;
        this.runs = runs;
        this.remindLate = remindLate;
        this.screens = screens;
        this.confirmBatch = confirmBatch;
        this.exportBatch = exportBatch;
        this.voidBatch = voidBatch;
        this.recordResult = recordResult;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    private record Branch(Stage stage, Actor finance, List<ReturnId> approved) {

        Viewer officer() {
            return stage.officer.viewer();
        }
    }

    /// Three approved months and one that is still in review.
    private Branch branch() {
        cast.today(LocalDate.of(2025, 5, 5));
        var stage = cast.stage();
        for (int n = 0; n < 4; n++) {
            stage.participant(LocalDate.of(2025, 1, 1));
        }
        var ids = cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> {
                    reviewed.payFrom(stage);
                    return stage.participants.stream()
                            .map(participant -> reviewed.add(stage, participant, MARCH, 20_000))
                            .toList();
                }));
        var finance = cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE)));
        var officer = stage.officer.viewer();
        ids.subList(0, 3).forEach(id -> cast.as(officer, () -> reviewReturn.approve(id, version(id), officer)));
        return new Branch(stage, finance, ids.subList(0, 3));
    }

    @Test
    void a_closing_prepares_one_batch_however_often_the_form_is_sent() {
        var branch = branch();
        var key = Ids.next();
        var first = cast.as(branch.officer(), () -> runs.start(key, branch.stage().branchId, MARCH, branch.officer()));
        var second = cast.as(branch.officer(), () -> runs.start(key, branch.stage().branchId, MARCH, branch.officer()));
        assertThat(second).isEqualTo(first);
        var run = finished(first, branch.officer());
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.batch()).isNotNull();
        assertThat(states(branch)).containsOnly("PAYMENT_ORDERED");
        assertThat(db.sql("select count(*) from payments.batch where branch_id = :branch")
                        .param("branch", branch.stage().branchId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void returns_go_where_their_payment_goes_and_come_back_when_the_batch_is_voided() {
        var branch = branch();
        var batch = prepared(branch);
        assertThat(states(branch)).containsOnly("PAYMENT_ORDERED");
        cast.as(
                branch.officer(),
                () -> voidBatch.voidBatch(
                        batch, versionOf("payments.batch", batch.value()), "spletl jsem měsíc", branch.officer()));
        assertThat(states(branch)).containsOnly("APPROVED");
        var again = prepared(branch);
        var clerk = branch.finance().viewer();
        cast.as(
                clerk,
                () -> confirmBatch.confirm(
                        again,
                        versionOf("payments.batch", again.value()),
                        IpmCast.PASSWORD,
                        cast.codeOf(clerk),
                        clerk));
        cast.as(clerk, () -> exportBatch.export(again, clerk));
        assertThat(states(branch)).containsOnly("PAYMENT_ORDERED");
        var payment = payment(again.value());
        cast.as(
                clerk,
                () -> recordResult.paid(
                        payment, versionOf("payments.payment", payment.value()), LocalDate.of(2025, 5, 5), clerk));
        assertThat(states(branch)).containsOnly("PAID");
        cast.as(
                clerk,
                () -> recordResult.failed(
                        payment,
                        versionOf("payments.payment", payment.value()),
                        LocalDate.of(2025, 5, 5),
                        "účet je zrušený",
                        clerk));
        assertThat(states(branch)).containsOnly("PAYMENT_ORDERED");
    }

    @Test
    void who_approved_does_not_confirm_even_with_the_right_role() {
        var branch = branch();
        var batch = cast.as(
                branch.stage().secondOfficer.viewer(),
                () -> prepareMonth.prepare(
                        Ids.next(),
                        branch.stage().branchId,
                        MARCH,
                        branch.stage().secondOfficer.viewer()));
        assertThat(batch).isInstanceOf(PrepareMonth.Prepared.class);
        var id = ((PrepareMonth.Prepared) batch).id();
        var approver = also(branch.officer(), Role.KOP_FINANCE);
        var outcome = cast.as(
                approver,
                () -> confirmBatch.confirm(
                        id,
                        versionOf("payments.batch", id.value()),
                        IpmCast.PASSWORD,
                        cast.codeOf(approver),
                        approver));
        assertThat(outcome).isInstanceOf(ConfirmBatch.Refused.class);
    }

    @Test
    void a_stored_amount_that_does_not_come_out_again_stops_the_batch_and_is_named() throws SQLException {
        var branch = branch();
        spoil(branch.approved().getFirst());
        var run = finished(
                cast.as(
                        branch.officer(),
                        () -> runs.start(Ids.next(), branch.stage().branchId, MARCH, branch.officer())),
                branch.officer());
        assertThat(run.state()).isEqualTo(State.REFUSED);
        assertThat(run.message()).contains("mzdový příspěvek", "nesedí");
        assertThat(states(branch)).containsOnly("APPROVED");
    }

    @Test
    void another_branch_neither_sees_nor_closes() {
        var branch = branch();
        var stranger = cast.stage().officer.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        cast.as(stranger, () -> prepareMonth.preview(branch.stage().branchId, MARCH, stranger)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        cast.as(stranger, () -> runs.start(Ids.next(), branch.stage().branchId, MARCH, stranger)));
    }

    @Test
    void the_late_ones_are_reminded_once_a_day() {
        var branch = branch();
        db.sql("update ipm.monthly_return set state = 'OPEN' where id = :id")
                .param("id", branch.approved().getFirst().value())
                .update();
        var place = cast.as(branch.officer(), () -> screens.branch("", branch.officer()));
        assertThat(cast.as(branch.officer(), () -> remindLate.remind(place, MARCH, branch.officer())))
                .isEqualTo(1);
        assertThat(cast.as(branch.officer(), () -> remindLate.remind(place, MARCH, branch.officer())))
                .isZero();
        cast.today(LocalDate.of(2025, 5, 6));
        assertThat(cast.as(branch.officer(), () -> remindLate.remind(place, MARCH, branch.officer())))
                .isEqualTo(1);
    }

    @Test
    void the_pages_tell_who_is_ready_and_what_would_be_paid_in_a_few_statements() {
        var branch = branch();
        var officer = browser.as(branch.stage().officer.login());
        for (var path : List.of("/ipm/closing", "/ipm/closing/2025-03", "/ipm/closing/2025-03/batch")) {
            CountingDataSource.start();
            assertThat(officer.get(path).status()).as(path).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
        }
        assertThat(officer.get("/ipm/closing/2025-03").text()).contains("Technické služby Lipová", "1 výkaz u nás");
        assertThat(officer.get("/ipm/closing/2025-03/batch").text()).contains("1 platba", "19-2000145399/9999");
        var sent = officer.submit("/ipm/closing/2025-03/batch", "/ipm/closing/2025-03/batch");
        assertThat(sent.status()).isEqualTo(303);
        finished(UUID.fromString(sent.location().substring(sent.location().lastIndexOf('/') + 1)), branch.officer());
        assertThat(officer.get(sent.location()).text()).contains("Dávka je připravená");
    }

    @Test
    void employer_and_provider_see_where_the_money_is_and_the_provider_no_wages() {
        var branch = branch();
        var batch = prepared(branch);
        var id = branch.approved().getFirst();
        var payroll = browser.as(branch.stage().payroll.login());
        CountingDataSource.start();
        var list = payroll.get("/ipm/money");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(12);
        assertThat(list.text()).contains("v dávce, čeká na potvrzení druhou osobou");
        CountingDataSource.start();
        var way = payroll.get("/ipm/money/" + id);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(12);
        assertThat(way.text()).contains("Zařazeno do dávky", "V téže platbě ještě: 2 další výkazy");
        var provider = browser.as(branch.stage().provider.login());
        assertThat(provider.get("/ipm/money/" + id).text())
                .contains("Zařazeno do dávky")
                .doesNotContain("13\u202F409", "V téže platbě");
        assertThat(browser.as(cast.stage().payroll.login())
                        .get("/ipm/money/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(batch).isNotNull();
    }

    /// As the owner of the table: the application itself may not.
    private void spoil(ReturnId id) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('prostup.viewer', access.system_viewer()::text, false)");
            var sql = "update ipm.calculation set wage_contribution = wage_contribution + 1, total = total + 1"
                    + " where return_id = '" + id + "'";
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private Viewer also(Viewer viewer, Role role) {
        var membership = viewer.memberships().getFirst();
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> db.sql("""
                        insert into access.membership (id, user_id, unit_id, role, valid_from)
                        values (:id, :user, :unit, :role, '2024-01-01')
                        """)
                        .param("id", Ids.next())
                        .param("user", viewer.userId())
                        .param("unit", membership.unitId())
                        .param("role", role.name())
                        .update()));
        return new Viewer(
                viewer.userId(),
                viewer.name(),
                List.of(
                        membership,
                        new Viewer.Membership(
                                membership.unitId(),
                                membership.unit(),
                                membership.organisationId(),
                                membership.organisation(),
                                role)));
    }

    private BatchId prepared(Branch branch) {
        var outcome = cast.as(
                branch.officer(),
                () -> prepareMonth.prepare(Ids.next(), branch.stage().branchId, MARCH, branch.officer()));
        assertThat(outcome).isInstanceOf(PrepareMonth.Prepared.class);
        return ((PrepareMonth.Prepared) outcome).id();
    }

    private ClosingRuns.Run finished(UUID id, Viewer viewer) {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            var run = cast.as(viewer, () -> runs.find(id, viewer));
            if (run.state() != State.RUNNING) {
                return run;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the closing does not end");
    }

    private List<String> states(Branch branch) {
        return branch.approved().stream()
                .map(id -> db.sql("select state from ipm.monthly_return where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .toList();
    }

    private PaymentId payment(UUID batch) {
        return new PaymentId(db.sql("select id from payments.payment where batch_id = :batch")
                .param("batch", batch)
                .query(UUID.class)
                .single());
    }

    private int version(ReturnId id) {
        return versionOf("ipm.monthly_return", id.value());
    }

    private int versionOf(String table, UUID id) {
        return db.sql("select version from " + table + " where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
