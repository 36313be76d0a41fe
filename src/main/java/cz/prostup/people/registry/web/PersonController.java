package cz.prostup.people.registry.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.WorksWithPeople;
import cz.prostup.people.registry.RecordScreens;
import cz.prostup.people.registry.RecordScreens.Look;
import cz.prostup.people.registry.Writers;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The first page of a person's file, the birth number behind its button, what was changed in the record.
@Controller
@WorksWithPeople
class PersonController {

    private final RecordScreens screens;
    private final Today today;

    PersonController(RecordScreens screens, Today today) {
        this.screens = screens;
        this.today = today;
    }

    @GetMapping("/people/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id) {
        var person = Addresses.person(id);
        try {
            return page(viewer, person, Input.blank(), null);
        } catch (NotFound nothingHere) {
            // it may have become one with another record, whose address the viewer may know
            return screens.survivor(person)
                    .map(survivor -> Screen.redirectTo("/people/" + survivor))
                    .orElseThrow(() -> nothingHere);
        }
    }

    @PostMapping("/people/{id}/birth-number/show")
    @Writers
    ModelAndView number(Viewer viewer, @PathVariable String id, Input input) {
        var person = Addresses.person(id);
        var why = input.code("why", "Proč ho potřebujete vidět", Look.class);
        if (why == null) {
            return Screen.rejected(
                    this, "person", new PersonPage(screens.overview(viewer, person), input, null, today.date()));
        }
        return page(
                viewer,
                person,
                Input.blank(),
                screens.number(viewer, person, why).orElse(null));
    }

    @GetMapping("/people/{id}/changes")
    ModelAndView changes(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "1") String page) {
        return Screen.of(
                this, "changes", new ChangesPage(screens.history(viewer, Addresses.person(id), Addresses.page(page))));
    }

    private ModelAndView page(Viewer viewer, PersonId person, Input input, @Nullable String number) {
        return Screen.of(this, "person", new PersonPage(screens.overview(viewer, person), input, number, today.date()));
    }
}
