package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReturnQueue;
import cz.prostup.ipm.monthlyreturn.ReviewReturn;
import cz.prostup.ipm.monthlyreturn.ReviewReturn.Done;
import cz.prostup.ipm.monthlyreturn.ReviewReturn.Outcome;
import cz.prostup.ipm.monthlyreturn.ReviewReturn.Refused;
import cz.prostup.ipm.monthlyreturn.ReviewScreens;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The office returns a return field by field, or rejects it; both with reasons the employer reads.
@Controller
@RequestMapping("/ipm/returns/{id}")
@AllowedTo(Role.KOP_OFFICER)
class SendBackController {

    private static final int LONGEST_REASON = 2000;

    private final ReviewScreens screens;
    private final ReviewReturn reviewReturn;
    private final ReturnQueue queue;

    SendBackController(ReviewScreens screens, ReviewReturn reviewReturn, ReturnQueue queue) {
        this.screens = screens;
        this.reviewReturn = reviewReturn;
        this.queue = queue;
    }

    @GetMapping("/return")
    ModelAndView form(@PathVariable ReturnId id, Viewer viewer) {
        return Screen.of(this, "sendBack", page(id, Input.blank(), viewer));
    }

    @PostMapping("/return")
    ModelAndView sendBack(@PathVariable ReturnId id, Input input, Viewer viewer, HttpServletResponse response) {
        var defects = defects(input);
        if (defects.isEmpty() && !input.hasErrors()) {
            input.failForm("Napište aspoň k jednomu poli, co je na něm třeba opravit.");
        }
        return act(
                id,
                "sendBack",
                input,
                viewer,
                response,
                () -> reviewReturn.sendBack(id, ReturnController.version(input), defects, viewer),
                "Výkaz je vrácený zaměstnavateli i s důvody.");
    }

    @GetMapping("/rejection")
    ModelAndView rejection(@PathVariable ReturnId id, Viewer viewer) {
        return Screen.of(this, "reject", page(id, Input.blank(), viewer));
    }

    @PostMapping("/rejection")
    ModelAndView reject(@PathVariable ReturnId id, Input input, Viewer viewer, HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod zamítnutí", LONGEST_REASON);
        return act(
                id,
                "reject",
                input,
                viewer,
                response,
                () -> reviewReturn.reject(id, ReturnController.version(input), reason == null ? "" : reason, viewer),
                "Výkaz je zamítnutý. Zaměstnavatel důvod uvidí.");
    }

    @GetMapping("/next")
    ModelAndView next(@PathVariable ReturnId id, Viewer viewer) {
        return Screen.redirectTo(
                queue.next(id, viewer).map(other -> "/ipm/returns/" + other).orElse("/ipm/returns"));
    }

    private ModelAndView act(
            ReturnId id,
            String template,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            Supplier<Outcome> action,
            String said) {
        if (input.hasErrors()) {
            return Screen.rejected(this, template, page(id, input, viewer));
        }
        try {
            return switch (action.get()) {
                case Done _ -> {
                    Flash.say(response, said);
                    yield Screen.redirectTo("/ipm/returns");
                }
                case Refused(var reason) -> {
                    input.failForm(reason.czech());
                    yield Screen.rejected(this, template, page(id, input, viewer));
                }
            };
        } catch (StaleRecord _) {
            var fresh = page(id, input, viewer);
            input.failForm("Mezitím s výkazem někdo něco udělal. Co jste napsali, zůstalo; zkontrolujte nový stav.");
            return Screen.conflict(this, template, fresh);
        }
    }

    private static List<Defect> defects(Input input) {
        var defects = new ArrayList<Defect>();
        DefectFields.all().forEach((field, label) -> {
            var reason = input.text("reason-" + field, label, LONGEST_REASON);
            if (reason != null && !reason.isBlank()) {
                defects.add(new Defect(field, reason));
            }
        });
        return defects;
    }

    private SendBackPage page(ReturnId id, Input input, Viewer viewer) {
        return new SendBackPage(screens.review(id, viewer), input);
    }
}
