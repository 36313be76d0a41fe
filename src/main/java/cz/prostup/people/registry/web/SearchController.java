package cz.prostup.people.registry.web;

import cz.prostup.access.Everybody;
import cz.prostup.access.Viewer;
import cz.prostup.people.registry.PeopleSearchScreens;
import cz.prostup.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The search in the header of each page: persons, then what other modules find, among what the viewer may see.
@Controller
@Everybody
class SearchController {

    private final PeopleSearchScreens screens;

    SearchController(PeopleSearchScreens screens) {
        this.screens = screens;
    }

    @GetMapping("/search")
    ModelAndView search(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        return Screen.of(this, "search", new SearchPage(q.strip(), screens.search(viewer, q)));
    }
}
