package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.monthlyreturn.SheetMonths;
import cz.prostup.shared.Today;
import cz.prostup.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The employer's months, the newest first.
@Controller
@AllowedTo({Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
class SheetListController {

    private final SheetMonths months;
    private final Today today;

    SheetListController(SheetMonths months, Today today) {
        this.months = months;
        this.today = today;
    }

    @GetMapping("/ipm/sheets")
    ModelAndView list(@RequestParam(defaultValue = "") String employer, Viewer viewer) {
        var chosen = Employers.chosen(viewer, employer);
        return Screen.of(
                this,
                "sheets",
                new SheetListPage(
                        chosen, Employers.of(viewer), months.of(chosen.organisationId(), viewer), today.date()));
    }
}
