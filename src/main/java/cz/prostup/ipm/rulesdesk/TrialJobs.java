package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Runs trials beside the requests, one after another. What a stop of the program cut off is told at the next start.
@Component
class TrialJobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TrialJobs.class);

    private final RunTrial runTrial;
    private final TrialRepository trials;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rules-trial").factory());

    TrialJobs(RunTrial runTrial, TrialRepository trials) {
        this.runTrial = runTrial;
        this.trials = trials;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void start(TrialStarted event) {
        worker.execute(() -> Viewers.runAs(Viewer.SYSTEM, () -> run(event.id())));
    }

    /// Those whose run holds no lock any more.
    @EventListener(ApplicationReadyEvent.class)
    void markCutOff() {
        Viewers.runAs(Viewer.SYSTEM, trials::markCutOff);
    }

    private void run(TrialId id) {
        try {
            runTrial.run(id);
        } catch (RuntimeException e) {
            LOG.error("Trial {} failed", id, e);
            trials.fail(id, "Výpočet se nepodařilo dokončit. Zkuste ho znovu; opakuje-li se to, řekněte správci.");
        }
    }

    /// An unfinished run rolls back with its connection and is marked at the next start.
    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
