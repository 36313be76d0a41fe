package cz.prostup.payments.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.BatchScreens;
import cz.prostup.payments.BatchScreens.Filter;
import cz.prostup.payments.BatchState;
import cz.prostup.ui.Screen;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Batches of the viewer's branch, the newest first.
@Controller
@AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR})
class BatchListController {

    private final BatchScreens screens;

    BatchListController(BatchScreens screens) {
        this.screens = screens;
    }

    @GetMapping("/payments")
    ModelAndView list(
            @RequestParam(required = false) @Nullable BatchState state,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var filter = new Filter(state, month, q.strip(), Math.clamp(page, 1, 1000));
        return Screen.of(this, "batches", new BatchListPage(screens.find(filter, viewer), filter));
    }
}
