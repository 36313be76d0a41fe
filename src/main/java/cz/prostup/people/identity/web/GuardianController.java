package cz.prostup.people.identity.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.identity.GuardianScreens;
import cz.prostup.people.identity.GuardianScreens.View;
import cz.prostup.people.identity.Guardianship.EndReason;
import cz.prostup.people.identity.Guardianship.Kind;
import cz.prostup.people.identity.Guardianship.Scope;
import cz.prostup.people.identity.KeepsRecords;
import cz.prostup.people.identity.SetGuardian;
import cz.prostup.people.identity.SetGuardian.Done;
import cz.prostup.people.identity.SetGuardian.Outcome;
import cz.prostup.people.identity.SetGuardian.Refused;
import cz.prostup.people.identity.SetGuardian.Wanted;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Guardians and parents: who acts for somebody.
@Controller
@RequestMapping("/people/{id}/guardians")
@KeepsRecords
class GuardianController {

    private final GuardianScreens screens;
    private final SetGuardian guardian;
    private final Today today;

    GuardianController(GuardianScreens screens, SetGuardian guardian, Today today) {
        this.screens = screens;
        this.guardian = guardian;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        var input = Input.blank().with("kind", Kind.PERSON.name()).with("scope", Scope.WHOLE.name());
        return Screen.of(this, "guardians", page(Addresses.person(id), viewer, input, "set", false));
    }

    @PostMapping
    ModelAndView set(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var person = Addresses.person(id);
        var wanted = wanted(input, screens.view(viewer, person));
        if (wanted == null) {
            return rejected(person, viewer, input, "set");
        }
        return answer(guardian.set(person, wanted, viewer), person, viewer, input, "set", response);
    }

    @PostMapping("/{guardianship}/end")
    ModelAndView end(
            @PathVariable String id,
            @PathVariable String guardianship,
            Viewer viewer,
            Input input,
            HttpServletResponse response) {
        var person = Addresses.person(id);
        var form = "end/" + Addresses.id(guardianship);
        var to = input.date("to", "Poslední den");
        var reason = input.code("reason", "Důvod", EndReason.class);
        if (to == null || reason == null) {
            return rejected(person, viewer, input, form);
        }
        try {
            var outcome = guardian.end(
                    person, Addresses.id(guardianship), Addresses.version(input, "version"), to, reason, viewer);
            return answer(outcome, person, viewer, input, form, response);
        } catch (StaleRecord _) {
            return Screen.conflict(this, "guardians", page(person, viewer, input, form, true));
        }
    }

    private static @Nullable Wanted wanted(Input input, View view) {
        var kind = input.code("kind", "Kdo to je", Kind.class);
        var appointed = kind == Kind.PUBLIC ? appointed(input, view) : null;
        var name = kind == Kind.PUBLIC
                ? appointed == null ? null : appointed.label()
                : input.requiredText("name", "Jméno", 200);
        var contact = input.text("contact", "Kontakt", 300);
        var scope = input.code("scope", "Rozsah", Scope.class);
        var matters = input.text("matters", "Věci", 1_000);
        var court = input.text("court", "Rozhodnutí soudu", 200);
        var decided = input.has("decided") ? input.date("decided", "Den rozhodnutí") : null;
        var until = input.has("until") ? input.date("until", "Konec rozhodnutí") : null;
        var from = input.date("from", "Od kdy jedná");
        var replaces = input.has("replaces") ? input.uuid("replaces", "Místo koho") : null;
        if (kind == null || name == null || scope == null || from == null || input.hasErrors()) {
            return null;
        }
        return new Wanted(
                kind,
                name,
                or(contact),
                appointed == null ? null : part(appointed, 0),
                appointed == null ? null : part(appointed, 1),
                scope,
                or(matters),
                or(court),
                decided,
                until,
                from,
                replaces);
    }

    private static @Nullable Option appointed(Input input, View view) {
        var chosen = input.choice(
                "user",
                "Veřejný opatrovník",
                view.publicGuardians().stream().map(Option::value).toList());
        return view.publicGuardians().stream()
                .filter(one -> one.value().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private static UUID part(Option appointed, int index) {
        return UUID.fromString(appointed.value().split("/", 2)[index]);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private ModelAndView answer(
            Outcome outcome, PersonId person, Viewer viewer, Input input, String form, HttpServletResponse response) {
        return switch (outcome) {
            case Done _ -> {
                Flash.say(response, "Zapsáno.");
                yield Screen.redirectTo("/people/" + person + "/guardians");
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield rejected(person, viewer, input, form);
            }
        };
    }

    private ModelAndView rejected(PersonId person, Viewer viewer, Input input, String form) {
        return Screen.rejected(this, "guardians", page(person, viewer, input, form, false));
    }

    private GuardianPage page(PersonId person, Viewer viewer, Input input, String form, boolean stale) {
        return new GuardianPage(screens.view(viewer, person), input, form, stale, today.date());
    }
}
