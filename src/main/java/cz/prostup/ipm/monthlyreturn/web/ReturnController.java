package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReturnQueue;
import cz.prostup.ipm.monthlyreturn.ReviewReturn;
import cz.prostup.ipm.monthlyreturn.ReviewReturn.Done;
import cz.prostup.ipm.monthlyreturn.ReviewReturn.Refused;
import cz.prostup.ipm.monthlyreturn.ReviewScreens;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// One return on one screen; the office takes it and approves it, the employer sees where it is.
@Controller
@RequestMapping("/ipm/returns/{id}")
@AllowedTo(Role.KOP_OFFICER)
class ReturnController {

    private final ReviewScreens screens;
    private final ReviewReturn reviewReturn;
    private final ReturnQueue queue;
    private final Today today;

    ReturnController(ReviewScreens screens, ReviewReturn reviewReturn, ReturnQueue queue, Today today) {
        this.screens = screens;
        this.reviewReturn = reviewReturn;
        this.queue = queue;
        this.today = today;
    }

    @GetMapping
    @AllowedTo({Role.KOP_OFFICER, Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
    ModelAndView show(@PathVariable ReturnId id, Viewer viewer) {
        return Screen.of(this, "return", page(id, Input.blank(), viewer));
    }

    @PostMapping("/review")
    ModelAndView take(@PathVariable ReturnId id, Input input, Viewer viewer) {
        return answer(id, input, viewer, () -> reviewReturn.take(id, version(input), viewer), "/ipm/returns/" + id);
    }

    /// After an approval the next return of the queue opens: the officer goes through the day without the list.
    @PostMapping("/approval")
    ModelAndView approve(@PathVariable ReturnId id, Input input, Viewer viewer, HttpServletResponse response) {
        var next = queue.next(id, viewer).map(other -> "/ipm/returns/" + other).orElse("/ipm/returns");
        var answer = answer(id, input, viewer, () -> reviewReturn.approve(id, version(input), viewer), next);
        if (answer.getStatus() == null) {
            Flash.say(
                    response,
                    "Výkaz je schválený. "
                            + (next.equals("/ipm/returns") ? "Další ve frontě není." : "Toto je další ve frontě."));
        }
        return answer;
    }

    private ModelAndView answer(
            ReturnId id,
            Input input,
            Viewer viewer,
            java.util.function.Supplier<ReviewReturn.Outcome> act,
            String done) {
        try {
            return switch (act.get()) {
                case Done _ -> Screen.redirectTo(done);
                case Refused(var reason) -> {
                    input.failForm(reason.czech());
                    yield Screen.rejected(this, "return", page(id, input, viewer));
                }
            };
        } catch (StaleRecord _) {
            input.failForm("Mezitím s výkazem někdo něco udělal. Toto je jeho nový stav.");
            return Screen.conflict(this, "return", page(id, input, viewer));
        }
    }

    private ReturnPage page(ReturnId id, Input input, Viewer viewer) {
        return new ReturnPage(screens.review(id, viewer), input, viewer.isAny(Role.KOP_OFFICER), today.date());
    }

    static int version(Input input) {
        var version = input.wholeNumber("version", "Verze výkazu", 0, Integer.MAX_VALUE);
        return version == null ? -1 : version;
    }
}
