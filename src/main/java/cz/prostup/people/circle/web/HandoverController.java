package cz.prostup.people.circle.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.circle.CircleOutcome.Refused;
import cz.prostup.people.circle.HandOverEverything;
import cz.prostup.people.circle.HandoverId;
import cz.prostup.people.circle.HandoverScreens;
import cz.prostup.people.circle.HandoverScreens.Preview;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// A colleague leaves: choose, look at the list, confirm, and take it back when it was a mistake.
@Controller
@RequestMapping("/people/handover")
@AllowedTo(Role.SOCIAL_HEAD)
class HandoverController {

    private final HandoverScreens screens;
    private final HandOverEverything handOver;

    HandoverController(HandoverScreens screens, HandOverEverything handOver) {
        this.screens = screens;
        this.handOver = handOver;
    }

    @GetMapping
    ModelAndView choose(Viewer viewer) {
        return Screen.of(this, "handover", new HandoverPage(screens.view(viewer), Input.blank()));
    }

    /// Shows what would go; nothing changes yet.
    @GetMapping("/preview")
    ModelAndView preview(Viewer viewer, Input input) {
        var preview = chosen(viewer, input);
        return preview == null
                ? Screen.rejected(this, "handover", new HandoverPage(screens.view(viewer), input))
                : Screen.of(this, "handoverPreview", new HandoverPreviewPage(preview));
    }

    @PostMapping
    ModelAndView handOver(Viewer viewer, Input input, HttpServletResponse response) {
        var preview = chosen(viewer, input);
        if (preview == null) {
            return Screen.rejected(this, "handover", new HandoverPage(screens.view(viewer), input));
        }
        var outcome = handOver.handOver(
                viewer,
                preview.from().unitId(),
                preview.from().userId(),
                preview.to().userId());
        if (outcome instanceof Refused(var field, var reason)) {
            input.fail(field, reason);
            return Screen.rejected(this, "handover", new HandoverPage(screens.view(viewer), input));
        }
        Flash.say(response, "Předáno: " + preview.to().name() + ". Kdyby to byl omyl, níže to jde vzít zpět.");
        return Screen.redirectTo("/people/handover");
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        try {
            handOver.undo(viewer, new HandoverId(id));
            Flash.say(response, "Předání je vzaté zpět. Co mezitím převzal někdo další, zůstává u\u00a0něj.");
        } catch (StaleRecord _) {
            Flash.say(response, "Předání už bylo vzaté zpět.");
        }
        return Screen.redirectTo("/people/handover");
    }

    private @Nullable Preview chosen(Viewer viewer, Input input) {
        var view = screens.view(viewer);
        var from = input.choice("from", "Kdo odchází", HandoverPage.holders(view));
        var to = input.choice("to", "Kdo převezme", HandoverPage.colleagues(view));
        if (from == null || to == null) {
            return null;
        }
        if (from.equals(to) || !unit(from).equals(unit(to))) {
            input.fail("to", "Vyberte jiného kolegu ze stejného útvaru.");
            return null;
        }
        return screens.preview(viewer, unit(from), user(from), user(to));
    }

    private static UUID user(String value) {
        return UUID.fromString(value.substring(0, value.indexOf('/')));
    }

    private static UUID unit(String value) {
        return UUID.fromString(value.substring(value.indexOf('/') + 1));
    }
}
