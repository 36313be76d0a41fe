package cz.prostup.calendar.web;

import cz.prostup.access.Everybody;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.OwnHome;
import cz.prostup.calendar.Worklist;
import cz.prostup.shared.Today;
import cz.prostup.ui.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// "Co mě čeká": what is late, what is for this week, what others have to do first.
@Controller
@Everybody
class HomeController {

    private final Worklist worklist;
    private final Today today;
    private final ObjectProvider<OwnHome> homes;

    HomeController(Worklist worklist, Today today, ObjectProvider<OwnHome> homes) {
        this.worklist = worklist;
        this.homes = homes;
        this.today = today;
    }

    @GetMapping("/")
    ModelAndView show(Viewer viewer) {
        return homes.stream()
                .flatMap(home -> home.pathFor(viewer).stream())
                .findFirst()
                .map(Screen::redirectTo)
                .orElseGet(() -> Screen.of(this, "home", HomePage.of(viewer, worklist.of(viewer), today.date())));
    }
}
