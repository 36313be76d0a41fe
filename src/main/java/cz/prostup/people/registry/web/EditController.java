package cz.prostup.people.registry.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import cz.prostup.people.registry.Change;
import cz.prostup.people.registry.ChangeRecord;
import cz.prostup.people.registry.RecordScreens;
import cz.prostup.people.registry.Writers;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Changing what is known of a person. When two do it at once, the later one sees both versions.
@Controller
@Writers
class EditController {

    private final RecordScreens screens;
    private final ChangeRecord changeRecord;
    private final Today today;

    EditController(RecordScreens screens, ChangeRecord changeRecord, Today today) {
        this.screens = screens;
        this.changeRecord = changeRecord;
        this.today = today;
    }

    @GetMapping("/people/{id}/edit")
    ModelAndView form(Viewer viewer, @PathVariable String id) {
        var overview = screens.changeable(viewer, Addresses.person(id));
        return Screen.of(this, "edit", new EditPage(overview, PersonForm.filled(overview.details()), List.of()));
    }

    @PostMapping("/people/{id}/edit")
    ModelAndView save(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        var person = Addresses.person(id);
        var details = PersonForm.read(input, today.date());
        if (details == null) {
            return Screen.rejected(this, "edit", new EditPage(screens.changeable(viewer, person), input, List.of()));
        }
        try {
            return saved(viewer, person, details, input, response);
        } catch (StaleRecord _) {
            var now = screens.changeable(viewer, person);
            var differences = Change.between(now.details(), details);
            return Screen.conflict(this, "edit", new EditPage(now, input, differences));
        }
    }

    private ModelAndView saved(
            Viewer viewer, PersonId person, PersonDetails details, Input input, HttpServletResponse response) {
        switch (changeRecord.change(viewer, person, Addresses.version(input), details)) {
            case SAVED -> Flash.say(response, "Údaje jsou uložené.");
            case SAME -> Flash.say(response, "Nic se nezměnilo.");
            case OTHER_BIRTH, NUMBER_TAKEN, IMPOSSIBLE_DAY -> {
                input.fail("birthDate", PersonForm.OTHER_BIRTH);
                return Screen.rejected(
                        this, "edit", new EditPage(screens.changeable(viewer, person), input, List.of()));
            }
        }
        return Screen.redirectTo("/people/" + person);
    }
}
