package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.monthlyreturn.Submissions;
import cz.prostup.ui.Screen;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The receipt of one sending.
@Controller
@AllowedTo({Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN, Role.KOP_OFFICER})
class ReceiptController {

    private final Submissions submissions;

    ReceiptController(Submissions submissions) {
        this.submissions = submissions;
    }

    @GetMapping("/ipm/submissions/{id}")
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        return Screen.of(
                this, "receipt", new ReceiptPage(submissions.receipt(id, viewer), viewer.isAny(Role.KOP_OFFICER)));
    }
}
