package cz.prostup.people.registry.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.WorksWithPeople;
import cz.prostup.people.registry.PeopleQuery;
import cz.prostup.people.registry.PeopleScreens;
import cz.prostup.people.registry.RecordRights;
import cz.prostup.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of people whom the viewer sees, and the search among them.
@Controller
@WorksWithPeople
class PeopleController {

    private final PeopleScreens screens;

    PeopleController(PeopleScreens screens) {
        this.screens = screens;
    }

    @GetMapping("/people")
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "1") String page) {
        var query = PeopleQuery.of(q, view, page);
        return Screen.of(
                this,
                "people",
                new PeoplePage(
                        query,
                        screens.list(viewer, query),
                        RecordRights.maySignUp(viewer),
                        RecordRights.keepsAnonymous(viewer),
                        RecordRights.knowsBirth(viewer)));
    }
}
