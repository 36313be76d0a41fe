package cz.prostup.ipm.candidate.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.candidate.OwnWay;
import cz.prostup.ui.Language;
import cz.prostup.ui.Phrases;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The person's own way towards a place, in plain words and four languages.
@Controller
@AllowedTo(Role.PARTICIPANT)
class OwnWayController {

    private final OwnWay ways;

    OwnWayController(OwnWay ways) {
        this.ways = ways;
    }

    @GetMapping("/me/way")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        return Screen.of(
                this, "myWay", new OwnWayPage(ways.of(viewer), Phrases.of(OwnWayPage.class, Language.of(request))));
    }
}
