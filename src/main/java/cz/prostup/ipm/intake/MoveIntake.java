package cz.prostup.ipm.intake;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.intake.Intake.State;
import cz.prostup.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins the steps of an import: the dry run over all rows, the writing of the good ones, and throws one away.
@Service
public class MoveIntake {

    private final IntakeRepository intakes;
    private final IntakeTargets targets;
    private final ApplicationEventPublisher events;

    MoveIntake(IntakeRepository intakes, IntakeTargets targets, ApplicationEventPublisher events) {
        this.intakes = intakes;
        this.targets = targets;
        this.events = events;
    }

    /// @return a Czech sentence about a column that is missing; empty when the dry run begins
    /// @throws NotFound when the viewer did not bring the table
    @Transactional
    public Optional<String> check(IntakeId id, Layout layout, Viewer viewer) {
        var intake = intakes.get(id, viewer);
        targets.of(intake.kind(), viewer);
        var missing = layout.missing(intake.kind());
        if (missing.isPresent()) {
            return missing;
        }
        if (!intakes.move(id, List.of(State.READ, State.CHECKED, State.FAILED), State.CHECKING)) {
            return Optional.of("Soubor se právě zpracovává, nebo už je zapsaný.");
        }
        if (!intakes.rows(id, List.of(RowResult.TAKEN), 0, 1).isEmpty()) {
            throw new NotFound(id); // some rows are written already, the rest goes on as it was checked
        }
        intakes.layout(id, layout);
        intakes.forgetJudgement(id);
        events.publishEvent(new IntakeStarted(id, viewer));
        return Optional.empty();
    }

    /// @return false when there is nothing to write or somebody did it already
    /// @throws NotFound when the viewer did not bring the table
    @Transactional
    public boolean confirm(IntakeId id, Viewer viewer) {
        var intake = intakes.get(id, viewer);
        targets.of(intake.kind(), viewer);
        var unread = !intakes.rows(id, List.of(RowResult.READ), 0, 1).isEmpty();
        if (unread || !intakes.move(id, List.of(State.CHECKED, State.FAILED), State.TAKING)) {
            return false;
        }
        events.publishEvent(new IntakeStarted(id, viewer));
        return true;
    }

    @Transactional
    public void discard(IntakeId id, Viewer viewer) {
        intakes.get(id, viewer);
        intakes.delete(id, viewer);
    }
}
