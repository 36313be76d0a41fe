package cz.prostup.ipm.application.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.Application;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.ipm.application.ApplicationScreens;
import cz.prostup.ipm.application.Choices;
import cz.prostup.ipm.application.Choices.Choice;
import cz.prostup.ipm.application.Defect;
import cz.prostup.ipm.application.FillApplication;
import cz.prostup.ipm.application.Municipality;
import cz.prostup.ipm.application.Part;
import cz.prostup.ipm.application.SupportForm;
import cz.prostup.ipm.application.WorkAnswer;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The parts of the guided form, one page each, in any order.
@Controller
@RequestMapping("/ipm/applications/{id}")
@AllowedTo(Role.EMPLOYER_ADMIN)
class PartController {

    private static final String PARTS = "place|mentor|support|backing|work|steps";

    private final ApplicationScreens screens;
    private final Choices choices;
    private final PartForms forms;
    private final FillApplication fill;

    PartController(ApplicationScreens screens, Choices choices, PartForms forms, FillApplication fill) {
        this.screens = screens;
        this.choices = choices;
        this.forms = forms;
        this.fill = fill;
    }

    @GetMapping("/{part:" + PARTS + "}")
    ModelAndView form(@PathVariable ApplicationId id, @PathVariable String part, Viewer viewer) {
        var file = screens.file(id, viewer);
        return Screen.of(this, "part", page(file, part(part), forms.filled(part(part), file.application(), viewer)));
    }

    @PostMapping("/{part:" + PARTS + "}")
    ModelAndView save(
            @PathVariable ApplicationId id,
            @PathVariable String part,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var wanted = part(part);
        if (input.has("find")) {
            return Screen.of(this, "part", page(screens.file(id, viewer), wanted, input)); // only looked for a provider
        }
        try {
            switch (forms.save(wanted, id, input, viewer)) {
                case Done _ -> {
                    Flash.say(response, wanted.czech() + ": uloženo.");
                    return Screen.redirectTo("/ipm/applications/" + id);
                }
                case Refused(var field, var reason) -> input.fail(field, reason);
                case null -> {}
            }
        } catch (StaleRecord _) {
            return conflict(id, wanted, input, viewer);
        }
        return Screen.rejected(this, "part", page(screens.file(id, viewer), wanted, input));
    }

    private ModelAndView conflict(ApplicationId id, Part part, Input input, Viewer viewer) {
        var file = screens.file(id, viewer);
        var theirs = forms.filled(part, file.application(), viewer);
        var again = input.with("version", Integer.toString(file.application().version()));
        again.failForm("Mezitím žádost změnil někdo jiný. Porovnejte obě podoby a\u00a0uložte tu správnou.");
        var page = page(file, part, again);
        var options = Stream.concat(words(part), Stream.concat(page.options().stream(), page.secondOptions().stream()))
                .toList();
        return Screen.conflict(
                this,
                "part",
                new PartPage(
                        file,
                        part,
                        page.choices(),
                        page.second(),
                        again,
                        Difference.between(input, theirs, labels(part), options)));
    }

    /// The employer answers what the office pointed out in a part, on the page of that part.
    @PostMapping("/answers")
    ModelAndView answer(@PathVariable ApplicationId id, Input input, Viewer viewer, HttpServletResponse response) {
        var file = screens.file(id, viewer);
        var answers = new HashMap<UUID, String>();
        for (Defect defect : file.lastDefects()) {
            var field = "answer-" + defect.id();
            if (input.has(field)) {
                answers.put(defect.id(), Objects.requireNonNullElse(input.text(field, "Odpověď", 1000), ""));
            }
        }
        if (input.hasErrors()) {
            return Screen.rejected(this, "application", new ApplicationPage(file, choices.criteria(), input));
        }
        try {
            return switch (fill.answers(id, Words.seen(input), answers, viewer)) {
                case Done _ -> {
                    Flash.say(response, "Odpověď je uložená.");
                    yield Screen.redirectTo("/ipm/applications/" + id);
                }
                case Refused refused -> {
                    input.failForm(refused.reason());
                    yield Screen.rejected(this, "application", new ApplicationPage(file, choices.criteria(), input));
                }
            };
        } catch (StaleRecord _) {
            input.failForm("Mezitím žádost změnil někdo jiný. Toto je nový stav, odpověď uložte znovu.");
            return Screen.conflict(
                    this, "application", new ApplicationPage(screens.file(id, viewer), choices.criteria(), input));
        }
    }

    private PartPage page(ApplicationScreens.File file, Part part, Input input) {
        return new PartPage(file, part, choices(file.application(), part, input), second(part), input, List.of());
    }

    private List<Choice> choices(Application application, Part part, Input input) {
        return switch (part) {
            case PLACE -> choices.branches();
            case MENTOR -> choices.colleagues(application.employer().id());
            case SUPPORT -> providers(application, input);
            case WORK -> choices.criteria();
            case STEPS -> choices.steps();
            case BACKING, POSITIONS -> List.of();
        };
    }

    /// Those chosen stay on the list whatever is looked for.
    private List<Choice> providers(Application application, Input input) {
        var offered = new LinkedHashMap<String, Choice>();
        application
                .support()
                .providers()
                .forEach(provider -> offered.put(
                        provider.unit().toString(), new Choice(provider.unit().toString(), provider.name(), "")));
        input.texts("providers")
                .forEach(unit -> offered.putIfAbsent(unit, new Choice(unit, "vybraný poskytovatel", "")));
        choices.providers(input.text("q")).forEach(choice -> offered.put(choice.code(), choice));
        return List.copyOf(offered.values());
    }

    private List<Choice> second(Part part) {
        return part == Part.PLACE ? choices.territories() : List.of();
    }

    private static Stream<Option> words(Part part) {
        return switch (part) {
            case SUPPORT -> Arrays.stream(SupportForm.values()).map(form -> Option.of(form.name(), form.czech()));
            case BACKING -> Arrays.stream(Municipality.values()).map(said -> Option.of(said.name(), said.czech()));
            case WORK -> Arrays.stream(WorkAnswer.values()).map(answer -> Option.of(answer.name(), answer.czech()));
            default -> Stream.of();
        };
    }

    private Map<String, String> labels(Part part) {
        var labels = new LinkedHashMap<String, String>();
        switch (part) {
            case PLACE -> {
                labels.put("branch", "Pobočka úřadu práce");
                labels.put("territory", "Území");
            }
            case MENTOR -> {
                labels.put("mentor", "Mentor");
                labels.put("name", "Jméno mentora");
                labels.put("contact", "Kontakt na mentora");
                labels.put("capacity", "Kapacita pracoviště");
            }
            case SUPPORT -> {
                labels.put("form", "Forma podpory");
                labels.put("providers", "Poskytovatelé podpory");
                labels.put("looking", "Poskytovatele teprve hledáme");
            }
            case BACKING -> {
                labels.put("account", "Bankovní účet");
                labels.put("municipality", "Souhlas obce");
                labels.put("note", "Jak jednání s\u00a0obcí vypadá");
            }
            case WORK ->
                choices.criteria().forEach(criterion -> {
                    labels.put("work-" + criterion.code(), criterion.label());
                    labels.put("note-" + criterion.code(), criterion.label() + ", poznámka");
                });
            case STEPS -> labels.put("steps", "Kroky zaměstnavatele");
            case POSITIONS -> {}
        }
        return labels;
    }

    private static Part part(String path) {
        return Arrays.stream(Part.values())
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound(path));
    }
}
