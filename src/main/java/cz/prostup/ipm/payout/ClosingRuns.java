package cz.prostup.ipm.payout;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.ipm.books.Recomputation;
import cz.prostup.payments.BatchId;
import cz.prostup.payments.NewPayment;
import cz.prostup.payments.Subject;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Closes a month of a branch step by step and says how far it is: counts every approved month again, puts the payments
/// together, prepares the batch. It never confirms it.
///
/// The batch is prepared in one transaction at the end: a run that is cut off left nothing behind and may be repeated.
@Service
public class ClosingRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingRuns.class);
    private static final int CHUNK = 250;
    private static final Duration SILENT = Duration.ofMinutes(2);

    public enum State {
        RUNNING,
        DONE,
        NOTHING,
        REFUSED,
        FAILED
    }

    /// @param message what went wrong, in Czech, empty otherwise
    public record Run(
            UUID id,
            UUID branchId,
            YearMonth month,
            State state,
            String step,
            int done,
            int total,
            @Nullable BatchId batch,
            String message,
            Instant seenAt) {

        /// Whoever ran it was stopped.
        public boolean isCutOff(Instant now) {
            return state == State.RUNNING && seenAt.plus(SILENT).isBefore(now);
        }
    }

    private final PrepareMonth prepareMonth;
    private final Recomputation recomputation;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Today today;

    ClosingRuns(
            PrepareMonth prepareMonth,
            Recomputation recomputation,
            TransactionTemplate transaction,
            JdbcClient db,
            Today today) {
        this.prepareMonth = prepareMonth;
        this.recomputation = recomputation;
        this.transaction = transaction;
        this.db = db;
        this.today = today;
    }

    /// Begins in the background and answers at once; the same form begins it once.
    ///
    /// @throws NotFound when the branch is not the viewer's
    public UUID start(UUID formKey, UUID branchId, YearMonth month, Viewer viewer) {
        var id = Ids.next();
        var began = transaction.execute(status -> begin(id, formKey, branchId, month, viewer));
        if (!began) {
            return transaction.execute(status -> byKey(formKey));
        }
        Thread.ofVirtual()
                .name("closing " + month)
                .start(() -> Viewers.runAs(viewer, () -> run(id, formKey, branchId, month, viewer)));
        return id;
    }

    /// The same work at once, for the command line.
    ///
    /// @param told each step with how much of it is done
    public Run runNow(UUID branchId, YearMonth month, Viewer viewer, java.util.function.Consumer<Run> told) {
        var id = Ids.next();
        var key = Ids.next();
        transaction.executeWithoutResult(status -> begin(id, key, branchId, month, viewer));
        work(id, key, branchId, month, viewer, told);
        return transaction.execute(status -> get(id));
    }

    /// @throws NotFound when the run is of another branch
    @Transactional
    public Run find(UUID id, Viewer viewer) {
        var run = get(id);
        prepareMonth.requireOffice(run.branchId(), viewer);
        return run;
    }

    private void run(UUID id, UUID formKey, UUID branchId, YearMonth month, Viewer viewer) {
        try {
            work(id, formKey, branchId, month, viewer, run -> {});
        } catch (RuntimeException e) {
            LOG.error("Closing {} of {} failed", month, branchId, e);
            tell(
                    id,
                    State.FAILED,
                    "",
                    0,
                    0,
                    null,
                    "Uzávěrku se nepodařilo dokončit, nic se nezapsalo. Spusťte ji znovu.");
        }
    }

    private void work(
            UUID id,
            UUID formKey,
            UUID branchId,
            YearMonth month,
            Viewer viewer,
            java.util.function.Consumer<Run> told) {
        var plan = transaction.execute(status -> prepareMonth.plan(branchId, month, viewer, false));
        var returns = returnsOf(plan);
        for (int from = 0; from < returns.size(); from += CHUNK) {
            var chunk = returns.subList(from, Math.min(from + CHUNK, returns.size()));
            var wrong = transaction.execute(status -> recomputation.firstWrongOf(chunk));
            if (wrong.isPresent()) {
                tell(id, State.REFUSED, "", from, returns.size(), null, wrongInWords(wrong.get()));
                return;
            }
            told.accept(tell(
                    id, State.RUNNING, "Přepočítávám schválené výkazy", from + chunk.size(), returns.size(), null, ""));
        }
        told.accept(tell(id, State.RUNNING, "Zapisuji dávku", 0, plan.payments().size(), null, ""));
        switch (prepareMonth.prepare(formKey, branchId, month, viewer)) {
            case PrepareMonth.Prepared(var batch) ->
                told.accept(tell(
                        id,
                        State.DONE,
                        "Dávka je připravená",
                        plan.payments().size(),
                        plan.payments().size(),
                        batch,
                        ""));
            case PrepareMonth.NothingToPay() ->
                told.accept(tell(id, State.NOTHING, "Není co vyplatit", 0, 0, null, ""));
            case PrepareMonth.Refused(var problems) ->
                told.accept(tell(
                        id,
                        State.REFUSED,
                        "",
                        0,
                        plan.payments().size(),
                        null,
                        problems.stream()
                                .map(problem -> problem.reference().isEmpty()
                                        ? problem.reason()
                                        : "Dohoda " + problem.reference() + ": " + problem.reason())
                                .collect(Collectors.joining("\n"))));
        }
    }

    private static List<UUID> returnsOf(BatchPlan plan) {
        return plan.payments().stream()
                .map(NewPayment::items)
                .flatMap(List::stream)
                .filter(item -> item.subject().kind() == Subject.Kind.RETURN)
                .map(item -> item.subject().id())
                .toList();
    }

    private static String wrongInWords(Recomputation.Wrong wrong) {
        return "Výpočet " + wrong.calculation() + " nesedí: " + wrong.what() + " je uloženo " + wrong.stored()
                + ", znovu vychází " + wrong.again() + ". Dávka se nepřipravila; řekněte to správci.";
    }

    private boolean begin(UUID id, UUID formKey, UUID branchId, YearMonth month, Viewer viewer) {
        prepareMonth.requireOffice(branchId, viewer);
        return db.sql("""
                        insert into ipm.closing_run (id, branch_id, month, form_key, started_by, started_at, seen_at, state, step)
                        values (:id, :branch, :month, :key, :by, :now, :now, 'RUNNING', 'Začínám')
                        on conflict (form_key) do nothing
                        """)
                        .param("id", id)
                        .param("branch", branchId)
                        .param("month", month.atDay(1))
                        .param("key", formKey)
                        .param("by", viewer.userId())
                        .param("now", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Run tell(UUID id, State state, String step, int done, int total, @Nullable BatchId batch, String message) {
        return transaction.execute(status -> {
            db.sql("""
                            update ipm.closing_run
                               set state = :state, step = :step, done = :done, total = :total, batch_id = :batch,
                                   message = :message, seen_at = :now
                             where id = :id
                            """)
                    .param("state", state.name())
                    .param("step", step)
                    .param("done", done)
                    .param("total", total)
                    .param("batch", batch == null ? null : batch.value())
                    .param("message", message)
                    .param("now", today.now().atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
            return get(id);
        });
    }

    private UUID byKey(UUID formKey) {
        return db.sql("select id from ipm.closing_run where form_key = :key")
                .param("key", formKey)
                .query(UUID.class)
                .single();
    }

    private Run get(UUID id) {
        return db.sql("""
                        select id, branch_id, month, state, step, done, total, batch_id, message, seen_at
                          from ipm.closing_run
                         where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> run(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static Run run(ResultSet row) throws SQLException {
        var batch = Columns.uuidOrNull(row, "batch_id");
        return new Run(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "branch_id"),
                Columns.month(row, "month"),
                Columns.code(row, "state", State.class),
                row.getString("step"),
                row.getInt("done"),
                row.getInt("total"),
                batch == null ? null : new BatchId(batch),
                row.getString("message"),
                Columns.instant(row, "seen_at"));
    }
}
