package cz.prostup.people.identity.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.SocialWork;
import cz.prostup.people.identity.HouseholdScreens;
import cz.prostup.people.identity.KeepHousehold;
import cz.prostup.people.identity.KeepHousehold.Kept;
import cz.prostup.people.identity.KeepHousehold.Outcome;
import cz.prostup.people.identity.KeepHousehold.Refused;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// With whom somebody lives.
@Controller
@RequestMapping("/people/{id}/household")
@SocialWork
class HouseholdController {

    private final HouseholdScreens screens;
    private final KeepHousehold keep;

    HouseholdController(HouseholdScreens screens, KeepHousehold keep) {
        this.screens = screens;
        this.keep = keep;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Viewer viewer, Input input) {
        return Screen.of(this, "household", page(Addresses.person(id), viewer, input, "", false));
    }

    @PostMapping("/new")
    ModelAndView found(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var person = Addresses.person(id);
        var name = input.requiredText("name", "Název", 200);
        var address = input.text("address", "Adresa", 300);
        var from = input.date("from", "Od kdy");
        if (name == null || from == null || input.hasErrors()) {
            return rejected(person, viewer, input, "found");
        }
        var outcome = keep.found(person, name, address == null ? "" : address, from, viewer);
        return answer(outcome, person, viewer, input, "found", "Domácnost je založená.", response);
    }

    @PostMapping("/members")
    ModelAndView add(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var person = Addresses.person(id);
        var view = screens.view(viewer, person, "");
        var who = input.uuid("person", "Kdo");
        var household = input.uuid("household", "Domácnost");
        var relation = input.choice(
                "relation",
                "Vztah",
                view.relations().stream().map(Option::value).toList());
        var from = input.date("from", "Od kdy");
        if (who == null || household == null || relation == null || from == null) {
            return rejected(person, viewer, input, "add");
        }
        var outcome = keep.add(household, new PersonId(who), relation, from, viewer);
        return answer(outcome, person, viewer, input, "add", "Člen domácnosti je zapsaný.", response);
    }

    @PostMapping("/members/{member}/end")
    ModelAndView leave(
            @PathVariable String id,
            @PathVariable String member,
            Viewer viewer,
            Input input,
            HttpServletResponse response) {
        var person = Addresses.person(id);
        var form = "leave/" + Addresses.id(member);
        var to = input.date("to", "Poslední den");
        if (to == null) {
            return rejected(person, viewer, input, form);
        }
        var outcome = keep.leave(Addresses.id(member), to, viewer);
        return answer(outcome, person, viewer, input, form, "Odchod je zapsaný.", response);
    }

    @PostMapping("/{household}")
    ModelAndView rename(
            @PathVariable String id,
            @PathVariable String household,
            Viewer viewer,
            Input input,
            HttpServletResponse response) {
        var person = Addresses.person(id);
        var form = "rename/" + Addresses.id(household);
        var name = input.requiredText("name", "Název", 200);
        var address = input.text("address", "Adresa", 300);
        if (name == null || input.hasErrors()) {
            return rejected(person, viewer, input, form);
        }
        try {
            keep.rename(
                    Addresses.id(household),
                    Addresses.version(input, "version"),
                    name,
                    address == null ? "" : address,
                    viewer);
        } catch (StaleRecord _) {
            return Screen.conflict(this, "household", page(person, viewer, input, form, true));
        }
        Flash.say(response, "Uloženo.");
        return Screen.redirectTo("/people/" + person + "/household");
    }

    private ModelAndView answer(
            Outcome outcome,
            PersonId person,
            Viewer viewer,
            Input input,
            String form,
            String done,
            HttpServletResponse response) {
        return switch (outcome) {
            case Kept _ -> {
                Flash.say(response, done);
                yield Screen.redirectTo("/people/" + person + "/household");
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield rejected(person, viewer, input, form);
            }
        };
    }

    private ModelAndView rejected(PersonId person, Viewer viewer, Input input, String form) {
        return Screen.rejected(this, "household", page(person, viewer, input, form, false));
    }

    private HouseholdPage page(PersonId person, Viewer viewer, Input input, String form, boolean stale) {
        return new HouseholdPage(screens.view(viewer, person, input.text("q")), input, form, input.text("q"), stale);
    }
}
