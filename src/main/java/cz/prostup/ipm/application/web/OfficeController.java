package cz.prostup.ipm.application.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationOutcome;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.ipm.application.ApplicationScreens;
import cz.prostup.ipm.application.AskedField;
import cz.prostup.ipm.application.Choices;
import cz.prostup.ipm.application.DecideApplication;
import cz.prostup.ipm.application.DecideApplication.Approval;
import cz.prostup.ipm.application.DecideApplication.Rejection;
import cz.prostup.ipm.application.ReviewApplication;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// An officer takes an application over, returns it, approves or rejects it, hands it to a colleague.
@Controller
@RequestMapping("/ipm/applications/{id}")
@AllowedTo(Role.KOP_OFFICER)
class OfficeController {

    private final ApplicationScreens screens;
    private final Choices choices;
    private final ReviewApplication review;
    private final DecideApplication decide;

    OfficeController(ApplicationScreens screens, Choices choices, ReviewApplication review, DecideApplication decide) {
        this.screens = screens;
        this.choices = choices;
        this.review = review;
        this.decide = decide;
    }

    @PostMapping("/taking")
    ModelAndView take(@PathVariable ApplicationId id, Input input, Viewer viewer, HttpServletResponse response) {
        return answered(
                id,
                "application",
                input,
                viewer,
                response,
                () -> review.take(id, Words.seen(input), viewer),
                "Žádost posuzujete vy.");
    }

    @GetMapping("/return")
    ModelAndView returning(@PathVariable ApplicationId id, Viewer viewer) {
        return Screen.of(this, "return", page(id, Input.blank(), viewer));
    }

    @PostMapping("/return")
    ModelAndView sendBack(@PathVariable ApplicationId id, Input input, Viewer viewer, HttpServletResponse response) {
        var texts = new EnumMap<AskedField, String>(AskedField.class);
        for (var field : AskedField.values()) {
            var name = "defect-" + field.name();
            if (input.has(name)) {
                var text = input.text(name, "Výtka", ReviewApplication.LONGEST_DEFECT);
                texts.put(field, text == null ? "" : text);
            }
        }
        return answered(
                id,
                "return",
                input,
                viewer,
                response,
                () -> input.hasErrors() ? null : review.sendBack(id, Words.seen(input), texts, viewer),
                "Žádost je vrácená k\u00a0doplnění.");
    }

    @GetMapping("/approval")
    ModelAndView approval(@PathVariable ApplicationId id, Viewer viewer) {
        var page = page(id, Input.blank(), viewer);
        var filled = new HashMap<String, String>();
        page.items().forEach(item -> filled.put("places-" + item.id(), Integer.toString(item.places())));
        if (page.rules().size() == 1) {
            filled.put("rules", page.rules().getFirst().value());
        }
        return Screen.of(this, "approval", page.with(Input.blank().withEach(filled)));
    }

    @PostMapping("/approval")
    ModelAndView approve(@PathVariable ApplicationId id, Input input, Viewer viewer, HttpServletResponse response) {
        var places = places(page(id, input, viewer), input);
        var rules = input.requiredText("rules", "Verze pravidel", 40);
        var programme = input.requiredText("programme", "Program", 40);
        return answered(
                id,
                "approval",
                input,
                viewer,
                response,
                () -> input.hasErrors() || rules == null || programme == null
                        ? null
                        : decide.approve(id, Words.seen(input), new Approval(places, rules, programme), viewer),
                "Žádost je schválená, dohoda se připravuje.");
    }

    private static Map<UUID, Integer> places(OfficePage page, Input input) {
        var places = new HashMap<UUID, Integer>();
        page.items().forEach(item -> {
            var field = "places-" + item.id();
            var number = input.wholeNumber(field, "Počet míst", 0, item.places());
            places.put(item.id(), number == null ? 0 : number);
        });
        return places;
    }

    @GetMapping("/rejection")
    ModelAndView rejection(@PathVariable ApplicationId id, Viewer viewer) {
        return Screen.of(this, "rejection", page(id, Input.blank(), viewer));
    }

    @PostMapping("/rejection")
    ModelAndView reject(@PathVariable ApplicationId id, Input input, Viewer viewer, HttpServletResponse response) {
        var code = input.requiredText("code", "Důvod", 40);
        var reason = input.requiredText("reason", "Zdůvodnění", 2000);
        var offered = input.text("offered", "Další možnosti", 2000);
        return answered(
                id,
                "rejection",
                input,
                viewer,
                response,
                () -> code == null || reason == null || offered == null
                        ? null
                        : decide.reject(
                                id,
                                Words.seen(input),
                                new Rejection(code, reason, Set.copyOf(input.texts("alternatives")), offered),
                                viewer),
                "Žádost je zamítnutá.");
    }

    @GetMapping("/officer")
    ModelAndView officer(@PathVariable ApplicationId id, Viewer viewer) {
        return Screen.of(this, "officer", page(id, Input.blank(), viewer));
    }

    @PostMapping("/officer")
    ModelAndView reassign(@PathVariable ApplicationId id, Input input, Viewer viewer, HttpServletResponse response) {
        var officer = input.uuid("officer", "Pracovník");
        var reason = input.requiredText("reason", "Důvod", 1000);
        return answered(
                id,
                "officer",
                input,
                viewer,
                response,
                () -> officer == null || reason == null
                        ? null
                        : review.reassign(id, Words.seen(input), officer, reason, viewer),
                "Žádost má nového pracovníka.");
    }

    /// @param act gives null when the form could not be read
    private ModelAndView answered(
            ApplicationId id,
            String template,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            Supplier<@Nullable ApplicationOutcome> act,
            String said) {
        try {
            switch (act.get()) {
                case Done _ -> {
                    Flash.say(response, said);
                    return Screen.redirectTo("/ipm/applications/" + id);
                }
                case Refused(var field, var reason) -> input.fail(field, reason);
                case null -> {}
            }
            return Screen.rejected(this, template, shown(id, template, input, viewer));
        } catch (StaleRecord _) {
            input.failForm("Mezitím žádost někdo změnil. Toto je nový stav.");
            return Screen.conflict(this, template, shown(id, template, input, viewer));
        }
    }

    private Object shown(ApplicationId id, String template, Input input, Viewer viewer) {
        return template.equals("application")
                ? new ApplicationPage(screens.file(id, viewer), choices.criteria(), input)
                : page(id, input, viewer);
    }

    private OfficePage page(ApplicationId id, Input input, Viewer viewer) {
        var file = screens.file(id, viewer);
        return new OfficePage(file, choices.ofOffice(file.application().place().officeUnit()), input);
    }
}
