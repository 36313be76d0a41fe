package cz.prostup.ipm.placement;

import cz.prostup.access.Role;
import cz.prostup.calendar.Deadline;
import cz.prostup.calendar.DeadlineBook;
import cz.prostup.calendar.DeadlineBook.Duty;
import cz.prostup.calendar.DeadlineBook.Subject;
import cz.prostup.calendar.DeadlineRule.Base;
import cz.prostup.calendar.Deadlines;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.programme.RulesRepository;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which deadlines a job has and whose duty each is (3.A): the plan and the talk are the mentor's, the exit part is the
/// provider's where there is one, the ends of support are watched by the office.
@Component
class PlacementDeadlines {

    private final DeadlineBook book;
    private final RulesRepository rules;
    private final PlacementRepository placements;

    PlacementDeadlines(DeadlineBook book, RulesRepository rules, PlacementRepository placements) {
        this.book = book;
        this.rules = rules;
        this.placements = placements;
    }

    /// Opens what follows from the start; what already runs stays.
    ///
    /// @return the day by which the plan is due
    LocalDate openFor(Placement placement) {
        var programme = rules.get(placement.rules());
        var all = Deadlines.forStart(placement.start(), programme::months);
        all.stream()
                .filter(deadline -> isOurs(deadline.rule().code()))
                .forEach(deadline -> book.open(
                        subject(placement.id()), deadline, base(deadline, placement), duty(deadline, placement.id())));
        return all.stream()
                .filter(deadline -> deadline.rule().code().equals(Deadlines.IPOR_DUE))
                .findFirst()
                .map(Deadline::date)
                .orElseThrow();
    }

    /// The exit moves to the extended end; the basic end is over.
    void extend(Placement extended, String reason) {
        var programme = rules.get(extended.rules());
        Deadlines.forExtension(extended.start(), programme::months)
                .forEach(deadline -> book.recompute(
                        subject(extended.id()),
                        deadline,
                        base(deadline, extended),
                        duty(deadline, extended.id()),
                        reason));
        book.cancel(subject(extended.id()), Deadlines.BASIC_END, reason);
        var end = Deadlines.rule(Deadlines.EXTENDED_END).from(extended.start(), programme::months);
        book.recompute(subject(extended.id()), end, extended.start(), duty(end, extended.id()), reason);
    }

    void cancel(PlacementId placement, String reason) {
        book.cancelAll(subject(placement), reason);
    }

    /// The support ran to its end: its end is met, what nobody did falls away.
    void end(Placement placement) {
        book.meet(subject(placement.id()), placement.isExtended() ? Deadlines.EXTENDED_END : Deadlines.BASIC_END);
        book.cancelAll(subject(placement.id()), "podpora skončila");
    }

    static Subject subject(PlacementId placement) {
        return new Subject("placement", placement.value());
    }

    /// The return is a deadline of the month, kept where returns are; the extended end begins to run with the
    /// extension.
    private static boolean isOurs(String rule) {
        return List.of(Deadlines.IPOR_DUE, Deadlines.EXIT_PLAN, Deadlines.EXIT_TALK, Deadlines.BASIC_END)
                .contains(rule);
    }

    private static LocalDate base(Deadline deadline, Placement placement) {
        return deadline.rule().base() == Base.SUPPORT_END ? placement.supportEnd() : placement.start();
    }

    private Duty duty(Deadline deadline, PlacementId placement) {
        return switch (deadline.rule().code()) {
            case Deadlines.BASIC_END, Deadlines.EXTENDED_END ->
                new Duty(placements.unit(placement, "OFFICE").orElseThrow(), Role.KOP_OFFICER);
            case Deadlines.EXIT_PLAN ->
                placements
                        .unit(placement, "PROVIDER")
                        .map(unit -> new Duty(unit, Role.PROVIDER_WORKER))
                        .orElseGet(() -> mentors(placement));
            default -> mentors(placement);
        };
    }

    private Duty mentors(PlacementId placement) {
        return new Duty(placements.mentorUnit(placement), Role.MENTOR);
    }
}
