package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Download;
import cz.prostup.ipm.rulesdesk.TrialId;
import cz.prostup.ipm.rulesdesk.TrialScreens;
import cz.prostup.ipm.rulesdesk.TryRules;
import cz.prostup.ipm.rulesdesk.TryRules.Refused;
import cz.prostup.ipm.rulesdesk.TryRules.Started;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Trying a proposal: begun here, done beside the request, watched and read here.
@Controller
@RequestMapping("/ipm/rules/{code}/trials")
@AllowedTo(Role.LABOUR_OFFICE_HQ)
class TrialController {

    private final TryRules tryRules;
    private final TrialScreens screens;
    private final VersionPages pages;

    TrialController(TryRules tryRules, TrialScreens screens, VersionPages pages) {
        this.tryRules = tryRules;
        this.screens = screens;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView start(@PathVariable String code, Input input, Viewer viewer) {
        return switch (tryRules.start(code, viewer)) {
            case Started(var id) -> Screen.redirectTo("/ipm/rules/" + code + "/trials/" + id);
            case Refused(var reason) -> {
                input.failForm(reason.czech());
                yield Screen.rejected(this, "version", pages.of(code, input, viewer));
            }
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String code, @PathVariable TrialId id) {
        return Screen.of(this, "trial", page(code, id));
    }

    /// The bar alone; the whole page is asked for again once there is a result.
    @GetMapping("/{id}/progress")
    ModelAndView progress(@PathVariable String code, @PathVariable TrialId id, HttpServletResponse response) {
        var trial = screens.trial(code, id);
        if (!trial.isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Screen.of(this, "trialProgress", new TrialPage(trial, List.of()));
    }

    @GetMapping("/{id}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String code, @PathVariable TrialId id, Viewer viewer) {
        return Download.XLSX.of("zkouska-" + code, TrialWorkbook.of(page(code, id), viewer.name()));
    }

    private TrialPage page(String code, TrialId id) {
        var trial = screens.trial(code, id);
        return new TrialPage(trial, trial.isDone() ? screens.sums(id) : List.of());
    }
}
