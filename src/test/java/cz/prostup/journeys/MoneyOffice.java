package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Participant;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.activity.AcceptStatement;
import cz.prostup.ipm.activity.CorrectActivity;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.books.MonthsInReview;
import cz.prostup.ipm.correction.Change;
import cz.prostup.ipm.correction.CorrectionId;
import cz.prostup.ipm.correction.DraftCorrection;
import cz.prostup.ipm.correction.Exit;
import cz.prostup.ipm.correction.MoveCorrection;
import cz.prostup.ipm.monthlyreturn.ReviewReturn;
import cz.prostup.ipm.payout.PrepareMonth;
import cz.prostup.payments.BatchId;
import cz.prostup.payments.ConfirmBatch;
import cz.prostup.payments.ExportBatch;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.ReadStatement;
import cz.prostup.payments.RecordResult;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.testing.Browserless;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The money of a stage in the middle of its way: January failed at the bank, February is paid and being mended, one
/// more batch waits for its confirmation, a statement of the bank holds something unknown.
@Component
class MoneyOffice {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);

    private final IpmCast cast;
    private final MonthsInReview reviewed;
    private final ReviewReturn reviewReturn;
    private final PrepareMonth prepareMonth;
    private final ConfirmBatch confirmBatch;
    private final ExportBatch exportBatch;
    private final RecordResult recordResult;
    private final ReadStatement readStatement;
    private final Story story;
    private final CorrectActivity correctActivity;
    private final AcceptStatement acceptStatement;
    private final DraftCorrection draftCorrection;
    private final MoveCorrection moveCorrection;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    MoneyOffice(
            IpmCast cast,
            MonthsInReview reviewed,
            ReviewReturn reviewReturn,
            PrepareMonth prepareMonth,
            ConfirmBatch confirmBatch,
            ExportBatch exportBatch,
            RecordResult recordResult,
            ReadStatement readStatement,
            Story story,
            CorrectActivity correctActivity,
            AcceptStatement acceptStatement,
            DraftCorrection draftCorrection,
            MoveCorrection moveCorrection,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.reviewed = reviewed;
        this.reviewReturn = reviewReturn;
        this.prepareMonth = prepareMonth;
        this.confirmBatch = confirmBatch;
        this.exportBatch = exportBatch;
        this.recordResult = recordResult;
        this.readStatement = readStatement;
        this.story = story;
        this.correctActivity = correctActivity;
        this.acceptStatement = acceptStatement;
        this.draftCorrection = draftCorrection;
        this.moveCorrection = moveCorrection;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    /// @param corrections a draft of payroll, one that waits for a check, one that waits for the second officer, one
    ///                    whose money is to come back, one that was rejected
    /// @param lateHours   what the provider asks for
    /// @param waiting     a month that waits for the office's decision, without hours
    record Till(
            BatchId sent,
            String run,
            UUID prepared,
            PaymentId failed,
            PaymentId paid,
            ReturnId forwarded,
            List<CorrectionId> corrections,
            CorrectionId lateHours,
            UUID claim,
            UUID statement,
            ReturnId waiting) {}

    /// The account of the branch, all plans approved, and one more month, of somebody who worked in February.
    Stage payingBranch(Stage stage) {
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> {
                    reviewed.payFrom(stage);
                    return db.sql("""
                            update ipm.development_plan d set state = 'APPROVED', decided_on = '2025-04-05'
                              from ipm.placement p where p.id = d.placement_id and p.branch_id = :branch
                            """).param("branch", stage.branchId).update();
                }));
        approved(stage, FEBRUARY);
        return stage;
    }

    /// A second role of somebody.
    void also(Actor actor, UUID unitId, Role role) {
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> db.sql("""
                        insert into access.membership (id, user_id, unit_id, role, valid_from)
                        values (:id, :user, :unit, :role, '2024-01-01')
                        """)
                        .param("id", Ids.next())
                        .param("user", actor.viewer().userId())
                        .param("unit", unitId)
                        .param("role", role.name())
                        .update()));
    }

    /// The sum of what holds now for the months of the branch that were decided.
    BigDecimal holding(Stage stage) {
        return cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql("""
                        select sum(total) from ipm.return_truth_card where branch_id = :branch
                        """)
                        .param("branch", stage.branchId)
                        .query(BigDecimal.class)
                        .single())));
    }

    /// Every person of a stage whose money is on its way; `finance` confirms and reads statements.
    Till open(Stage stage, Actor finance) {
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> {
                    reviewed.payFrom(stage);
                    return true;
                }));
        var january = approved(stage, JANUARY);
        var paid = List.of(
                approved(stage, FEBRUARY),
                approved(stage, FEBRUARY),
                approved(stage, FEBRUARY),
                approved(stage, FEBRUARY),
                approved(stage, FEBRUARY));
        var sent = prepared(stage);
        var clerk = finance.viewer();
        cast.as(
                clerk,
                () -> confirmBatch.confirm(
                        sent, version("payments.batch", sent), IpmCast.PASSWORD, cast.codeOf(clerk), clerk));
        assertThat(cast.as(clerk, () -> exportBatch.export(sent, clerk))).isInstanceOf(ExportBatch.Exported.class);
        var failed = paymentOf(january);
        var arrived = paymentOf(paid.getFirst());
        var day = LocalDate.of(2025, 4, 25);
        cast.as(
                clerk,
                () -> recordResult.failed(failed, version("payments.payment", failed), day, "účet je zrušený", clerk));
        assertThat(cast.as(clerk, () -> recordResult.paid(arrived, version("payments.payment", arrived), day, clerk)))
                .isInstanceOf(RecordResult.Recorded.class);
        approved(stage, FEBRUARY);
        var run = closed(stage);
        var corrections = corrections(stage, paid);
        var lateHours = lateHours(stage);
        var waiting = inReview(stage, FEBRUARY);
        sent(stage, waiting);
        return new Till(
                sent,
                run,
                one("select id from payments.batch where branch_id = :id and state = 'PREPARED'", stage.branchId),
                failed,
                arrived,
                paid.getFirst(),
                corrections,
                lateHours,
                one("select id from payments.recovery where branch_id = :id", stage.branchId),
                statement(stage, clerk),
                waiting);
    }

    private List<CorrectionId> corrections(Stage stage, List<ReturnId> paid) {
        var officer = stage.officer.viewer();
        var second = stage.secondOfficer.viewer();
        var made = new ArrayList<CorrectionId>();
        var wages = new Change.Wages(Money.crowns(18_000), Money.crowns(4_464), Money.crowns(1_620), Money.ZERO);
        for (var month : paid) {
            made.add(started(
                    month, Change.ofWages("Ve mzdě byla omylem dvakrát odměna.", wages), stage.payroll.viewer()));
        }
        for (var correction : made.subList(1, made.size())) {
            moved(correction, stage.payroll.viewer(), null, Step.PROPOSE);
        }
        for (var correction : made.subList(2, 4)) {
            moved(correction, officer, Exit.RECOVER, Step.CHECK);
        }
        moved(made.get(3), second, null, Step.APPROVE);
        moved(made.get(4), officer, null, Step.REJECT);
        return made;
    }

    /// In the approved March of the first participant a meeting was forgotten.
    private CorrectionId lateHours(Stage stage) {
        var participant = stage.participants.getFirst();
        var provider = stage.provider.viewer();
        var mentor = stage.mentor.viewer();
        var entry = Entry.attended("COUNSELLING", LocalDate.of(2025, 3, 18), LocalTime.of(9, 0), Hours.of("2"));
        cast.as(
                provider,
                () -> correctActivity.addLate(
                        provider, participant.placement(), entry, "zapomenutý zápis", true, Ids.next()));
        cast.as(mentor, () -> acceptStatement.accept(mentor, story.statement(participant, Story.MARCH), null));
        return started(
                story.returnOf(participant, Story.MARCH),
                Change.ofLateHours("Jednu schůzku jsme zapomněli zapsat."),
                provider);
    }

    private enum Step {
        PROPOSE,
        CHECK,
        APPROVE,
        REJECT
    }

    private CorrectionId started(ReturnId month, Change change, Viewer by) {
        var outcome = cast.as(by, () -> draftCorrection.start(month, change, by));
        if (outcome instanceof DraftCorrection.Saved(var id)) {
            return id;
        }
        throw new AssertionError("the correction of " + month + " does not begin: " + outcome);
    }

    private void moved(CorrectionId id, Viewer by, @Nullable Exit exit, Step step) {
        int version = version("ipm.correction", id);
        var outcome = cast.as(by, () -> switch (step) {
            case PROPOSE -> moveCorrection.propose(id, version, exit, by);
            case CHECK -> moveCorrection.check(id, version, exit, by);
            case APPROVE -> moveCorrection.approve(id, version, by);
            case REJECT -> moveCorrection.reject(id, version, "Mzdový list říká něco jiného.", by);
        });
        assertThat(outcome).as(step.name()).isInstanceOf(MoveCorrection.Moved.class);
    }

    private UUID statement(Stage stage, Viewer clerk) {
        var line = """
                <Ntry><Amt Ccy="CZK">%d</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2025-04-24</Dt></BookgDt>
                <NtryDtls><TxDtls><Refs><EndToEndId>/VS%d</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
                """;
        var file = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M%1$d</MsgId></GrpHdr>
                <Stmt><Id>S%1$d</Id><ElctrncSeqNb>%1$d</ElctrncSeqNb><Acct><Id><IBAN>CZ2407100000000002229001</IBAN></Id></Acct>
                %2$s</Stmt></BkToCstmrStmt></Document>
                """.formatted(stage.number, line.formatted(123, 77_700_000 + stage.number));
        var outcome =
                cast.as(clerk, () -> readStatement.read("vypis.xml", file.getBytes(StandardCharsets.UTF_8), clerk));
        if (outcome instanceof ReadStatement.Taken(var id, var first) && first) {
            return id.value();
        }
        throw new AssertionError("the statement is refused: " + outcome);
    }

    private ReturnId approved(Stage stage, YearMonth month) {
        var id = inReview(stage, month);
        var officer = stage.officer.viewer();
        assertThat(cast.as(officer, () -> reviewReturn.approve(id, version("ipm.monthly_return", id), officer)))
                .isInstanceOf(ReviewReturn.Done.class);
        return id;
    }

    private ReturnId inReview(Stage stage, YearMonth month) {
        Participant participant = stage.participant(START);
        return cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> reviewed.add(stage, participant, month, 20_000))));
    }

    /// As if payroll had sent it.
    private void sent(Stage stage, ReturnId month) {
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> db.sql("""
                        with sending as (
                            insert into ipm.submission (id, number, form_key, employer_id, month, sent_by, sent_at)
                            values (:id, :number, :id, :employer, :month, :by, now()) returning id)
                        update ipm.monthly_return set submission_id = (select id from sending) where id = :return
                        """)
                        .param("id", Ids.next())
                        .param("number", "Z/" + month)
                        .param("employer", stage.employerId)
                        .param("month", FEBRUARY.atDay(1))
                        .param("by", stage.payroll.viewer().userId())
                        .param("return", month.value())
                        .update()));
    }

    private BatchId prepared(Stage stage) {
        var officer = stage.secondOfficer.viewer();
        var outcome = cast.as(officer, () -> prepareMonth.prepare(Ids.next(), stage.branchId, FEBRUARY, officer));
        if (outcome instanceof PrepareMonth.Prepared(var id)) {
            return id;
        }
        throw new AssertionError("nothing prepared: " + outcome);
    }

    /// Through the page, so that there is a run of the closing to look at.
    private String closed(Stage stage) {
        var officer = browser.as(stage.officer.login());
        var path = "/ipm/closing/" + FEBRUARY + "/batch";
        var run = officer.submit(path, path).location();
        for (int i = 0; i < 500; i++) {
            if (officer.get(run).text().contains("Dávka je připravená")) {
                return run;
            }
            pause();
        }
        throw new AssertionError("the closing does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private PaymentId paymentOf(ReturnId month) {
        return new PaymentId(one("select payment_id from payments.payment_item where subject_id = :id", month.value()));
    }

    /// @param id anything that prints its UUID
    private int version(String table, Object id) {
        return db.sql("select version from " + table + " where id = :id")
                .param("id", UUID.fromString(id.toString()))
                .query(Integer.class)
                .single();
    }

    private UUID one(String sql, UUID id) {
        return db.sql(sql).param("id", id).query(UUID.class).single();
    }
}
