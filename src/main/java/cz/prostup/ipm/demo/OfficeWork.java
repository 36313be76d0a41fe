package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.monthlyreturn.ReturnQueue;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.ipm.monthlyreturn.ReviewReturn;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/// Officers go through their queue: twice after the employers sent, once more for those who were late.
@DemoPart
class OfficeWork {

    private static final List<Defect> DEFECTS =
            List.of(new Defect("social", "Sociální pojištění nevychází z hrubé mzdy, zkontrolujte ho prosím."));

    private final ReturnQueue queue;
    private final ReviewReturn review;

    OfficeWork(ReturnQueue queue, ReviewReturn review) {
        this.queue = queue;
        this.review = review;
    }

    /// @param lives the people of the officer's branch
    void into(Agenda agenda, Viewer officer, List<Life> lives, YearMonth month) {
        var any = lives.getFirst();
        Runnable pass = () -> goThrough(officer, lives, month);
        ProviderWork.stage(agenda, any, month, ProviderWork.on(month, 11, 14), officer, pass);
        ProviderWork.stage(agenda, any, month, ProviderWork.on(month, 15, 14), officer, pass);
        agenda.at(WorkingDays.plus(PayrollWork.due(month), 8).atTime(14, 0), officer, pass);
    }

    private void goThrough(Viewer officer, List<Life> lives, YearMonth month) {
        var filter = new ReturnQueue.Filter(Set.of(ReturnState.SUBMITTED), month, "", 1);
        for (var row : queue.find(filter, officer).rows()) {
            lives.stream()
                    .filter(life -> life.person().value().equals(row.personId()))
                    .filter(life -> !life.isQueued(month))
                    .forEach(life -> decide(officer, life, row, month));
        }
    }

    private void decide(Viewer officer, Life life, ReturnQueue.Row row, YearMonth month) {
        expect(review.take(row.id(), row.version(), officer), life, month);
        int taken = row.version() + 1;
        if (life.has(Twist.IN_REVIEW, month)) {
            return;
        }
        if (life.has(Twist.REJECTED, month)) {
            var reason = life.detail(Twist.REJECTED, month).orElseThrow();
            expect(review.reject(row.id(), taken, reason, officer), life, month);
        } else if (life.isBeingMended(month) && !life.wasReturned(month)) {
            expect(review.sendBack(row.id(), taken, DEFECTS, officer), life, month);
            life.isReturned(month);
        } else {
            expect(review.approve(row.id(), taken, officer), life, month);
        }
    }

    private static void expect(ReviewReturn.Outcome outcome, Life life, YearMonth month) {
        Expected.of(ReviewReturn.Done.class, outcome, life + " reviewed for " + month);
    }
}
