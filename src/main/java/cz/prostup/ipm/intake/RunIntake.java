package cz.prostup.ipm.intake;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.intake.Intake.State;
import cz.prostup.ipm.intake.IntakeRepository.Judged;
import cz.prostup.shared.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes over all rows: five hundred at once when they are checked, one by one when they are written, so that a bad row
/// never stops a good one and a stop of the program loses nothing that was done.
@Component
class RunIntake {

    private static final Logger LOG = LoggerFactory.getLogger(RunIntake.class);
    private static final int CHUNK = 500;
    private static final Mistake TWICE =
            new Mistake("", "totéž je v\u00A0souboru už výš", "Nechte v\u00A0souboru jen jeden z\u00A0obou řádků.");

    private final IntakeRepository intakes;
    private final IntakeTargets targets;
    private final TransactionTemplate transaction;
    private final Today today;

    RunIntake(IntakeRepository intakes, IntakeTargets targets, TransactionTemplate transaction, Today today) {
        this.intakes = intakes;
        this.targets = targets;
        this.transaction = transaction;
        this.today = today;
    }

    void run(IntakeId id, Viewer viewer) {
        var intake = intakes.get(id, viewer);
        switch (intake.state()) {
            case CHECKING -> check(intake, viewer);
            case TAKING -> take(intake, viewer);
            default -> LOG.info("Import {} waits for nothing", id);
        }
    }

    private void check(Intake intake, Viewer viewer) {
        var id = intake.id();
        var target = targets.of(intake.kind(), viewer);
        var rule = new CheckRow(intake.kind(), intake.layout(), today.date());
        int last = 0;
        List<IntakeRow> rows;
        do {
            rows = intakes.rows(id, List.of(RowResult.READ), last, CHUNK);
            var chunk = rows;
            transaction.executeWithoutResult(status -> {
                intakes.judge(id, judged(chunk, rule, target, intake, viewer));
                intakes.progress(id, chunk.size());
            });
            last = rows.isEmpty() ? last : rows.getLast().number();
        } while (rows.size() == CHUNK);
        transaction.executeWithoutResult(status -> {
            intakes.markTwice(id, TWICE);
            intakes.move(id, List.of(State.CHECKING), State.CHECKED);
        });
    }

    private static List<Judged> judged(
            List<IntakeRow> rows, CheckRow rule, IntakeTarget target, Intake intake, Viewer viewer) {
        record Read(IntakeRow row, CheckRow.Checked checked) {}
        var read =
                rows.stream().map(row -> new Read(row, rule.check(row.cells()))).toList();
        var keys = read.stream()
                .filter(one -> one.checked().mistakes().isEmpty())
                .map(one -> one.checked().entry().key())
                .toList();
        var known = keys.isEmpty() ? Set.<String>of() : target.known(keys, intake.where(), viewer);
        var judged = new ArrayList<Judged>();
        for (var one : read) {
            var key = one.checked().entry().key();
            var mistakes = one.checked().mistakes();
            var result = !mistakes.isEmpty() ? RowResult.WRONG : known.contains(key) ? RowResult.KNOWN : RowResult.NEW;
            judged.add(new Judged(one.row().number(), result, result == RowResult.WRONG ? "" : key, mistakes, null));
        }
        return judged;
    }

    private void take(Intake intake, Viewer viewer) {
        var id = intake.id();
        var target = targets.of(intake.kind(), viewer);
        var rule = new CheckRow(intake.kind(), intake.layout(), today.date());
        int last = 0;
        List<IntakeRow> rows;
        do {
            rows = intakes.rows(id, List.of(RowResult.NEW), last, CHUNK);
            for (var row : rows) {
                takeOne(intake, row, rule, target, viewer);
                last = row.number();
            }
            int done = rows.size();
            transaction.executeWithoutResult(status -> intakes.progress(id, done));
        } while (rows.size() == CHUNK);
        transaction.executeWithoutResult(status -> intakes.move(id, List.of(State.TAKING), State.DONE));
    }

    private void takeOne(Intake intake, IntakeRow row, CheckRow rule, IntakeTarget target, Viewer viewer) {
        try {
            transaction.executeWithoutResult(_ -> {
                switch (target.take(rule.check(row.cells()).entry(), intake.where(), viewer)) {
                    case IntakeTarget.Taken(var subject) ->
                        intakes.judge(
                                intake.id(),
                                List.of(new Judged(row.number(), RowResult.TAKEN, "", List.of(), subject)));
                    case IntakeTarget.Refused(var mistake) ->
                        throw new RowRefused(new Judged(row.number(), RowResult.REFUSED, "", List.of(mistake), null));
                }
            });
        } catch (RowRefused refused) {
            transaction.executeWithoutResult(status -> intakes.judge(intake.id(), List.of(refused.judged)));
        } catch (RuntimeException e) {
            LOG.warn("Row {} of import {} could not be written", row.number(), intake.id(), e);
            var mistake = new Mistake(
                    "", "řádek se nepodařilo zapsat", "Zkuste ho zadat ručně; opakuje-li se to, řekněte správci.");
            transaction.executeWithoutResult(status -> intakes.judge(
                    intake.id(), List.of(new Judged(row.number(), RowResult.REFUSED, "", List.of(mistake), null))));
        }
    }

    /// Carries what was found over the end of a transaction that must leave nothing.
    private static final class RowRefused extends RuntimeException {

        private final transient Judged judged;

        RowRefused(Judged judged) {
            super("refused", null, false, false);
            this.judged = judged;
        }
    }
}
