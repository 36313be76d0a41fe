package cz.prostup.ipm.activity.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.activity.ActivityScreens;
import cz.prostup.ipm.activity.Overview.Filter;
import cz.prostup.shared.Today;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// "Moji lidé": hours of the unit's participants in a month.
@Controller
@AllowedTo({Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
class ActivityListController {

    private final ActivityScreens screens;
    private final Today today;

    ActivityListController(ActivityScreens screens, Today today) {
        this.screens = screens;
        this.today = today;
    }

    @GetMapping("/ipm/activities")
    ModelAndView list(Viewer viewer, Input input) {
        var month = Addresses.month(input, today.month());
        var filter = filter(input.text("filter"));
        int page = Addresses.page(input);
        var name = input.text("name", "Jméno", 100);
        var overview = screens.overview(viewer, month, name == null ? "" : name, filter, page);
        return Screen.of(this, "activities", new ActivityListPage(overview, input, filter, page));
    }

    private static Filter filter(String wanted) {
        for (var filter : Filter.values()) {
            if (filter.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return filter;
            }
        }
        return Filter.ALL;
    }
}
