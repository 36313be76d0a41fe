package cz.prostup.ipm.intake;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.calendar.DailyJob;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Runs imports beside the requests, one after another, on behalf of who brought them; takes away old ones.
@Component
class IntakeJobs implements DisposableBean, DailyJob {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeJobs.class);

    private final RunIntake runIntake;
    private final IntakeRepository intakes;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("intake").factory());

    IntakeJobs(RunIntake runIntake, IntakeRepository intakes) {
        this.runIntake = runIntake;
        this.intakes = intakes;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void start(IntakeStarted event) {
        worker.execute(() -> Viewers.runAs(event.viewer(), () -> run(event)));
    }

    /// What a stop of the program cut off can go on: rows that were written are marked.
    @EventListener(ApplicationReadyEvent.class)
    void markCutOff() {
        Viewers.runAs(
                Viewer.SYSTEM, () -> intakes.failAll("Program se zastavil. Zapsané řádky zůstaly, můžete pokračovat."));
    }

    @Override
    @Transactional
    public void run() {
        intakes.deleteExpired();
    }

    private void run(IntakeStarted event) {
        try {
            runIntake.run(event.id(), event.viewer());
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", event.id(), e);
            intakes.fail(
                    event.id(), "Nepodařilo se to dokončit. Zkuste pokračovat; opakuje-li se to, řekněte správci.");
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
