package cz.prostup.people.circle.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.PersonId;
import cz.prostup.people.SocialWork;
import cz.prostup.people.WorksWithPeople;
import cz.prostup.people.circle.ArrangeCircle;
import cz.prostup.people.circle.ArrangeCircle.Wanted;
import cz.prostup.people.circle.CircleOutcome;
import cz.prostup.people.circle.CircleOutcome.Refused;
import cz.prostup.people.circle.CircleScreens;
import cz.prostup.people.circle.CircleScreens.FormView;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
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

/// Who accompanies a person: looking, taking somebody in, letting somebody go.
@Controller
@RequestMapping("/people/{person}/circle")
class CircleController {

    private final CircleScreens screens;
    private final ArrangeCircle arrange;

    CircleController(CircleScreens screens, ArrangeCircle arrange) {
        this.screens = screens;
        this.arrange = arrange;
    }

    @GetMapping
    @WorksWithPeople
    ModelAndView show(@PathVariable UUID person, Viewer viewer) {
        return Screen.of(this, "circle", new CirclePage(screens.view(viewer, new PersonId(person)), viewer.userId()));
    }

    @GetMapping("/new")
    @SocialWork
    ModelAndView adding(@PathVariable UUID person, Viewer viewer, Input asked) {
        var text = asked.text("q");
        var view = screens.form(
                viewer, new PersonId(person), unit(asked), text.substring(0, Math.min(100, text.length())));
        return Screen.of(this, "circleForm", new MemberFormPage(view, asked));
    }

    @PostMapping
    @SocialWork
    ModelAndView add(@PathVariable UUID person, Viewer viewer, Input input, HttpServletResponse response) {
        var view = screens.form(viewer, new PersonId(person), unit(input), "");
        var wanted = wanted(view, input);
        if (wanted == null) {
            return Screen.rejected(this, "circleForm", new MemberFormPage(view, input));
        }
        if (arrange.add(viewer, new PersonId(person), wanted) instanceof Refused(var field, var reason)) {
            input.fail(field, reason);
            return Screen.rejected(this, "circleForm", new MemberFormPage(view, input));
        }
        Flash.say(response, "Hotovo. Koho jste přidali, tomu přišlo oznámení bez podrobností.");
        return Screen.redirectTo("/people/" + person + "/circle");
    }

    @GetMapping("/{member}/end")
    @WorksWithPeople
    ModelAndView ending(@PathVariable UUID person, @PathVariable UUID member, Viewer viewer) {
        return Screen.of(
                this,
                "circleEnd",
                new MemberEndPage(screens.ending(viewer, new PersonId(person), member), Input.blank()));
    }

    @PostMapping("/{member}/end")
    @WorksWithPeople
    ModelAndView end(
            @PathVariable UUID person,
            @PathVariable UUID member,
            Viewer viewer,
            Input input,
            HttpServletResponse response) {
        var view = screens.ending(viewer, new PersonId(person), member);
        var reason = input.requiredText("reason", "Důvod", ArrangeCircle.LONGEST);
        if (reason == null) {
            return Screen.rejected(this, "circleEnd", new MemberEndPage(view, input));
        }
        Flash.say(response, ended(arrange, viewer, new PersonId(person), member, reason));
        return Screen.redirectTo("/people/" + person + "/circle");
    }

    private static String ended(ArrangeCircle arrange, Viewer viewer, PersonId person, UUID member, String reason) {
        try {
            CircleOutcome outcome = arrange.end(viewer, person, member, reason);
            return outcome instanceof Refused(var _, var why)
                    ? why
                    : "Doprovázení skončilo. Přístup, který z\u00a0něj plynul, už neplatí.";
        } catch (StaleRecord _) {
            return "Doprovázení už skončilo dřív.";
        }
    }

    private static @Nullable Wanted wanted(FormView view, Input input) {
        var who = input.choice("who", "Kdo", MemberFormPage.values(view));
        var function = input.choice("function", "V\u00a0čem pomáhá", MemberFormPage.codes(view));
        var basis = view.own() ? null : input.code("basis", "Důvod", Basis.class);
        var note = view.own()
                ? input.text("note", "Poznámka", ArrangeCircle.LONGEST)
                : input.requiredText("note", "K\u00a0čemu je to potřeba", ArrangeCircle.LONGEST);
        if (who == null || function == null || note == null || input.hasErrors()) {
            return null;
        }
        var chosen = view.people().stream()
                .filter(one -> one.value().equals(who))
                .findFirst()
                .orElseThrow();
        return new Wanted(chosen.userId(), chosen.unitId(), function, basis, note);
    }

    private static @Nullable UUID unit(Input input) {
        return input.has("unit")
                ? Input.blank().with("unit", input.text("unit")).uuid("unit", "Útvar")
                : null;
    }
}
