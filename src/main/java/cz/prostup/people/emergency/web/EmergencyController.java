package cz.prostup.people.emergency.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.BirthNumber;
import cz.prostup.people.emergency.BreakGlass;
import cz.prostup.people.emergency.BreakGlass.AlreadyOpen;
import cz.prostup.people.emergency.BreakGlass.NobodyFound;
import cz.prostup.people.emergency.BreakGlass.Opened;
import cz.prostup.people.emergency.BreakGlass.Refused;
import cz.prostup.people.emergency.BreakGlass.TooManyAttempts;
import cz.prostup.people.emergency.BreakGlass.Wanted;
import cz.prostup.people.emergency.EmergencyId;
import cz.prostup.people.emergency.EmergencyScreens;
import cz.prostup.people.emergency.EmergencyScreens.Category;
import cz.prostup.people.emergency.EndEmergency;
import cz.prostup.people.emergency.ReportEmergency;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Opening a file in an emergency, ending it, and the report afterwards.
@Controller
@RequestMapping("/emergency")
@AllowedTo({Role.CASE_MANAGER, Role.SOCIAL_HEAD, Role.OSPOD, Role.PUBLIC_GUARDIAN})
class EmergencyController {

    private final EmergencyScreens screens;
    private final BreakGlass breakGlass;
    private final EndEmergency endEmergency;
    private final ReportEmergency reportEmergency;
    private final ConfirmIdentity identity;
    private final Today today;

    EmergencyController(
            EmergencyScreens screens,
            BreakGlass breakGlass,
            EndEmergency endEmergency,
            ReportEmergency reportEmergency,
            ConfirmIdentity identity,
            Today today) {
        this.screens = screens;
        this.breakGlass = breakGlass;
        this.endEmergency = endEmergency;
        this.reportEmergency = reportEmergency;
        this.identity = identity;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Screen.of(this, "emergency", page(Input.blank(), viewer, screens.categories()));
    }

    @PostMapping
    ModelAndView begin(Input input, Viewer viewer, HttpServletResponse response) {
        var categories = screens.categories();
        var wanted = wanted(input, categories);
        if (wanted == null || input.hasErrors() || !identity.confirmedWithFactor(viewer, input)) {
            return Screen.rejected(this, "emergency", page(input, viewer, categories));
        }
        return switch (breakGlass.begin(wanted, viewer)) {
            case Opened(var id, var person) -> {
                Flash.say(response, "Spis je otevřený. Až skončíte, přístup ukončete a napište krátkou zprávu.");
                yield Screen.redirectTo("/people/" + person);
            }
            case AlreadyOpen(var person) -> {
                Flash.say(response, "Tento spis vidíte i bez nouzového přístupu.");
                yield Screen.redirectTo("/people/" + person);
            }
            case NobodyFound _ -> {
                input.failForm("Nikoho přesně takového tu není. Zkontrolujte údaje; pokus je zapsaný.");
                yield Screen.rejected(this, "emergency", page(input, viewer, categories));
            }
            case TooManyAttempts(var most) -> {
                input.failForm("Dnes už další pokus udělat nemůžete, nejvýš jich je " + most
                        + " za den. Obraťte se na pověřence.");
                yield Screen.rejected(this, "emergency", page(input, viewer, categories));
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield Screen.rejected(this, "emergency", page(input, viewer, categories));
            }
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Viewer viewer) {
        return Screen.of(this, "emergencyOne", one(Input.blank(), new EmergencyId(id), viewer));
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        var ended = endEmergency.end(new EmergencyId(id), viewer);
        Flash.say(response, ended ? "Nouzový přístup je ukončený." : "Nouzový přístup už skončil dřív.");
        return Screen.redirectTo("/emergency/" + id);
    }

    @PostMapping("/{id}/report")
    ModelAndView report(@PathVariable UUID id, Input input, Viewer viewer, HttpServletResponse response) {
        var access = new EmergencyId(id);
        var text = input.requiredText("report", "Co jste udělali", ReportEmergency.LONGEST);
        if (text == null) {
            return Screen.rejected(this, "emergencyOne", one(input, access, viewer));
        }
        return switch (reportEmergency.report(access, text, viewer)) {
            case ReportEmergency.Reported _ -> {
                Flash.say(response, "Zpráva je odeslaná pověřenci.");
                yield Screen.redirectTo("/emergency/" + id);
            }
            case ReportEmergency.Refused(var reason) -> {
                input.fail("report", reason);
                yield Screen.rejected(this, "emergencyOne", one(input, access, viewer));
            }
        };
    }

    private static @Nullable Wanted wanted(Input input, List<Category> categories) {
        var category = input.choice(
                "category", "Co hrozí", categories.stream().map(Category::code).toList());
        var reason = input.requiredText("reason", "Důvod", BreakGlass.LONGEST_REASON);
        if (reason != null && reason.strip().length() < BreakGlass.SHORTEST_REASON) {
            input.fail("reason", "Napište důvod aspoň dvaceti znaky.");
        }
        var number = input.has("number") ? birthNumber(input) : null;
        var given = input.text("given", "Jméno", 200);
        var family = input.text("family", "Příjmení", 200);
        LocalDate born = input.has("born") ? input.date("born", "Datum narození") : null;
        if (!input.has("number") && (!input.has("given") || !input.has("family") || !input.has("born"))) {
            input.fail("family", "Napište rodné číslo, nebo jméno, příjmení a datum narození.");
        }
        return category == null || reason == null || given == null || family == null
                ? null
                : new Wanted(given, family, born, number, category, reason);
    }

    private static @Nullable BirthNumber birthNumber(Input input) {
        return switch (BirthNumber.parse(input.text("number"))) {
            case BirthNumber.Valid(var number) -> number;
            case BirthNumber.Invalid(var reason) -> {
                input.fail("number", reason);
                yield null;
            }
        };
    }

    private EmergencyPage page(Input input, Viewer viewer, List<Category> categories) {
        return new EmergencyPage(input, categories, screens.own(viewer), today.now());
    }

    private EmergencyOnePage one(Input input, EmergencyId id, Viewer viewer) {
        return new EmergencyOnePage(input, screens.own(id, viewer), today.now(), false);
    }
}
