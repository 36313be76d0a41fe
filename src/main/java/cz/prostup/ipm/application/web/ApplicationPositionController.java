package cz.prostup.ipm.application.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationOutcome;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.ipm.application.ApplicationScreens;
import cz.prostup.ipm.application.ChangePositions;
import cz.prostup.ipm.application.Choices;
import cz.prostup.ipm.application.Item;
import cz.prostup.ipm.application.Item.Wanted;
import cz.prostup.ipm.application.Item.Work;
import cz.prostup.ipm.application.Part;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The kinds of positions asked for: the list of them and the form of one.
@Controller
@RequestMapping("/ipm/applications/{id}/positions")
@AllowedTo(Role.EMPLOYER_ADMIN)
class ApplicationPositionController {

    private static final int MOST_PLACES = ChangePositions.MOST_PLACES;

    private final ApplicationScreens screens;
    private final ChangePositions positions;
    private final Choices choices;

    ApplicationPositionController(ApplicationScreens screens, ChangePositions positions, Choices choices) {
        this.screens = screens;
        this.positions = positions;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView list(@PathVariable ApplicationId id, Viewer viewer) {
        return Screen.of(this, "positions", list(id, Input.blank(), viewer));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable ApplicationId id, Viewer viewer) {
        var file = screens.file(id, viewer);
        var input = Input.blank()
                .with("version", Integer.toString(file.application().version()))
                .with("places", "1");
        return Screen.of(this, "position", new PositionPage(file, null, choices.isco(), input, List.of()));
    }

    @PostMapping("/new")
    ModelAndView add(@PathVariable ApplicationId id, Input input, Viewer viewer, HttpServletResponse response) {
        return saved(id, null, input, viewer, response, wanted -> positions.add(id, Words.seen(input), wanted, viewer));
    }

    @GetMapping("/{item}")
    ModelAndView edit(@PathVariable ApplicationId id, @PathVariable String item, Viewer viewer) {
        var file = screens.file(id, viewer);
        var one = ApplicationScreens.item(file.application(), id(item));
        return Screen.of(
                this,
                "position",
                new PositionPage(
                        file,
                        one.id(),
                        choices.isco(),
                        filled(one, file.application().version()),
                        List.of()));
    }

    @PostMapping("/{item}")
    ModelAndView change(
            @PathVariable ApplicationId id,
            @PathVariable String item,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var one = id(item);
        return saved(
                id,
                one,
                input,
                viewer,
                response,
                wanted -> positions.change(id, one, Words.seen(input), wanted, viewer));
    }

    @PostMapping("/{item}/removal")
    ModelAndView remove(
            @PathVariable ApplicationId id,
            @PathVariable String item,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        try {
            return switch (positions.remove(id, id(item), Words.seen(input), viewer)) {
                case Done _ -> {
                    Flash.say(response, "Místo je z\u00a0žádosti pryč.");
                    yield Screen.redirectTo("/ipm/applications/" + id + "/positions");
                }
                case Refused refused -> {
                    input.failForm(refused.reason());
                    yield Screen.rejected(this, "positions", list(id, input, viewer));
                }
            };
        } catch (StaleRecord _) {
            input.failForm("Mezitím žádost změnil někdo jiný. Toto je nový stav.");
            return Screen.conflict(this, "positions", list(id, input, viewer));
        }
    }

    private ModelAndView saved(
            ApplicationId id,
            @Nullable UUID item,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            Function<Wanted, ApplicationOutcome> save) {
        var wanted = wanted(input);
        try {
            if (wanted != null) {
                switch (save.apply(wanted)) {
                    case Done _ -> {
                        Flash.say(response, "Místo je uložené.");
                        return Screen.redirectTo("/ipm/applications/" + id + "/positions");
                    }
                    case Refused(var field, var reason) -> input.fail(field, reason);
                }
            }
        } catch (StaleRecord _) {
            return conflict(id, item, input, viewer);
        }
        return Screen.rejected(
                this, "position", new PositionPage(screens.file(id, viewer), item, choices.isco(), input, List.of()));
    }

    private ModelAndView conflict(ApplicationId id, @Nullable UUID item, Input input, Viewer viewer) {
        var file = screens.file(id, viewer);
        int version = file.application().version();
        var theirs = item == null ? Input.blank() : filled(ApplicationScreens.item(file.application(), item), version);
        var again = input.with("version", Integer.toString(version));
        again.failForm("Mezitím žádost změnil někdo jiný. Porovnejte obě podoby a\u00a0uložte tu správnou.");
        return Screen.conflict(
                this,
                "position",
                new PositionPage(
                        file,
                        item,
                        choices.isco(),
                        again,
                        item == null ? List.of() : Difference.between(input, theirs, labels(), List.of())));
    }

    private PartPage list(ApplicationId id, Input input, Viewer viewer) {
        return new PartPage(screens.file(id, viewer), Part.POSITIONS, List.of(), List.of(), input, List.of());
    }

    private static Input filled(Item item, int version) {
        return Input.blank()
                .with("version", Integer.toString(version))
                .with("title", item.work().title())
                .with("isco", item.work().isco())
                .with("description", item.work().description())
                .with("workplace", item.work().workplace())
                .with("fte", item.fte().stripTrailingZeros().toPlainString().replace('.', ','))
                .with("wage", Czech.amount(item.wage()))
                .with("start", item.start())
                .with("places", Integer.toString(item.places()));
    }

    private static @Nullable Wanted wanted(Input input) {
        var title = input.requiredText("title", "Název práce", 200);
        var isco = input.text("isco", "Kód CZ-ISCO", 10);
        var description = input.text("description", "Popis práce", 2000);
        var workplace = input.requiredText("workplace", "Místo výkonu práce", 200);
        var fte = fte(input);
        var wage = input.money("wage", "Hrubá mzda");
        var start = input.date("start", "Plánovaný nástup");
        var places = input.wholeNumber("places", "Počet míst", 1, MOST_PLACES);
        return title == null
                        || isco == null
                        || description == null
                        || workplace == null
                        || fte == null
                        || wage == null
                        || start == null
                        || places == null
                ? null
                : new Wanted(new Work(title, isco, description, workplace), fte, wage, start, places);
    }

    private static @Nullable BigDecimal fte(Input input) {
        try {
            var share = new BigDecimal(input.text("fte").replace(',', '.')).setScale(2, RoundingMode.UNNECESSARY);
            if (ChangePositions.isShare(share)) {
                return share;
            }
            input.fail("fte", ChangePositions.NO_SHARE);
            return null;
        } catch (ArithmeticException | NumberFormatException _) {
            input.fail("fte", "Úvazek napište jako číslo od 0,05 do 1 na nejvýš dvě desetinná místa, například 0,5.");
            return null;
        }
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("title", "Název práce");
        labels.put("isco", "Kód CZ-ISCO");
        labels.put("description", "Popis práce");
        labels.put("workplace", "Místo výkonu práce");
        labels.put("fte", "Úvazek");
        labels.put("wage", "Hrubá mzda");
        labels.put("start", "Plánovaný nástup");
        labels.put("places", "Počet míst");
        return labels;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new NotFound(text);
        }
    }
}
