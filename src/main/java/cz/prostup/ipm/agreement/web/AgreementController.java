package cz.prostup.ipm.agreement.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.AgreementLifeScreens;
import cz.prostup.ipm.agreement.AgreementScreens;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Agreements of the branch, or of the employer, and the page of one.
@Controller
@RequestMapping("/ipm/agreements")
@AllowedTo({
    Role.KOP_OFFICER,
    Role.KOP_FINANCE,
    Role.KOP_DIRECTOR,
    Role.EMPLOYER_ADMIN,
    Role.EMPLOYER_PAYROLL,
    Role.LOCAL_IPM_COORDINATOR
})
class AgreementController {

    private final AgreementScreens screens;
    private final AgreementLifeScreens lives;

    AgreementController(AgreementScreens screens, AgreementLifeScreens lives) {
        this.screens = screens;
        this.lives = lives;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var text = q.strip();
        var shown = Math.clamp(page, 1, 1000);
        return Screen.of(this, "agreements", new AgreementListPage(screens.find(text, shown, viewer), text, shown));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable AgreementId id, Viewer viewer) {
        return Screen.of(
                this,
                "agreement",
                AgreementPage.of(screens.file(id, viewer), lives.life(id, viewer), Input.blank(), viewer));
    }
}
