package cz.prostup.people.identity.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.identity.KeepsRecords;
import cz.prostup.people.identity.MergeScreens;
import cz.prostup.people.identity.UndoMerge;
import cz.prostup.people.identity.UndoMerge.AlreadyUndone;
import cz.prostup.people.identity.UndoMerge.Refused;
import cz.prostup.people.identity.UndoMerge.Undone;
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

/// Merges of one's units, and taking one back.
@Controller
@RequestMapping("/people/merges")
@KeepsRecords
class MergeListController {

    private final MergeScreens screens;
    private final UndoMerge undo;

    MergeListController(MergeScreens screens, UndoMerge undo) {
        this.screens = screens;
        this.undo = undo;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Input input) {
        return Screen.of(this, "merges", new MergesPage(screens.merges(viewer, Addresses.page(input))));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        return Screen.of(this, "mergeDetail", page(id, viewer, Input.blank()));
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod", UndoMerge.LONGEST_REASON);
        if (!input.checked("confirmed")) {
            input.fail("confirmed", "Potvrďte, že jde opravdu o\u00a0dva lidi.");
        }
        if (reason == null || input.hasErrors()) {
            return Screen.rejected(this, "mergeDetail", page(id, viewer, input));
        }
        return switch (undo.undo(Addresses.id(id), reason, viewer)) {
            case Undone _ -> {
                Flash.say(response, "Sloučení je vrácené, záznamy jsou zase dva.");
                yield Screen.redirectTo("/people/merges/" + Addresses.id(id));
            }
            case AlreadyUndone _ -> {
                Flash.say(response, "Sloučení už vrátil někdo jiný.");
                yield Screen.redirectTo("/people/merges/" + Addresses.id(id));
            }
            case Refused(var why) -> {
                input.failForm(why);
                yield Screen.rejected(this, "mergeDetail", page(id, viewer, input));
            }
        };
    }

    private MergeDetailPage page(String id, Viewer viewer, Input input) {
        return new MergeDetailPage(screens.merge(viewer, Addresses.id(id)), input);
    }
}
