package cz.prostup.people.registry.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.BirthNumber;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.registry.Likenesses;
import cz.prostup.people.registry.Likenesses.Judged;
import cz.prostup.people.registry.NumberReason;
import cz.prostup.people.registry.RegisterClient;
import cz.prostup.people.registry.RegisterClient.LooksAlike;
import cz.prostup.people.registry.RegisterClient.NumberTaken;
import cz.prostup.people.registry.RegisterClient.Registered;
import cz.prostup.people.registry.RegisterClient.Wanted;
import cz.prostup.people.registry.Writers;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Writing a person down: search first, then the form, and before anything is saved "is it not one of these?".
@Controller
@Writers
class RegistrationController {

    private final RegisterClient registerClient;
    private final Likenesses likenesses;
    private final Today today;

    RegistrationController(RegisterClient registerClient, Likenesses likenesses, Today today) {
        this.registerClient = registerClient;
        this.likenesses = likenesses;
        this.today = today;
    }

    @GetMapping("/people/new")
    ModelAndView form(Viewer viewer) {
        return Screen.of(this, "register", new RegistrationPage(viewer, Input.blank(), Judged.NOBODY, false));
    }

    /// While one types: only the list, for the place under the name.
    @PostMapping("/people/suggestions")
    ModelAndView suggestions(Viewer viewer, Input input) {
        var family = input.text("family");
        var judged =
                family.isEmpty() || family.length() > 200 || input.text("given").length() > 200
                        ? Judged.NOBODY
                        : likenesses.whileTyping(
                                viewer, input.text("given"), family, born(input), input.text("phone"), basis(input));
        return Screen.of(this, "suggestions", new RegistrationPage(viewer, input, judged, false));
    }

    @PostMapping("/people")
    ModelAndView register(Viewer viewer, Input input, HttpServletResponse response) {
        var wanted = wanted(viewer, input);
        if (wanted == null || input.hasErrors()) {
            return rejected(viewer, input, Judged.NOBODY, false);
        }
        return switch (registerClient.register(viewer, wanted)) {
            case Registered(var id) -> {
                Flash.say(response, wanted.details().name() + " má spis. Doprovázíte ho vy.");
                yield Screen.redirectTo("/people/" + id);
            }
            case LooksAlike(var judged) -> {
                if (input.checked("different") && judged.isSame()) {
                    input.fail("difference", "Napište, jak víte, že je to někdo jiný. Zůstane to zapsané.");
                }
                yield rejected(viewer, input, judged, true);
            }
            case NumberTaken(var judged) -> {
                input.fail(
                        "birthNumber",
                        judged.isEmpty()
                                ? "Toto rodné číslo už má v\u00a0Prostupu jiný spis. Zkontrolujte doklad; když číslo souhlasí, obraťte se na pověřence."
                                : "Toto rodné číslo už má v\u00a0Prostupu spis. Nový nezakládejte, níže je, na koho se obrátit.");
                yield rejected(viewer, input, judged, false);
            }
        };
    }

    private @Nullable Wanted wanted(Viewer viewer, Input input) {
        var details = PersonForm.read(input, today.date());
        var basis = input.code("basis", "Proč s\u00a0člověkem pracujete", Basis.class);
        var unit = unit(viewer, input);
        var born = details == null ? born(input) : details.birthDate();
        var reason = input.checked("needsNumber")
                ? input.code("numberReason", "Proč zákon rodné číslo vyžaduje", NumberReason.class)
                : null;
        var number = number(input, born);
        return details == null || basis == null || unit == null
                ? null
                : wanted(input, details, basis, unit, number, reason);
    }

    private static Wanted wanted(
            Input input,
            PersonDetails details,
            Basis basis,
            UUID unit,
            @Nullable BirthNumber number,
            @Nullable NumberReason reason) {
        var difference = input.text("difference", "Jak víte, že je to někdo jiný", 500);
        return new Wanted(
                unit, basis, details, number, reason, input.checked("different"), difference == null ? "" : difference);
    }

    private static @Nullable BirthNumber number(Input input, @Nullable LocalDate born) {
        if (input.checked("needsNumber")) {
            return PersonForm.number(input, born);
        }
        if (input.has("birthNumber")) {
            input.fail(
                    "birthNumber",
                    "Rodné číslo zapisujte jen tam, kde ho vyžaduje zákon. Zaškrtněte to nad polem, nebo číslo smažte.");
        }
        return null;
    }

    private static @Nullable UUID unit(Viewer viewer, Input input) {
        var units = RegistrationPage.units(viewer);
        if (units.size() == 1) {
            return UUID.fromString(units.getFirst().value());
        }
        var chosen = input.choice(
                "unit",
                "Za který útvar",
                units.stream().map(option -> option.value()).toList());
        return chosen == null ? null : UUID.fromString(chosen);
    }

    private static @Nullable Basis basis(Input input) {
        return Arrays.stream(Basis.values())
                .filter(one -> input.isChosen("basis", one.name()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate born(Input input) {
        // a copy, so that what is wrong is said once and where it is read for good
        return input.has("birthDate")
                ? Input.blank().with("birthDate", input.text("birthDate")).date("birthDate", "")
                : null;
    }

    private ModelAndView rejected(Viewer viewer, Input input, Judged judged, boolean asking) {
        return Screen.rejected(this, "register", new RegistrationPage(viewer, input, judged, asking));
    }
}
