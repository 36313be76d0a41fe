package cz.prostup.ipm.position.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Download;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.position.ChangePosition;
import cz.prostup.ipm.position.ChangePosition.Changed;
import cz.prostup.ipm.position.ChangePosition.Refused;
import cz.prostup.ipm.position.PositionAction;
import cz.prostup.ipm.position.PositionQuery;
import cz.prostup.ipm.position.PositionScreens;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Places: the list, its file, one of them, and the steps of the officer.
@Controller
@AllowedTo({
    Role.KOP_OFFICER,
    Role.KOP_FINANCE,
    Role.KOP_DIRECTOR,
    Role.EMPLOYER_ADMIN,
    Role.EMPLOYER_PAYROLL,
    Role.LOCAL_IPM_COORDINATOR
})
class PositionController {

    private static final String STEPS = "suspend|resume|close";
    private static final Map<String, PositionAction> ACTIONS = Map.of(
            "suspend", PositionAction.SUSPEND,
            "resume", PositionAction.RESUME,
            "close", PositionAction.CLOSE);

    private final PositionScreens screens;
    private final ChangePosition changePosition;
    private final Today today;

    PositionController(PositionScreens screens, ChangePosition changePosition, Today today) {
        this.screens = screens;
        this.changePosition = changePosition;
        this.today = today;
    }

    @GetMapping("/ipm/positions")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer) {
        var query = PositionQuery.of(q, state, page);
        return Screen.of(
                this,
                "positions",
                new PositionListPage(query, screens.list(query, viewer), screens.counts(viewer), today.date()));
    }

    @GetMapping("/ipm/positions.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state, Viewer viewer) {
        var rows = screens.export(PositionQuery.of(q, state, "1"), viewer);
        return Download.XLSX.of(
                "pracovni-mista-" + today.date(), PositionWorkbook.of(rows, viewer.name(), today.date()));
    }

    @GetMapping("/ipm/positions/{id}")
    ModelAndView show(@PathVariable PositionId id, Viewer viewer) {
        return Screen.of(this, "position", page(id, Input.blank(), viewer));
    }

    @GetMapping("/ipm/positions/{id}/{step:" + STEPS + "}")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView ask(@PathVariable PositionId id, @PathVariable String step, Viewer viewer) {
        return Screen.of(this, "positionStep", step(id, step, Input.blank(), viewer));
    }

    @PostMapping("/ipm/positions/{id}/{step:" + STEPS + "}")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView change(
            @PathVariable PositionId id,
            @PathVariable String step,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod", ChangePosition.LONGEST_REASON);
        var version = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        if (reason == null || version == null) {
            return Screen.rejected(this, "positionStep", step(id, step, input, viewer));
        }
        try {
            return switch (changePosition.change(id, version, action(step), reason, viewer)) {
                case Changed(var to) -> {
                    Flash.say(response, "Místo je teď " + to.czech() + ".");
                    yield Screen.redirectTo("/ipm/positions/" + id);
                }
                case Refused(var field, var why) -> {
                    input.fail(field, why);
                    yield Screen.rejected(this, "positionStep", step(id, step, input, viewer));
                }
            };
        } catch (StaleRecord _) {
            input.failForm("Mezitím se místo změnilo. Toto je nový stav.");
            return Screen.conflict(this, "position", page(id, input, viewer));
        }
    }

    private PositionPage page(PositionId id, Input input, Viewer viewer) {
        return new PositionPage(screens.file(id, viewer), input, today.date());
    }

    private PositionStepPage step(PositionId id, String step, Input input, Viewer viewer) {
        return new PositionStepPage(screens.file(id, viewer), step, action(step), input);
    }

    private static PositionAction action(String step) {
        var action = ACTIONS.get(step);
        if (action == null) {
            throw new NotFound(step);
        }
        return action;
    }
}
