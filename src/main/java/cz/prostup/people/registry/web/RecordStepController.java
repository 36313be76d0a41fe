package cz.prostup.people.registry.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.registry.ChangeRecord;
import cz.prostup.people.registry.ChangeRecord.Outcome;
import cz.prostup.people.registry.NumberReason;
import cz.prostup.people.registry.RecordScreens;
import cz.prostup.people.registry.Writers;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The birth number and the day of death: each asked for on a page of its own, with a confirmation.
@Controller
@Writers
class RecordStepController {

    private static final String STALE = "Údaje mezitím změnil někdo jiný. Podívejte se na ně a\u00a0zkuste to znovu.";

    private final RecordScreens screens;
    private final ChangeRecord changeRecord;
    private final Today today;

    RecordStepController(RecordScreens screens, ChangeRecord changeRecord, Today today) {
        this.screens = screens;
        this.changeRecord = changeRecord;
        this.today = today;
    }

    @GetMapping("/people/{id}/birth-number")
    ModelAndView number(Viewer viewer, @PathVariable String id) {
        return Screen.of(this, "number", page(viewer, id, Input.blank()));
    }

    @PostMapping("/people/{id}/birth-number")
    ModelAndView keepNumber(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        var reason = input.code("numberReason", "Proč ho zákon vyžaduje", NumberReason.class);
        var number = PersonForm.number(input, null);
        if (reason == null || number == null) {
            return Screen.rejected(this, "number", page(viewer, id, input));
        }
        var person = Addresses.person(id);
        return answer(
                viewer,
                id,
                "number",
                input,
                response,
                "Rodné číslo je uložené.",
                () -> changeRecord.keepNumber(viewer, person, Addresses.version(input), number, reason));
    }

    @PostMapping("/people/{id}/birth-number/remove")
    ModelAndView removeNumber(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        if (!input.checked("sure")) {
            input.fail("sure", "Potvrďte, že se má číslo odstranit. Zpátky se vzít nedá.");
            return Screen.rejected(this, "number", page(viewer, id, input));
        }
        var person = Addresses.person(id);
        return answer(
                viewer,
                id,
                "number",
                input,
                response,
                "Rodné číslo je odstraněné.",
                () -> changeRecord.removeNumber(viewer, person, Addresses.version(input)));
    }

    @GetMapping("/people/{id}/death")
    ModelAndView death(Viewer viewer, @PathVariable String id) {
        return Screen.of(this, "death", page(viewer, id, Input.blank()));
    }

    @PostMapping("/people/{id}/death")
    ModelAndView died(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        boolean mistake = input.checked("mistake");
        var day = mistake ? null : input.date("diedOn", "Den úmrtí");
        if (!mistake && !input.checked("sure")) {
            input.fail("sure", "Potvrďte, že člověk zemřel.");
        }
        if (input.hasErrors()) {
            return Screen.rejected(this, "death", page(viewer, id, input));
        }
        var person = Addresses.person(id);
        return answer(
                viewer,
                id,
                "death",
                input,
                response,
                mistake ? "Zápis o\u00a0úmrtí je odstraněný." : "Úmrtí je zapsané. Spis je teď jen ke čtení.",
                () -> changeRecord.died(viewer, person, Addresses.version(input), day));
    }

    private ModelAndView answer(
            Viewer viewer,
            String id,
            String template,
            Input input,
            HttpServletResponse response,
            String done,
            Supplier<Outcome> act) {
        try {
            switch (act.get()) {
                case SAVED, SAME -> {
                    Flash.say(response, done);
                    return Screen.redirectTo("/people/" + Addresses.person(id));
                }
                case OTHER_BIRTH -> input.fail("birthNumber", PersonForm.OTHER_BIRTH);
                case NUMBER_TAKEN ->
                    input.fail(
                            "birthNumber",
                            "Toto rodné číslo už má v\u00a0Prostupu jiný spis. Zkontrolujte doklad; když číslo souhlasí, obraťte se na pověřence.");
                case IMPOSSIBLE_DAY -> input.fail("diedOn", "Den úmrtí nemůže být před narozením ani v\u00a0budoucnu.");
            }
            return Screen.rejected(this, template, page(viewer, id, input));
        } catch (StaleRecord _) {
            var again = input.with("version", (String) null);
            again.failForm(STALE);
            return Screen.conflict(this, template, page(viewer, id, again));
        }
    }

    private RecordStepPage page(Viewer viewer, String id, Input input) {
        return new RecordStepPage(screens.changeable(viewer, Addresses.person(id)), input, today.date());
    }
}
