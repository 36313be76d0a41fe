package cz.prostup.ipm.lead.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.BringEmployer;
import cz.prostup.ipm.lead.BringEmployer.FirstPerson;
import cz.prostup.ipm.lead.BringEmployer.NewEmployer;
import cz.prostup.ipm.lead.LeadOutcome;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.LeadOutcome.Refused;
import cz.prostup.ipm.lead.LeadScreens;
import cz.prostup.ipm.lead.LeadScreens.File;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ipm.lead.NewLead;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Puts the employer into the register and invites their first administrator.
@Controller
@RequestMapping("/ipm/leads/{id}")
@AllowedTo(Role.KOP_OFFICER)
class EmployerController {

    private final LeadScreens screens;
    private final LeadWords words;
    private final BringEmployer bringEmployer;

    EmployerController(LeadScreens screens, LeadWords words, BringEmployer bringEmployer) {
        this.screens = screens;
        this.words = words;
        this.bringEmployer = bringEmployer;
    }

    @GetMapping("/employer")
    ModelAndView show(@PathVariable LeadId id, Viewer viewer) {
        var file = officers(id, viewer);
        var contact = file.row().contact();
        var input = Input.blank()
                .with("employer", file.row().employer())
                .with("ico", file.row().ico())
                .with("kind", file.kind())
                .with("name", contact.name())
                .with("email", contact.email());
        return Screen.of(this, "employer", page(file, input));
    }

    @PostMapping("/employer")
    ModelAndView register(@PathVariable LeadId id, Input input, Viewer viewer, HttpServletResponse response) {
        var name = input.requiredText("employer", "Název", NewLead.LONGEST_NAME);
        var ico = input.requiredText("ico", "IČO", 20);
        var kind = input.requiredText("kind", "Druh zaměstnavatele", 40);
        var address = input.requiredText("address", "Sídlo", BringEmployer.LONGEST_ADDRESS);
        if (name == null || ico == null || kind == null || address == null) {
            return Screen.rejected(this, "employer", page(id, input, viewer));
        }
        return answered(
                id,
                input,
                viewer,
                () -> bringEmployer.register(
                        id, LeadStepController.version(input), new NewEmployer(name, ico, kind, address), viewer),
                () -> {
                    Flash.say(response, "Zaměstnavatel je v registru. Zbývá pozvat jeho správce.");
                    return Screen.redirectTo("/ipm/leads/" + id + "/employer");
                });
    }

    @PostMapping("/invitation")
    ModelAndView invite(@PathVariable LeadId id, Input input, Viewer viewer, HttpServletResponse response) {
        var name = input.requiredText("name", "Jméno a\u00a0příjmení", NewLead.LONGEST_NAME);
        var email = input.requiredText("email", "E-mail", NewLead.LONGEST_NAME);
        if (name == null || email == null) {
            return Screen.rejected(this, "employer", page(id, input, viewer));
        }
        var person = new FirstPerson(name, email, input.isChosen("more", "MENTOR"), input.isChosen("more", "PAYROLL"));
        return answered(id, input, viewer, () -> bringEmployer.invite(id, person, viewer), () -> {
            Flash.say(response, "Pozvánka je na cestě.");
            return Screen.redirectTo("/ipm/leads/" + id + "/employer");
        });
    }

    private ModelAndView answered(
            LeadId id, Input input, Viewer viewer, Supplier<LeadOutcome> deed, Supplier<ModelAndView> done) {
        try {
            return switch (deed.get()) {
                case Done _ -> done.get();
                case Refused(var field, var reason) -> {
                    input.fail(field, reason);
                    yield Screen.rejected(this, "employer", page(id, input, viewer));
                }
            };
        } catch (StaleRecord _) {
            input.failForm(LeadStepController.STALE);
        } catch (DuplicateKeyException _) {
            input.fail("ico", "Mezitím tohle IČO zapsal někdo jiný. Odešlete formulář znovu, zájem se k němu připojí.");
        }
        return Screen.conflict(this, "employer", page(id, input, viewer));
    }

    private EmployerPage page(LeadId id, Input input, Viewer viewer) {
        return page(officers(id, viewer), input);
    }

    private EmployerPage page(File file, Input input) {
        return new EmployerPage(file, bringEmployer.standing(file.employerId()), words.today(), input);
    }

    private File officers(LeadId id, Viewer viewer) {
        var file = screens.file(id, viewer);
        if (!file.roles().contains(Role.KOP_OFFICER.name())) {
            throw new NotFound(id);
        }
        return file;
    }
}
