package cz.prostup.ipm.application.web;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.Application;
import cz.prostup.ipm.application.ApplicationOutcome;
import cz.prostup.ipm.application.ApplicationScreens;
import cz.prostup.ipm.application.Choices;
import cz.prostup.ipm.application.FillApplication;
import cz.prostup.ipm.application.FillApplication.Backing;
import cz.prostup.ipm.application.FillApplication.Mentor;
import cz.prostup.ipm.application.FillApplication.Place;
import cz.prostup.ipm.application.FillApplication.Support;
import cz.prostup.ipm.application.FillApplication.Work;
import cz.prostup.ipm.application.Municipality;
import cz.prostup.ipm.application.Part;
import cz.prostup.ipm.application.SupportForm;
import cz.prostup.ipm.application.WorkAnswer;
import cz.prostup.ui.Input;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the form of a part and fills it; each part has its own fields.
@Component
class PartForms {

    private static final int LONG = 2000;

    private final FillApplication fill;
    private final Choices choices;
    private final ApplicationScreens screens;

    PartForms(FillApplication fill, Choices choices, ApplicationScreens screens) {
        this.fill = fill;
        this.choices = choices;
        this.screens = screens;
    }

    /// The form as the application has it.
    Input filled(Part part, Application application, Viewer viewer) {
        var blank = Input.blank().with("version", Integer.toString(application.version()));
        return switch (part) {
            case PLACE ->
                blank.with("branch", application.place().branch().toString())
                        .with("territory", application.place().territory());
            case MENTOR -> {
                var user = application.mentor().user();
                yield blank.with("mentor", user == null ? null : user.toString())
                        .with("name", application.mentor().name())
                        .with("contact", application.mentor().contact())
                        .with("capacity", application.mentor().capacity());
            }
            case SUPPORT -> {
                var form = application.support().form();
                yield blank.with("form", form == null ? null : form.name())
                        .withAll(
                                "providers",
                                application.support().providers().stream()
                                        .map(provider -> provider.unit().toString())
                                        .toList())
                        .with("looking", application.support().stillLooking() ? "ano" : null);
            }
            case BACKING -> {
                var said = application.backing().municipality();
                yield blank.with("account", application.backing().account())
                        .with("municipality", said == null ? null : said.name())
                        .with("note", application.backing().municipalityNote());
            }
            case WORK -> work(blank, application, viewer);
            case STEPS ->
                blank.withAll("steps", application.steps().stream().sorted().toList());
            case POSITIONS -> blank;
        };
    }

    private Input work(Input blank, Application application, Viewer viewer) {
        var fields = new HashMap<String, String>();
        application.goodWork().forEach((criterion, answer) -> fields.put("work-" + criterion, answer.name()));
        screens.workNotes(application.id(), viewer).forEach((criterion, note) -> fields.put("note-" + criterion, note));
        return blank.withEach(fields);
    }

    /// Null when something in the form cannot be read; the input then says what.
    @Nullable
    ApplicationOutcome save(Part part, ApplicationId id, Input input, Viewer viewer) {
        int seen = Words.seen(input);
        return switch (part) {
            case PLACE -> {
                var branch = input.uuid("branch", "Pobočka úřadu práce");
                var territory = input.has("territory") ? input.text("territory") : null;
                yield branch == null || input.hasErrors()
                        ? null
                        : fill.place(id, seen, new Place(branch, territory), viewer);
            }
            case MENTOR -> {
                var user = input.has("mentor") ? input.uuid("mentor", "Mentor") : null;
                var name = input.text("name", "Jméno mentora", 200);
                var contact = input.text("contact", "Kontakt na mentora", 200);
                var capacity = input.text("capacity", "Kapacita pracoviště", LONG);
                yield input.hasErrors() || name == null || contact == null || capacity == null
                        ? null
                        : fill.mentor(id, seen, new Mentor(user, name, contact, capacity), viewer);
            }
            case SUPPORT -> {
                var form = input.has("form") ? input.code("form", "Forma podpory", SupportForm.class) : null;
                var providers = units(input);
                yield input.hasErrors()
                        ? null
                        : fill.support(id, seen, new Support(form, providers, input.checked("looking")), viewer);
            }
            case BACKING -> {
                var account = input.text("account", "Bankovní účet", 60);
                var said = input.has("municipality")
                        ? input.code("municipality", "Souhlas obce", Municipality.class)
                        : null;
                var note = input.text("note", "Poznámka k\u00a0souhlasu obce", LONG);
                yield input.hasErrors() || account == null || note == null
                        ? null
                        : fill.backing(id, seen, new Backing(account, said, note), viewer);
            }
            case WORK -> {
                var answers = answers(input);
                yield input.hasErrors() ? null : fill.work(id, seen, answers, viewer);
            }
            case STEPS -> fill.steps(id, seen, Set.copyOf(input.texts("steps")), viewer);
            case POSITIONS -> null;
        };
    }

    private static Set<UUID> units(Input input) {
        var units = new LinkedHashSet<UUID>();
        for (var text : input.texts("providers")) {
            try {
                units.add(UUID.fromString(text));
            } catch (IllegalArgumentException _) {
                input.fail("providers", "Vyberte poskytovatele ze seznamu.");
            }
        }
        return units;
    }

    private Map<String, Work> answers(Input input) {
        var answers = new HashMap<String, Work>();
        for (var criterion : choices.criteria()) {
            var code = criterion.code();
            var answer =
                    input.has("work-" + code) ? input.code("work-" + code, criterion.label(), WorkAnswer.class) : null;
            var note = input.text("note-" + code, "Poznámka", 500);
            if (answer == null && input.has("note-" + code)) {
                input.fail("work-" + code, "K\u00a0poznámce vyberte i\u00a0odpověď.");
            }
            answers.put(code, new Work(answer, note == null ? "" : note));
        }
        return answers;
    }
}
