package cz.prostup.calendar;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs what fell due: at the start, every hour, and when the demo's clock was moved.
///
/// Each job has a transaction of its own and acts as the system viewer; one that fails is logged and the others go on.
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    private final ObjectProvider<DailyJob> jobs;
    private final TransactionTemplate transaction;
    private final boolean beside;

    /// @param beside whether another program over the same database does the jobs
    DueJobs(
            ObjectProvider<DailyJob> jobs,
            TransactionTemplate transaction,
            @Value("${prostup.beside:false}") boolean beside) {
        this.beside = beside;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        if (!beside) {
            runAll();
        }
    }

    @Scheduled(cron = "${prostup.due-jobs:0 5 * * * *}")
    public void runAll() {
        runAll(jobs.orderedStream().toList());
    }

    void runAll(List<DailyJob> due) {
        due.forEach(job -> Viewers.runAs(Viewer.SYSTEM, () -> run(job)));
    }

    private void run(DailyJob job) {
        try {
            transaction.executeWithoutResult(status -> job.run());
        } catch (RuntimeException e) {
            LOG.error(
                    "Job {} failed; it is tried again within an hour",
                    job.getClass().getSimpleName(),
                    e);
        }
    }
}
