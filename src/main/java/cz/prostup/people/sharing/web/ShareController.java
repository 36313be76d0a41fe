package cz.prostup.people.sharing.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.people.sharing.GrantId;
import cz.prostup.people.sharing.Part;
import cz.prostup.people.sharing.Problem;
import cz.prostup.people.sharing.ShareForm;
import cz.prostup.people.sharing.ShareForms;
import cz.prostup.people.sharing.ShareWithUnit;
import cz.prostup.people.sharing.ShareWithUnit.Preview;
import cz.prostup.people.sharing.ShareWithUnit.Refused;
import cz.prostup.people.sharing.ShareWithUnit.Shared;
import cz.prostup.people.sharing.WantedGrant;
import cz.prostup.shared.Ids;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Sharing with a unit: what and why, then who will read it, then it is saved.
@Controller
@RequestMapping("/people/{id}/sharing/new")
@AllowedTo({
    Role.KOP_OFFICER,
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.PROVIDER_WORKER,
    Role.CASE_MANAGER,
    Role.SOCIAL_HEAD,
    Role.OSPOD,
    Role.PUBLIC_GUARDIAN,
    Role.HOUSING_DEPARTMENT,
    Role.FINANCE_DEPARTMENT
})
class ShareController {

    private static final int LONGEST_NOTE = 500;
    private static final List<String> LAYERS = List.of(Layer.ADMIN.name(), Layer.WORK.name(), Layer.SUPPORT.name());

    private final ShareForms forms;
    private final ShareWithUnit shareWithUnit;

    ShareController(ShareForms forms, ShareWithUnit shareWithUnit) {
        this.forms = forms;
        this.shareWithUnit = shareWithUnit;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Input input, Viewer viewer) {
        var form = form(id, input, viewer);
        var filled = input.with("id", Ids.next().toString());
        if (form.senders().size() == 1) {
            filled = filled.with("fromUnit", form.senders().getFirst().value());
        }
        return Screen.of(this, "share", new SharePage(form, filled, null));
    }

    @PostMapping
    ModelAndView share(@PathVariable UUID id, Input input, Viewer viewer, HttpServletResponse response) {
        if (input.text("step").equals("find")) {
            return Screen.of(this, "share", new SharePage(form(id, input, viewer), input, null));
        }
        var person = new PersonId(id);
        var wanted = wanted(input);
        if (wanted == null || input.hasErrors()) {
            return rejected(id, input, null, viewer);
        }
        var preview = shareWithUnit.preview(person, wanted, viewer);
        if (!preview.problems().isEmpty()) {
            return refused(id, input, preview.problems(), viewer);
        }
        if (!input.text("seen").equals(preview.seen())) {
            return Screen.of(
                    this, "share", new SharePage(form(id, input, viewer), input.with("seen", preview.seen()), preview));
        }
        return switch (shareWithUnit.share(person, wanted, viewer)) {
            case Shared _ -> {
                Flash.say(response, "Sdílení platí. Lidem v\u00a0cílovém útvaru jsme dali vědět.");
                yield Screen.redirectTo("/people/" + id + "/sharing");
            }
            case Refused(var problems) -> refused(id, input, problems, viewer);
        };
    }

    private ModelAndView refused(UUID id, Input input, List<Problem> problems, Viewer viewer) {
        problems.forEach(problem -> input.fail(problem.field(), problem.message()));
        return rejected(id, input, null, viewer);
    }

    private ModelAndView rejected(UUID id, Input input, @Nullable Preview preview, Viewer viewer) {
        return Screen.rejected(this, "share", new SharePage(form(id, input, viewer), input, preview));
    }

    private ShareForm form(UUID id, Input input, Viewer viewer) {
        return forms.form(new PersonId(id), input.text("find"), to(input), input.texts("domains"), viewer);
    }

    private static @Nullable UUID to(Input input) {
        try {
            return input.has("toUnit") ? UUID.fromString(input.text("toUnit")) : null;
        } catch (IllegalArgumentException _) {
            return null; // the field says so when it is sent
        }
    }

    private static @Nullable WantedGrant wanted(Input input) {
        var id = input.uuid("id", "Formulář");
        var from = input.uuid("fromUnit", "Váš útvar");
        var to = input.uuid("toUnit", "Komu");
        var purpose = input.requiredText("purpose", "Účel", 50);
        var basis = input.code("basis", "Důvod", Basis.class);
        var note = input.has("note") ? input.text("note", "Vysvětlení", LONGEST_NOTE) : "";
        var domains = chosen(input.texts("domains"), "domains", input);
        var parts = parts(input);
        var most = input.choice("most", "Vrstva", LAYERS);
        var until = input.date("until", "Poslední den");
        var consent = basis == Basis.CONSENT ? input.uuid("consent", "Souhlas") : null;
        if (id == null
                || from == null
                || to == null
                || purpose == null
                || basis == null
                || note == null
                || most == null
                || until == null) {
            return null;
        }
        return new WantedGrant(
                new GrantId(id), from, to, purpose, basis, note, consent, domains, parts, Layer.valueOf(most), until);
    }

    private static Set<String> chosen(Collection<String> sent, String field, Input input) {
        if (sent.isEmpty()) {
            input.fail(field, "Vyberte aspoň jednu oblast. Sdílí se jen to, co příjemce potřebuje.");
        }
        return new HashSet<>(sent);
    }

    private static Set<Part> parts(Input input) {
        var parts = EnumSet.noneOf(Part.class);
        for (var one : Part.values()) {
            if (input.isChosen("parts", one.name())) {
                parts.add(one);
            }
        }
        if (parts.isEmpty()) {
            input.fail("parts", "Vyberte aspoň jednu část spisu.");
        }
        return parts;
    }
}
