package cz.prostup.ipm.demo;

import cz.prostup.access.DemoCodes;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.DecideAmendment;
import cz.prostup.ipm.agreement.ProposeAmendment;
import cz.prostup.ipm.demo.Cast.Employer;
import cz.prostup.ipm.demo.Cast.Office;
import cz.prostup.ipm.demo.DemoBank.Booking;
import cz.prostup.ipm.demo.DemoTables.BatchEvent;
import cz.prostup.ipm.demo.DemoTables.PaymentRow;
import cz.prostup.ipm.payout.PrepareMonth;
import cz.prostup.payments.BankFiles;
import cz.prostup.payments.BankFormat;
import cz.prostup.payments.BatchId;
import cz.prostup.payments.BatchScreens;
import cz.prostup.payments.ConfirmBatch;
import cz.prostup.payments.ExportBatch;
import cz.prostup.payments.PaymentScreens;
import cz.prostup.payments.PaymentState;
import cz.prostup.payments.ReadStatement;
import cz.prostup.payments.ReissuePayment;
import cz.prostup.payments.VoidBatch;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.MovableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A branch pays: an officer prepares the batch of a month in the middle of the second month after it, finance confirms
/// it, sends it to the bank and reads what the bank says.
@DemoPart
class BatchWork {

    /// The batch of a month stays where its row says, whatever day it is.
    private static final Set<BatchEvent> STOPS = Set.of(
            BatchEvent.PREPARED, BatchEvent.CONFIRMED, BatchEvent.EXPORTED, BatchEvent.PART, BatchEvent.VOIDED_ONLY);

    private static final Set<BatchEvent> COMES_BACK =
            Set.of(BatchEvent.CLOSED_ACCOUNT, BatchEvent.REFUSED, BatchEvent.FAILED);

    private final PrepareMonth prepareMonth;
    private final ConfirmBatch confirmBatch;
    private final DemoCodes codes;
    private final MovableClock clock;
    private final ExportBatch exportBatch;
    private final VoidBatch voidBatch;
    private final BankFiles bankFiles;
    private final ReadStatement readStatement;
    private final BatchScreens batches;
    private final ProposeAmendment proposeAmendment;
    private final DecideAmendment decideAmendment;
    private final ReissuePayment reissuePayment;

    BatchWork(
            PrepareMonth prepareMonth,
            ConfirmBatch confirmBatch,
            DemoCodes codes,
            MovableClock clock,
            ExportBatch exportBatch,
            VoidBatch voidBatch,
            BankFiles bankFiles,
            ReadStatement readStatement,
            BatchScreens batches,
            ProposeAmendment proposeAmendment,
            DecideAmendment decideAmendment,
            ReissuePayment reissuePayment) {
        this.prepareMonth = prepareMonth;
        this.confirmBatch = confirmBatch;
        this.codes = codes;
        this.clock = clock;
        this.exportBatch = exportBatch;
        this.voidBatch = voidBatch;
        this.bankFiles = bankFiles;
        this.readStatement = readStatement;
        this.batches = batches;
        this.proposeAmendment = proposeAmendment;
        this.decideAmendment = decideAmendment;
        this.reissuePayment = reissuePayment;
    }

    /// One batch as it goes; nothing when nothing waited to be paid.
    private static final class Run {
        final Office office;
        final YearMonth month;
        final @Nullable PaymentRow row;
        final @Nullable Employer employer;
        final Viewer officer;

        @Nullable
        BatchId batch;

        Run(Cast cast, Office office, YearMonth month, @Nullable PaymentRow row) {
            this.office = office;
            this.month = month;
            this.row = row;
            this.employer = row == null || row.employer().isEmpty() ? null : cast.employer(row.employer());
            this.officer = month.getMonthValue() % 3 == 0
                    ? office.other()
                    : office.officers().getFirst();
        }

        boolean is(BatchEvent event) {
            return row != null && row.event() == event;
        }

        boolean isAny(Set<BatchEvent> events) {
            return row != null && events.contains(row.event());
        }

        String detail() {
            return row == null ? "" : row.detail();
        }

        Employer of() {
            return Objects.requireNonNull(employer, toString());
        }

        @Override
        public String toString() {
            return office.key() + " " + month;
        }
    }

    /// Behind a batch that stopped on its way nothing more is prepared.
    ///
    /// @param lives the people of the branch
    void into(Agenda agenda, Cast cast, Office office, List<PaymentRow> rows, List<Life> lives) {
        var last = rows.stream()
                .filter(row -> row.office().equals(office.key()) && STOPS.contains(row.event()))
                .map(PaymentRow::month)
                .findFirst()
                .orElse(YearMonth.from(agenda.today()).minusMonths(2));
        lives.stream()
                .flatMap(life -> life.months().stream())
                .distinct()
                .filter(month -> !month.isAfter(last))
                .sorted()
                .forEach(month -> {
                    var row = rows.stream()
                            .filter(one -> one.office().equals(office.key())
                                    && one.month().equals(month))
                            .findFirst();
                    month(agenda, new Run(cast, office, month, row.orElse(null)));
                });
    }

    private void month(Agenda agenda, Run run) {
        var usual = WorkingDays.sameOrNext(run.month.plusMonths(2).atDay(12));
        var day = run.isAny(STOPS) ? WorkingDays.sameOrPrevious(agenda.today().minusDays(7)) : usual;
        agenda.at(day.atTime(10, 0), run.officer, () -> prepare(run));
        if (run.is(BatchEvent.VOIDED) || run.is(BatchEvent.VOIDED_ONLY)) {
            agenda.at(day.atTime(11, 0), run.officer, () -> takeBack(run));
        }
        if (run.is(BatchEvent.VOIDED)) {
            agenda.at(WorkingDays.plus(day, 1).atTime(10, 0), run.officer, () -> prepare(run));
        }
        if (!run.is(BatchEvent.VOIDED_ONLY) && !run.is(BatchEvent.PREPARED)) {
            pay(agenda, run, WorkingDays.plus(day, 2));
        }
    }

    private void pay(Agenda agenda, Run run, LocalDate day) {
        var finance = run.office.on(day, run.office.finance());
        agenda.at(day.atTime(9, 0), finance, () -> confirm(run, finance));
        if (run.is(BatchEvent.CONFIRMED)) {
            return;
        }
        agenda.at(day.atTime(9, 15), finance, () -> export(run, finance));
        if (run.is(BatchEvent.EXPORTED)) {
            return;
        }
        var read = WorkingDays.plus(day, 2);
        var reader = run.office.on(read, run.office.finance());
        agenda.at(read.atTime(9, 30), reader, () -> read(run, read, reader));
        if (run.is(BatchEvent.RETURNED_LATER)) {
            var later = WorkingDays.sameOrNext(read.plusMonths(1));
            var then = run.office.on(later, run.office.finance());
            agenda.at(later.atTime(9, 30), then, () -> comeBack(run, later, then));
            reissue(agenda, run, WorkingDays.plus(later, 2));
        }
        if (run.is(BatchEvent.FAILED)) {
            proposal(agenda, run, WorkingDays.plus(read, 1), "2000325576/9999");
        }
        if (run.is(BatchEvent.CLOSED_ACCOUNT)) {
            amend(agenda, run, WorkingDays.plus(read, 1));
        }
        if (run.is(BatchEvent.CLOSED_ACCOUNT) || run.is(BatchEvent.REFUSED)) {
            reissue(agenda, run, WorkingDays.plus(read, 3));
        }
    }

    private void prepare(Run run) {
        var outcome = prepareMonth.prepare(Ids.next(), run.office.branch(), run.month, run.officer);
        if (!(outcome instanceof PrepareMonth.NothingToPay)) {
            run.batch = Expected.of(PrepareMonth.Prepared.class, outcome, run).id();
        }
    }

    private void takeBack(Run run) {
        ifAny(run, batch -> {
            Expected.of(
                    VoidBatch.Voided.class,
                    voidBatch.voidBatch(batch, version(batch, run.officer), run.detail(), run.officer),
                    run);
            run.batch = null;
        });
    }

    private void confirm(Run run, Viewer finance) {
        ifAny(run, batch -> Expected.of(ConfirmBatch.Confirmed.class, confirmed(batch, finance), run));
    }

    /// A phone has one code for half a minute, and no other branch may move the clock between the look at it and the
    /// check.
    private ConfirmBatch.Outcome confirmed(BatchId batch, Viewer finance) {
        synchronized (clock) {
            var outcome = confirm(batch, finance);
            for (int again = 0; again < 3 && outcome instanceof ConfirmBatch.WrongCode; again++) {
                clock.moveTo(clock.instant().plusSeconds(60));
                outcome = confirm(batch, finance);
            }
            return outcome;
        }
    }

    private ConfirmBatch.Outcome confirm(BatchId batch, Viewer finance) {
        return confirmBatch.confirm(
                batch, version(batch, finance), Foundation.PASSWORD, codes.codeOf(finance.userId()), finance);
    }

    private void export(Run run, Viewer finance) {
        ifAny(run, batch -> Expected.of(ExportBatch.Exported.class, exportBatch.export(batch, finance), run));
    }

    private void read(Run run, LocalDate day, Viewer finance) {
        ifAny(run, batch -> {
            var order = order(batch, finance);
            var bookings = new ArrayList<Booking>();
            var back = run.isAny(COMES_BACK) ? theirs(run, order) : Optional.<DemoBank.Transfer>empty();
            int seq = 0;
            for (var transfer : order.transfers()) {
                seq++;
                if (back.filter(transfer::equals).isPresent()) {
                    bookings.add(Booking.returned(transfer, said(run)));
                } else if (!run.is(BatchEvent.PART) || seq % 2 == 1) {
                    bookings.add(Booking.paid(transfer));
                }
            }
            if (run.is(BatchEvent.UNKNOWN_CREDIT)) {
                bookings.add(Booking.received(Money.crowns(1250), ""));
            }
            take(run.office, WorkingDays.previous(day), bookings, finance);
        });
    }

    private static String said(Run run) {
        return run.is(BatchEvent.CLOSED_ACCOUNT) ? "účet příjemce je zrušený" : run.detail();
    }

    private void comeBack(Run run, LocalDate day, Viewer finance) {
        ifAny(run, batch -> {
            var order = order(batch, finance);
            theirs(run, order)
                    .ifPresent(transfer -> take(
                            run.office,
                            WorkingDays.previous(day),
                            List.of(Booking.returned(transfer, run.detail())),
                            finance));
        });
    }

    private DemoBank.Order order(BatchId batch, Viewer finance) {
        return DemoBank.read(
                bankFiles.of(batch, BankFormat.PAIN_001, finance).content().getByteArray());
    }

    /// The payment of the employer to whom it happens; to its account as it was in the beginning.
    private static Optional<DemoBank.Transfer> theirs(Run run, DemoBank.Order order) {
        var iban = DemoTables.account(run.of().terms().account()).iban().value();
        return order.transfers().stream()
                .filter(transfer -> transfer.iban().equals(iban))
                .findFirst();
    }

    /// What the bank says of a day. Also the receipts of claims come this way.
    void take(Office office, LocalDate day, List<Booking> bookings, Viewer finance) {
        if (!bookings.isEmpty()) {
            var name = "vypis-" + day + ".xml";
            var iban = office.account().iban().value();
            var bytes = DemoBank.statement(iban, day.toString().replace("-", ""), day, bookings);
            Expected.of(ReadStatement.Taken.class, readStatement.read(name, bytes, finance), office.key());
        }
    }

    private void amend(Agenda agenda, Run run, LocalDate day) {
        var other = run.office.other();
        var proposed = proposal(agenda, run, day, run.detail());
        agenda.at(
                WorkingDays.plus(day, 1).atTime(9, 30),
                other,
                () -> proposed.forEach(amendment -> Expected.of(
                        DecideAmendment.Done.class, decideAmendment.putInForce(amendment.id(), 0, other), run)));
    }

    /// @return filled when the day comes
    private List<ProposeAmendment.Proposed> proposal(Agenda agenda, Run run, LocalDate day, String account) {
        var proposer = run.office.officers().getFirst();
        var proposed = new ArrayList<ProposeAmendment.Proposed>();
        agenda.at(day.atTime(13, 30), proposer, () -> {
            if (failed(run).isPresent()) {
                var outcome = proposeAmendment.account(
                        new AgreementId(run.of().agreement()),
                        account,
                        "Banka vrátila platbu, zaměstnavatel doložil nový účet.",
                        proposer);
                proposed.add(Expected.of(ProposeAmendment.Proposed.class, outcome, run));
            }
        });
        return proposed;
    }

    private void reissue(Agenda agenda, Run run, LocalDate day) {
        LocalDateTime time = day.atTime(10, 30);
        agenda.at(
                time,
                run.officer,
                () -> failed(run)
                        .ifPresent(payment -> Expected.of(
                                ReissuePayment.Waiting.class,
                                reissuePayment.reissue(payment.id(), payment.version(), run.officer),
                                run)));
    }

    private Optional<PaymentScreens.Row> failed(Run run) {
        var batch = run.batch;
        return batch == null
                ? Optional.empty()
                : batches.whole(batch, run.officer).payments().stream()
                        .filter(payment -> payment.state() == PaymentState.FAILED)
                        .findFirst();
    }

    private int version(BatchId batch, Viewer viewer) {
        return batches.whole(batch, viewer).head().version();
    }

    private interface Act {
        void on(BatchId batch);
    }

    private static void ifAny(Run run, Act act) {
        var batch = run.batch;
        if (batch != null) {
            act.on(batch);
        }
    }
}
