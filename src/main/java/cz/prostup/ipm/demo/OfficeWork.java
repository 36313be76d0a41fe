package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.demo.Cast.Office;
import cz.prostup.ipm.demo.DemoTables.OverrideRow;
import cz.prostup.ipm.monthlyreturn.ApproveTogether;
import cz.prostup.ipm.monthlyreturn.OverrideContribution;
import cz.prostup.ipm.monthlyreturn.ReturnQueue;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.ipm.monthlyreturn.ReviewReturn;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Officers go through their queue: twice after the employers sent, once more for those who were late. What passed all
/// checks they approve together.
@DemoPart
class OfficeWork {

    private static final List<Defect> DEFECTS =
            List.of(new Defect("social", "Sociální pojištění nevychází z hrubé mzdy, zkontrolujte ho prosím."));

    /// Nobody approves these with others.
    private static final Set<Twist> ALONE = Set.of(Twist.IN_REVIEW, Twist.REJECTED, Twist.RETURNED, Twist.MENDED);

    private final ReturnQueue queue;
    private final ReviewReturn review;
    private final ApproveTogether approveTogether;
    private final OverrideContribution overrideContribution;

    OfficeWork(
            ReturnQueue queue,
            ReviewReturn review,
            ApproveTogether approveTogether,
            OverrideContribution overrideContribution) {
        this.queue = queue;
        this.review = review;
        this.approveTogether = approveTogether;
        this.overrideContribution = overrideContribution;
    }

    /// @param lives the people of the branch
    void into(Agenda agenda, Office office, List<OverrideRow> overrides, List<Life> lives, YearMonth month) {
        var any = lives.getFirst();
        var own = overrides.stream().filter(row -> row.month().equals(month)).toList();
        for (int workingDay : List.of(11, 15)) {
            var time = ProviderWork.on(month, workingDay, 14);
            var officer = who(agenda, office, time.toLocalDate());
            ProviderWork.stage(agenda, any, month, time, officer, () -> goThrough(officer, own, lives, month));
        }
        var late = WorkingDays.plus(PayrollWork.due(month), 8);
        var officer = who(agenda, office, late);
        agenda.at(late.atTime(14, 0), officer, () -> goThrough(officer, own, lives, month));
    }

    /// The first officer, or whoever stands in.
    private static Viewer who(Agenda agenda, Office office, LocalDate day) {
        return office.on(
                day.isAfter(agenda.today()) ? agenda.today() : day,
                office.officers().getFirst());
    }

    private record Waiting(Life life, ReturnQueue.Row row) {}

    private void goThrough(Viewer officer, List<OverrideRow> overrides, List<Life> lives, YearMonth month) {
        var filter = new ReturnQueue.Filter(Set.of(ReturnState.SUBMITTED), month, "", 1);
        var waiting = queue.find(filter, officer).rows().stream()
                .flatMap(row -> lives.stream()
                        .filter(life -> life.person().value().equals(row.personId()))
                        .filter(life -> !life.isQueued(month))
                        .map(life -> new Waiting(life, row)))
                .toList();
        var clean = waiting.stream()
                .filter(one -> overrides.stream()
                        .noneMatch(
                                row -> row.participant().equals(one.life().row.name())))
                .filter(one -> ALONE.stream().noneMatch(twist -> one.life().has(twist, month)))
                .map(one -> new ApproveTogether.Entry(one.row().id(), one.row().version()))
                .toList();
        var results = clean.isEmpty() ? Map.of() : approveTogether.approve(clean, officer);
        waiting.stream()
                .filter(one -> results.get(one.row().id()) != ApproveTogether.Result.APPROVED)
                .forEach(one -> decide(officer, one.life(), one.row(), overrides, month));
    }

    private void decide(Viewer officer, Life life, ReturnQueue.Row row, List<OverrideRow> overrides, YearMonth month) {
        expect(review.take(row.id(), row.version(), officer), life, month);
        int taken = row.version() + 1;
        if (life.has(Twist.IN_REVIEW, month)) {
            return;
        }
        for (var decided : overrides) {
            if (decided.participant().equals(life.row.name())) {
                Expected.of(
                        OverrideContribution.Done.class,
                        overrideContribution.decide(row.id(), taken, decided.integration(), decided.reason(), officer),
                        life + " decided for " + month);
                taken++;
            }
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
