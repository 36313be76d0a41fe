package cz.prostup.calendar.feed;

import cz.prostup.access.Everybody;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// One's own feed in the account: on, off, a new address, initials.
@Controller
@RequestMapping("/account/calendar")
@Everybody
class FeedAccountController {

    private final KeepFeed keepFeed;

    FeedAccountController(KeepFeed keepFeed) {
        this.keepFeed = keepFeed;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return page(null, viewer);
    }

    /// The address is shown on the answer and never again, so there is no redirect.
    @PostMapping
    ModelAndView renew(Viewer viewer, HttpServletRequest request) {
        var site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return page(site + "/calendar/" + keepFeed.renew(viewer) + ".ics", viewer);
    }

    @PostMapping("/initials")
    ModelAndView initials(Input input, Viewer viewer, HttpServletResponse response) {
        keepFeed.initials(input.checked("initials"), viewer);
        Flash.say(
                response,
                input.checked("initials") ? "V kalendáři budou iniciály lidí." : "V kalendáři nebudou žádná jména.");
        return Screen.redirectTo("/account/calendar");
    }

    @PostMapping("/off")
    ModelAndView switchOff(Viewer viewer, HttpServletResponse response) {
        keepFeed.switchOff(viewer);
        Flash.say(response, "Adresa už neplatí, kalendář z\u00a0ní nic nepřečte.");
        return Screen.redirectTo("/account/calendar");
    }

    private ModelAndView page(@Nullable String address, Viewer viewer) {
        return Screen.of(this, "feed", new FeedPage(keepFeed.standing(viewer).orElse(null), address));
    }
}
