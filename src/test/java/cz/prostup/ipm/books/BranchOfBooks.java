package cz.prostup.ipm.books;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Participant;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.ipm.correction.Basis;
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
import cz.prostup.payments.RecordResult;
import cz.prostup.payments.RecoveryId;
import cz.prostup.payments.ReissuePayment;
import cz.prostup.payments.SettleRecovery;
import cz.prostup.payments.VoidBatch;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Two branches with hundreds of months to approve; each deed goes through its use case as the person whose it is.
@Component
class BranchOfBooks {

    /// With how often it is tried, out of a hundred.
    enum Deed {
        APPROVE(22),
        PREPARE(6),
        VOID(2),
        CONFIRM(8),
        EXPORT(8),
        PAID(24),
        FAILED(6),
        BOUNCED(2),
        REISSUE(5),
        CORRECT(9),
        SET_OFF(4),
        RECEIPT(4);

        private final int weight;

        Deed(int weight) {
            this.weight = weight;
        }

        static Deed any(Random random) {
            int at = random.nextInt(100);
            for (var deed : values()) {
                at -= deed.weight;
                if (at < 0) {
                    return deed;
                }
            }
            throw new AssertionError("weights make a hundred");
        }
    }

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int PARTICIPANTS = 90;

    private static final String MONTHS = """
            ipm.monthly_return x
              join ipm.placement p on p.id = x.placement_id
              join ipm.position o on o.id = p.position_id
             where x.branch_id = :branch
            """;
    private static final String BY_PLACE = "o.seq, x.month";
    private static final String BATCHES = "payments.batch x where x.branch_id = :branch";
    private static final String PAYMENTS = "payments.payment x where x.branch_id = :branch";
    private static final String CLAIMS = "payments.recovery x where x.branch_id = :branch";

    private record Branch(Stage stage, Actor finance) {}

    private final IpmCast cast;
    private final MonthsInReview reviewed;
    private final ReviewReturn reviewReturn;
    private final PrepareMonth prepareMonth;
    private final ConfirmBatch confirmBatch;
    private final ExportBatch exportBatch;
    private final VoidBatch voidBatch;
    private final RecordResult recordResult;
    private final ReissuePayment reissuePayment;
    private final SettleRecovery settleRecovery;
    private final DraftCorrection draftCorrection;
    private final MoveCorrection moveCorrection;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final List<Branch> branches = new ArrayList<>();

    BranchOfBooks(
            IpmCast cast,
            MonthsInReview reviewed,
            ReviewReturn reviewReturn,
            PrepareMonth prepareMonth,
            ConfirmBatch confirmBatch,
            ExportBatch exportBatch,
            VoidBatch voidBatch,
            RecordResult recordResult,
            ReissuePayment reissuePayment,
            SettleRecovery settleRecovery,
            DraftCorrection draftCorrection,
            MoveCorrection moveCorrection,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.reviewed = reviewed;
        this.reviewReturn = reviewReturn;
        this.prepareMonth = prepareMonth;
        this.confirmBatch = confirmBatch;
        this.exportBatch = exportBatch;
        this.voidBatch = voidBatch;
        this.recordResult = recordResult;
        this.reissuePayment = reissuePayment;
        this.settleRecovery = settleRecovery;
        this.draftCorrection = draftCorrection;
        this.moveCorrection = moveCorrection;
        this.db = db;
        this.transaction = transaction;
    }

    void open(Random random) {
        cast.today(DAY);
        for (int branch = 0; branch < 2; branch++) {
            var stage = cast.stage();
            var finance = cast.as(
                    Viewer.SYSTEM,
                    () -> transaction.execute(status -> stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE)));
            branches.add(new Branch(stage, finance));
            for (int n = 0; n < PARTICIPANTS; n++) {
                stage.participant(START);
            }
            cast.as(Viewer.SYSTEM, () -> {
                transaction.executeWithoutResult(status -> months(stage, random));
                return true;
            });
        }
    }

    private void months(Stage stage, Random random) {
        reviewed.payFrom(stage);
        for (Participant participant : stage.participants) {
            for (var month = YearMonth.from(START); month.getYear() == 2025; month = month.plusMonths(1)) {
                reviewed.add(stage, participant, month, 10_000 + random.nextInt(45_000));
            }
        }
    }

    /// @return whether there was something to do it with, and it was done
    boolean does(Deed deed, Random random) {
        var branch = branches.get(random.nextInt(branches.size()));
        return switch (deed) {
            case APPROVE -> approve(branch, random);
            case PREPARE -> prepare(branch);
            case VOID -> voidOne(branch, random);
            case CONFIRM -> confirm(branch, random);
            case EXPORT -> export(branch, random);
            case PAID -> settle(branch, random, "SENT", true);
            case FAILED -> settle(branch, random, "SENT", false);
            case BOUNCED -> settle(branch, random, "PAID", false);
            case REISSUE -> reissue(branch, random);
            case CORRECT -> correct(branch, random);
            case SET_OFF -> setOff(branch, random);
            case RECEIPT -> receipt(branch, random);
        };
    }

    private boolean approve(Branch branch, Random random) {
        var officer = branch.stage().officer.viewer();
        return any(MONTHS + " and x.state = 'IN_REVIEW'", BY_PLACE, branch, random)
                .map(id -> as(
                        officer,
                        () -> reviewReturn.approve(new ReturnId(id), version("ipm.monthly_return", id), officer)
                                instanceof ReviewReturn.Done))
                .orElse(false);
    }

    private boolean prepare(Branch branch) {
        var officer = branch.stage().secondOfficer.viewer();
        return as(
                officer,
                () -> prepareMonth.prepare(Ids.next(), branch.stage().branchId, YearMonth.of(2026, 1), officer)
                        instanceof PrepareMonth.Prepared);
    }

    private boolean voidOne(Branch branch, Random random) {
        var officer = branch.stage().officer.viewer();
        return any(BATCHES + " and x.state in ('PREPARED', 'CONFIRMED')", "x.number", branch, random)
                .map(id -> as(
                        officer,
                        () -> voidBatch.voidBatch(
                                        new BatchId(id), version("payments.batch", id), "zkouška zrušení", officer)
                                instanceof VoidBatch.Voided))
                .orElse(false);
    }

    private boolean confirm(Branch branch, Random random) {
        var clerk = branch.finance().viewer();
        return any(BATCHES + " and x.state = 'PREPARED'", "x.number", branch, random)
                .map(id -> as(
                        clerk,
                        () -> confirmBatch.confirm(
                                        new BatchId(id),
                                        version("payments.batch", id),
                                        IpmCast.PASSWORD,
                                        cast.codeOf(clerk),
                                        clerk)
                                instanceof ConfirmBatch.Confirmed))
                .orElse(false);
    }

    private boolean export(Branch branch, Random random) {
        var clerk = branch.finance().viewer();
        return any(BATCHES + " and x.state = 'CONFIRMED'", "x.number", branch, random)
                .map(id -> as(clerk, () -> exportBatch.export(new BatchId(id), clerk) instanceof ExportBatch.Exported))
                .orElse(false);
    }

    private boolean settle(Branch branch, Random random, String from, boolean arrives) {
        var clerk = branch.finance().viewer();
        return any(PAYMENTS + " and x.state = '" + from + "'", "x.end_to_end", branch, random)
                .map(id -> as(clerk, () -> {
                    int version = version("payments.payment", id);
                    var outcome = arrives
                            ? recordResult.paid(new PaymentId(id), version, DAY, clerk)
                            : recordResult.failed(new PaymentId(id), version, DAY, "účet je zrušený", clerk);
                    return outcome instanceof RecordResult.Recorded;
                }))
                .orElse(false);
    }

    private boolean reissue(Branch branch, Random random) {
        var officer = branch.stage().officer.viewer();
        return any(PAYMENTS + " and x.state = 'FAILED' and x.reissue_at is null", "x.end_to_end", branch, random)
                .map(id -> as(
                        officer,
                        () -> reissuePayment.reissue(new PaymentId(id), version("payments.payment", id), officer)
                                instanceof ReissuePayment.Waiting))
                .orElse(false);
    }

    /// Other wages or another decision about the integration contribution, up or down, with one of the exits.
    private boolean correct(Branch branch, Random random) {
        var stage = branch.stage();
        return any(MONTHS + " and x.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID')", BY_PLACE, branch, random)
                .map(id -> as(stage.officer.viewer(), () -> {
                    var started = draftCorrection.start(new ReturnId(id), change(random), stage.officer.viewer());
                    return started instanceof DraftCorrection.Saved(var correction)
                            && finished(stage, correction, random);
                }))
                .orElse(false);
    }

    private static Change change(Random random) {
        var reason = "náhodná oprava pro zkoušku účtů";
        if (random.nextInt(3) == 0) {
            return new Change(
                    Basis.OVERRIDE,
                    reason,
                    null,
                    null,
                    null,
                    null,
                    new IntegrationOverride(Money.crowns(random.nextInt(4_701)), reason),
                    false);
        }
        int gross = 10_000 + random.nextInt(45_000);
        return Change.ofWages(
                reason,
                new Change.Wages(Money.crowns(gross), Money.crowns(gross / 4), Money.crowns(gross / 11), Money.ZERO));
    }

    private boolean finished(Stage stage, CorrectionId id, Random random) {
        var officer = stage.officer.viewer();
        var exits = new ArrayList<>(List.of(Exit.values()));
        Collections.shuffle(exits, random);
        for (var exit : exits) {
            var proposed =
                    as(officer, () -> moveCorrection.propose(id, version("ipm.correction", id.value()), exit, officer));
            if (proposed instanceof MoveCorrection.Moved) {
                var second = stage.secondOfficer.viewer();
                return as(second, () -> moveCorrection.approve(id, version("ipm.correction", id.value()), second))
                        instanceof MoveCorrection.Moved;
            }
        }
        throw new AssertionError("no exit for " + id);
    }

    private boolean setOff(Branch branch, Random random) {
        var officer = branch.stage().officer.viewer();
        return any(CLAIMS + " and x.state = 'RAISED' and not x.set_off_wanted", "x.variable_symbol", branch, random)
                .map(id -> as(
                        officer,
                        () -> settleRecovery.setOffWanted(
                                        new RecoveryId(id), version("payments.recovery", id), true, officer)
                                instanceof SettleRecovery.Done))
                .orElse(false);
    }

    /// The whole, or a part.
    private boolean receipt(Branch branch, Random random) {
        var clerk = branch.finance().viewer();
        return any(CLAIMS + " and x.state = 'RAISED'", "x.variable_symbol", branch, random)
                .map(id -> as(clerk, () -> {
                    var rest = db.sql("select outstanding from payments.recovery_stat where id = :id")
                            .param("id", id)
                            .query(BigDecimal.class)
                            .single()
                            .longValueExact();
                    var amount = Money.crowns(random.nextBoolean() ? rest : 1 + random.nextLong(rest));
                    return settleRecovery.received(
                                    new RecoveryId(id), new SettleRecovery.Receipt(amount, DAY, "", Ids.next()), clerk)
                            instanceof SettleRecovery.Done;
                }))
                .orElse(false);
    }

    /// One row by chance. The key gives every run the same order, for ids are random themselves.
    private Optional<UUID> any(String rows, String key, Branch branch, Random random) {
        var ids = db.sql("select x.id from " + rows + " order by " + key)
                .param("branch", branch.stage().branchId)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    private int version(String table, UUID id) {
        return db.sql("select version from " + table + " where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private <T> T as(Viewer viewer, Supplier<T> deed) {
        return cast.as(viewer, deed::get);
    }
}
