package cz.prostup.ipm.intake.web;

import cz.prostup.ipm.intake.Intake;
import cz.prostup.ipm.intake.IntakeScreens.Start;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.util.List;

/// Choosing a table, and those that somebody brought lately.
public record IntakesPage(Start start, Input input) {

    public List<Option> kinds() {
        return start.ways().stream()
                .map(way -> Option.of(way.kind().name(), way.kind().czech()))
                .toList();
    }

    public Input filled() {
        var filled = input;
        if (!input.has("branch") && start.branches().size() == 1) {
            filled = filled.with("branch", start.branches().getFirst().value());
        }
        return filled;
    }

    public static State state(Intake intake) {
        return switch (intake.state()) {
            case READ, CHECKED -> State.turn(intake.state().czech());
            case CHECKING, TAKING -> State.plain(intake.state().czech());
            case DONE -> State.ok(intake.state().czech());
            case FAILED -> State.bad(intake.state().czech());
        };
    }

    public static String when(Intake intake) {
        return Czech.dateTime(intake.uploadedAt());
    }
}
