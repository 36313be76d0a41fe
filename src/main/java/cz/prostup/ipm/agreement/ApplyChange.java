package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.agreement.ChangeRepository.DueMentor;
import cz.prostup.ipm.agreement.ChangeRepository.Kept;
import cz.prostup.ipm.position.MovePositions;
import cz.prostup.ipm.position.PositionAction;
import cz.prostup.people.PersonId;
import cz.prostup.people.Relations;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes what both sides agreed on. Whoever leaves a job keeps the access until the day before the change; the past
/// stays in the history of the job.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApplyChange {

    private static final String BASIS = "PLACEMENT";
    private static final Set<String> CLOSABLE = Set.of("PLANNED", "VACANT", "SUSPENDED");

    private final ChangeRepository changes;
    private final MovePositions positions;
    private final Relations relations;
    private final Today today;

    ApplyChange(ChangeRepository changes, MovePositions positions, Relations relations, Today today) {
        this.changes = changes;
        this.positions = positions;
        this.relations = relations;
        this.today = today;
    }

    /// Whether it can still be made: a place may have been filled since it was proposed, a job ended.
    boolean fits(Amendment amendment) {
        var kept = changes.kept(amendment.id());
        return switch (amendment.kind()) {
            case BANK_ACCOUNT, RULES -> true;
            case POSITIONS -> kept.position() == null || isClosable(amendment, kept);
            case TERMS ->
                changes.lockPlace(amendment.agreement(), Objects.requireNonNull(kept.position()), today.date())
                        .filter(place -> !place.state().equals("CLOSED"))
                        .isPresent();
            case MENTOR, PROVIDER ->
                changes.job(amendment.agreement(), Objects.requireNonNull(kept.placement()))
                        .filter(job -> !from(amendment).isAfter(job.lastDay()))
                        .isPresent();
            case VALIDITY -> {
                var last = changes.lastSupportDay(amendment.agreement());
                var until = Objects.requireNonNull(kept.until());
                yield !until.isBefore(today.date()) && (last == null || !until.isBefore(last));
            }
        };
    }

    private boolean isClosable(Amendment amendment, Kept kept) {
        return changes.lockPlace(amendment.agreement(), Objects.requireNonNull(kept.position()), today.date())
                .filter(place -> CLOSABLE.contains(place.state()))
                .isPresent();
    }

    void apply(Amendment amendment, Viewer viewer) {
        var kept = changes.kept(amendment.id());
        switch (amendment.kind()) {
            case POSITIONS -> changePlaces(amendment, kept, viewer);
            case TERMS -> changes.setTerms(kept, Objects.requireNonNull(amendment.effectiveFrom()));
            case MENTOR -> {
                changes.planMentor(
                        Objects.requireNonNull(kept.placement()),
                        Objects.requireNonNull(kept.mentor()),
                        from(amendment),
                        amendment.id());
                switchMentors(viewer);
            }
            case PROVIDER -> changeProvider(amendment, kept);
            case VALIDITY -> changes.setValidity(amendment.agreement(), Objects.requireNonNull(kept.until()));
            case BANK_ACCOUNT, RULES ->
                throw new IllegalArgumentException(amendment.kind().name());
        }
    }

    private void changePlaces(Amendment amendment, Kept kept, Viewer viewer) {
        var position = kept.position();
        if (position != null) {
            positions.move(viewer, new PositionId(position), PositionAction.CLOSE, "zrušeno dodatkem dohody");
        } else {
            changes.addPlaces(amendment.agreement(), kept)
                    .forEach(place -> positions.move(viewer, place, PositionAction.OPEN, "přidáno dodatkem dohody"));
        }
    }

    private void changeProvider(Amendment amendment, Kept kept) {
        var job = changes.job(amendment.agreement(), Objects.requireNonNull(kept.placement()))
                .orElseThrow();
        var from = from(amendment);
        var person = new PersonId(job.personId());
        var leaving = kept.unitFrom();
        if (leaving != null) {
            changes.closeParty(job.id(), leaving, from.minusDays(1));
            relations.close(person, leaving, BASIS, from.minusDays(1));
        }
        var coming = Objects.requireNonNull(kept.unitTo());
        changes.openParty(job.id(), coming, from);
        relations.open(person, coming, BASIS, from);
    }

    /// On the day of the change, and each time it runs: only what is due.
    void switchMentors(Viewer viewer) {
        changes.dueMentors().forEach(due -> switchMentor(due, viewer));
    }

    private void switchMentor(DueMentor due, Viewer viewer) {
        var person = new PersonId(due.personId());
        changes.employerUnits(due.placement()).forEach(unit -> {
            relations.leave(
                    person, unit, due.before(), "MENTOR", BASIS, due.from().minusDays(1));
            relations.accompany(person, unit, due.after(), "MENTOR", BASIS, due.from(), viewer);
        });
        changes.setMentor(due.placement(), due.after());
    }

    private LocalDate from(Amendment amendment) {
        var from = amendment.effectiveFrom();
        return from == null || from.isBefore(today.date()) ? today.date() : from;
    }
}
