package cz.prostup.ipm.placement.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.placement.MovePlacement;
import cz.prostup.ipm.placement.MovePlacement.Outcome;
import cz.prostup.ipm.placement.PlacementAction;
import cz.prostup.ipm.placement.PlacementFileScreens;
import cz.prostup.ipm.placement.PlacementStep;
import cz.prostup.ipm.placement.PlacementStep.Initiator;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The steps of a job that a person makes: each is confirmed on a page that says what will happen.
@Controller
@AllowedTo({Role.KOP_OFFICER, Role.MENTOR})
class PlacementStepController {

    private static final String STEPS = "extend|interrupt|resume|terminate|not-started";
    private static final Map<String, PlacementAction> ACTIONS = Map.of(
            "extend", PlacementAction.EXTEND,
            "interrupt", PlacementAction.INTERRUPT,
            "resume", PlacementAction.RESUME,
            "terminate", PlacementAction.TERMINATE,
            "not-started", PlacementAction.NOT_STARTED);

    private final PlacementFileScreens screens;
    private final MovePlacement movePlacement;

    PlacementStepController(PlacementFileScreens screens, MovePlacement movePlacement) {
        this.screens = screens;
        this.movePlacement = movePlacement;
    }

    @GetMapping("/ipm/placements/{id}/{step:" + STEPS + "}")
    ModelAndView ask(Viewer viewer, @PathVariable String id, @PathVariable String step) {
        return Screen.of(this, "step", page(viewer, Addresses.placement(id), action(step), Input.blank()));
    }

    @PostMapping("/ipm/placements/{id}/{step:" + STEPS + "}")
    ModelAndView move(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String step,
            Input input,
            HttpServletResponse response) {
        var placement = Addresses.placement(id);
        var action = action(step);
        var wanted = read(action, input);
        if (wanted == null || input.hasErrors()) {
            return Screen.rejected(this, "step", page(viewer, placement, action, input));
        }
        return switch (movePlacement.move(viewer, placement, wanted)) {
            case Outcome.Moved _ -> back(placement, Wording.sentence(action.done()), response);
            case Outcome.NotNow(var stands) ->
                back(placement, "Nic se nezměnilo: místo je teď ve stavu „" + stands.czech() + "“.", response);
            case Outcome.NotYours() -> back(placement, "Nic se nezměnilo: tento krok patří někomu jinému.", response);
            case Outcome.Refused(var field, var why) -> {
                input.fail(field, why);
                yield Screen.rejected(this, "step", page(viewer, placement, action, input));
            }
        };
    }

    private @Nullable PlacementStep read(PlacementAction action, Input input) {
        var text = input.text("reason", "Důvod", 2000);
        var reason = text == null ? "" : text;
        return switch (action) {
            case EXTEND -> new PlacementStep.Extend(reason);
            case INTERRUPT -> new PlacementStep.Interrupt(reason);
            case RESUME -> new PlacementStep.Resume();
            case NOT_STARTED -> new PlacementStep.NotStarted(reason);
            case TERMINATE -> terminate(input, reason);
            case START, ENTER_EXIT, END -> null;
        };
    }

    private @Nullable PlacementStep terminate(Input input, String reason) {
        var day = input.date("lastPaidDay", "Poslední placený den");
        var code = input.choice(
                "code",
                "Důvod ukončení",
                screens.endReasons().stream().map(Option::value).toList());
        var initiator = input.code("initiator", "Kdo o\u00A0ukončení rozhodl", Initiator.class);
        return day == null || code == null || initiator == null
                ? null
                : new PlacementStep.Terminate(day, code, initiator, reason);
    }

    private StepPage page(Viewer viewer, PlacementId placement, PlacementAction action, Input input) {
        return StepPage.of(screens.step(viewer, placement), action, screens.endReasons(), input);
    }

    private static PlacementAction action(String step) {
        var action = ACTIONS.get(step);
        if (action == null) {
            throw new NotFound(step);
        }
        return action;
    }

    private static ModelAndView back(PlacementId placement, String said, HttpServletResponse response) {
        Flash.say(response, said);
        return Screen.redirectTo("/ipm/placements/" + placement);
    }
}
