package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.monthlyreturn.ApprovalScreens;
import cz.prostup.ipm.monthlyreturn.ReturnQueue.Filter;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.shared.Today;
import cz.prostup.ui.Screen;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The office's queue of returns, the nearest deadline first.
@Controller
@AllowedTo(Role.KOP_OFFICER)
class ReturnListController {

    private final ApprovalScreens screens;
    private final Today today;

    ReturnListController(ApprovalScreens screens, Today today) {
        this.screens = screens;
        this.today = today;
    }

    @GetMapping("/ipm/returns")
    ModelAndView list(
            @RequestParam(required = false) @Nullable ReturnState state,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String pick,
            Viewer viewer) {
        var filter = new Filter(state == null ? Set.of() : Set.of(state), month, q.strip(), Math.clamp(page, 1, 1000));
        return Screen.of(
                this,
                "returns",
                new ReturnListPage(screens.queue(filter, viewer), filter, state, !pick.equals("none"), today.date()));
    }
}
