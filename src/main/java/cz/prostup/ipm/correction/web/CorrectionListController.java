package cz.prostup.ipm.correction.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.correction.CorrectionList;
import cz.prostup.ipm.correction.CorrectionList.Filter;
import cz.prostup.ipm.correction.CorrectionState;
import cz.prostup.ipm.correction.Exit;
import cz.prostup.ui.Screen;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Corrections of the branch, of the employer, or of the people whom a provider supports.
@Controller
@AllowedTo({
    Role.KOP_OFFICER,
    Role.KOP_FINANCE,
    Role.EMPLOYER_PAYROLL,
    Role.EMPLOYER_ADMIN,
    Role.PROVIDER_WORKER,
    Role.EMPLOYER_SOCIAL_WORKER
})
class CorrectionListController {

    private static final int LONGEST_SEARCH = 80;

    private final CorrectionList list;

    CorrectionListController(CorrectionList list) {
        this.list = list;
    }

    @GetMapping("/ipm/corrections")
    ModelAndView show(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String exit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var text = q.strip();
        var filter = new Filter(
                named(CorrectionState.values(), state).orElse(null),
                state.equals("ALL"),
                named(Exit.values(), exit).orElse(null),
                text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text,
                Math.clamp(page, 1, 1000));
        return Screen.of(this, "corrections", new CorrectionListPage(list.find(filter, viewer), filter));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
