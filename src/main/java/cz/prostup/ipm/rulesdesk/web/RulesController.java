package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.rulesdesk.MissingRates;
import cz.prostup.ipm.rulesdesk.VersionScreens;
import cz.prostup.shared.Today;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The rules as the office and the directorate read them.
@Controller
@RequestMapping("/ipm/rules")
@AllowedTo({Role.LABOUR_OFFICE_HQ, Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR})
class RulesController {

    private final VersionScreens screens;
    private final VersionPages pages;
    private final MissingRates missing;
    private final Today today;

    RulesController(VersionScreens screens, VersionPages pages, MissingRates missing, Today today) {
        this.screens = screens;
        this.pages = pages;
        this.missing = missing;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return Screen.of(
                this,
                "rules",
                new RulesPage(
                        screens.versions(), missing.announced(), viewer.isAny(Role.LABOUR_OFFICE_HQ), today.date()));
    }

    @GetMapping("/{code}")
    ModelAndView show(@PathVariable String code, Viewer viewer) {
        return Screen.of(this, "version", pages.of(code, Input.blank(), viewer));
    }

    @GetMapping("/compare")
    ModelAndView compare(
            @RequestParam String one,
            @RequestParam String other,
            @RequestParam(defaultValue = "false") boolean different) {
        return Screen.of(this, "compare", new ComparePage(screens.compare(one, other), different));
    }
}
