package cz.prostup.people.identity.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.identity.DecideDuplicate;
import cz.prostup.people.identity.DuplicateScreens;
import cz.prostup.people.identity.KeepsRecords;
import cz.prostup.shared.StaleRecord;
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

/// Pairs of records that may be one person.
@Controller
@RequestMapping("/people/duplicates")
@KeepsRecords
class DuplicateController {

    private final DuplicateScreens screens;
    private final DecideDuplicate decide;

    DuplicateController(DuplicateScreens screens, DecideDuplicate decide) {
        this.screens = screens;
        this.decide = decide;
    }

    @GetMapping
    ModelAndView desk(Viewer viewer, Input input) {
        var decided = input.text("show").equals("decided");
        return Screen.of(this, "duplicates", new DuplicatePage(screens.desk(viewer, decided, Addresses.page(input))));
    }

    @GetMapping("/{id}")
    ModelAndView pair(@PathVariable String id, Viewer viewer) {
        return Screen.of(this, "pair", page(id, viewer, Input.blank(), false));
    }

    @PostMapping("/{id}/two-people")
    ModelAndView twoPeople(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var reason = input.requiredText("reason", "Vysvětlení, jak to víte", DecideDuplicate.LONGEST_REASON);
        if (reason == null) {
            return Screen.rejected(this, "pair", page(id, viewer, input, false));
        }
        try {
            decide.twoPeople(Addresses.id(id), Addresses.version(input, "version"), reason, viewer);
        } catch (StaleRecord _) {
            return Screen.conflict(this, "pair", page(id, viewer, input, true));
        }
        Flash.say(response, "Zapsáno: jsou to dva lidé.");
        return Screen.redirectTo("/people/duplicates");
    }

    @PostMapping("/{id}/reopen")
    ModelAndView reopen(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        try {
            decide.reopen(Addresses.id(id), Addresses.version(input, "version"), viewer);
        } catch (StaleRecord _) {
            return Screen.conflict(this, "pair", page(id, viewer, input, true));
        }
        Flash.say(response, "Dvojice je znovu k\u00a0posouzení.");
        return Screen.redirectTo("/people/duplicates/" + Addresses.id(id));
    }

    private PairPage page(String id, Viewer viewer, Input input, boolean stale) {
        return new PairPage(screens.pair(viewer, Addresses.id(id)), input, stale);
    }
}
