package cz.prostup.ipm.placement.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.placement.MeetExitDuty;
import cz.prostup.ipm.placement.PlacementFileScreens;
import cz.prostup.ipm.plan.MovePlan;
import cz.prostup.ipm.plan.PlanAction;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The life of one job; the steps of its plan; the duties of its exit.
@Controller
@AllowedTo({
    Role.KOP_OFFICER,
    Role.MENTOR,
    Role.EMPLOYER_ADMIN,
    Role.EMPLOYER_PAYROLL,
    Role.PROVIDER_WORKER,
    Role.EMPLOYER_SOCIAL_WORKER
})
class PlacementController {

    private static final Map<String, PlanAction> ONE_BUTTON =
            Map.of("propose", PlanAction.PROPOSE, "submit", PlanAction.SUBMIT, "approve", PlanAction.APPROVE);
    private static final Map<String, PlanAction> WITH_REASON =
            Map.of("return", PlanAction.RETURN, "revise", PlanAction.REVISE);

    private final PlacementFileScreens screens;
    private final MovePlan movePlan;
    private final MeetExitDuty exitDuty;
    private final Today today;

    PlacementController(PlacementFileScreens screens, MovePlan movePlan, MeetExitDuty exitDuty, Today today) {
        this.screens = screens;
        this.movePlan = movePlan;
        this.exitDuty = exitDuty;
        this.today = today;
    }

    @GetMapping("/ipm/placements/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id) {
        return Screen.of(
                this,
                "placement",
                PlacementPage.of(viewer, screens.file(viewer, Addresses.placement(id)), today.date()));
    }

    @GetMapping("/ipm/placements/{id}/plan/{step}")
    ModelAndView askPlan(Viewer viewer, @PathVariable String id, @PathVariable String step) {
        var action = known(WITH_REASON, step);
        return Screen.of(
                this, "step", StepPage.of(screens.step(viewer, Addresses.placement(id)), action, Input.blank()));
    }

    @PostMapping("/ipm/placements/{id}/plan/{step}")
    ModelAndView movePlan(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String step,
            Input input,
            HttpServletResponse response) {
        var placement = Addresses.placement(id);
        boolean asks = WITH_REASON.containsKey(step);
        var action = known(asks ? WITH_REASON : ONE_BUTTON, step);
        var reason = asks ? input.requiredText("reason", "Důvod", 2000) : "";
        if (reason == null) {
            return rejected(viewer, placement, action, input);
        }
        return switch (movePlan.move(viewer, placement, action, reason)) {
            case MovePlan.Outcome.Moved _ -> {
                Flash.say(response, Wording.sentence(action.done()));
                yield back(placement);
            }
            case MovePlan.Outcome.NotNow(var stands) -> {
                Flash.say(response, "Nic se nezměnilo: plán je teď ve stavu „" + stands.czech() + "“.");
                yield back(placement);
            }
            case MovePlan.Outcome.NotYours() -> {
                Flash.say(response, "Nic se nezměnilo: tento krok patří někomu jinému.");
                yield back(placement);
            }
            case MovePlan.Outcome.ReasonMissing() -> rejected(viewer, placement, action, input);
        };
    }

    @PostMapping("/ipm/placements/{id}/exit-plan")
    ModelAndView exitPlan(Viewer viewer, @PathVariable String id, HttpServletResponse response) {
        var placement = Addresses.placement(id);
        return met(exitDuty.planWritten(viewer, placement), placement, "Výstupní část plánu je hotová.", response);
    }

    @PostMapping("/ipm/placements/{id}/exit-talk")
    ModelAndView exitTalk(Viewer viewer, @PathVariable String id, HttpServletResponse response) {
        var placement = Addresses.placement(id);
        return met(exitDuty.talkHeld(viewer, placement), placement, "Rozhovor o\u00A0konci je zapsaný.", response);
    }

    private static ModelAndView met(
            MeetExitDuty.Outcome outcome, PlacementId placement, String done, HttpServletResponse response) {
        Flash.say(
                response,
                switch (outcome) {
                    case MeetExitDuty.Outcome.Met() -> done;
                    case MeetExitDuty.Outcome.NotYours() -> "Nic se nezměnilo: tento krok patří někomu jinému.";
                });
        return back(placement);
    }

    private ModelAndView rejected(Viewer viewer, PlacementId placement, PlanAction action, Input input) {
        if (!input.hasErrors()) {
            input.fail("reason", "Napište důvod, ať druhá strana ví, co dál.");
        }
        return Screen.rejected(this, "step", StepPage.of(screens.step(viewer, placement), action, input));
    }

    private static PlanAction known(Map<String, PlanAction> steps, String step) {
        var action = steps.get(step);
        if (action == null) {
            throw new NotFound(List.of("plan", step));
        }
        return action;
    }

    private static ModelAndView back(PlacementId placement) {
        return Screen.redirectTo("/ipm/placements/" + placement);
    }
}
