package cz.prostup.people.identity.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.SocialWork;
import cz.prostup.people.identity.AnonymousScreens;
import cz.prostup.people.identity.KeepAnonymous;
import cz.prostup.people.identity.KeepAnonymous.About;
import cz.prostup.people.identity.KeepAnonymous.AliasTaken;
import cz.prostup.people.identity.KeepAnonymous.Kept;
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

/// People known by an alias only.
@Controller
@RequestMapping("/people/anonymous")
@SocialWork
class AnonymousController {

    private final AnonymousScreens screens;
    private final KeepAnonymous keep;
    private final Today today;

    AnonymousController(AnonymousScreens screens, KeepAnonymous keep, Today today) {
        this.screens = screens;
        this.keep = keep;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Input input) {
        return Screen.of(this, "anonymous", listed(viewer, input.text("q"), Addresses.page(input), Input.blank()));
    }

    @PostMapping("/new")
    ModelAndView write(Viewer viewer, Input input, HttpServletResponse response) {
        var about = about(input);
        var unit = input.choice(
                "unit",
                "Útvar",
                AnonymousPages.units(viewer).stream().map(Option::value).toList());
        if (about != null && unit != null) {
            if (keep.write(UUID.fromString(unit), about, viewer) instanceof Kept(var id)) {
                Flash.say(response, "Zapsáno.");
                return Screen.redirectTo("/people/anonymous/" + id);
            }
            input.fail("alias", "Tuto přezdívku už ve vašem útvaru někdo má. Přidejte něco, čím se liší.");
        }
        return Screen.rejected(this, "anonymous", listed(viewer, "", 1, input));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer, Input input) {
        return Screen.of(this, "anonymousOne", one(id, viewer, input.with("day", today.date()), "contact", false));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var about = about(input);
        if (about == null) {
            return rejected(id, viewer, input, "about");
        }
        try {
            return switch (keep.change(Addresses.id(id), Addresses.version(input, "version"), about, viewer)) {
                case Kept _ -> done(id, "Uloženo.", response);
                case AliasTaken _ -> {
                    input.fail("alias", "Tuto přezdívku už ve vašem útvaru někdo má.");
                    yield rejected(id, viewer, input, "about");
                }
            };
        } catch (StaleRecord _) {
            return Screen.conflict(this, "anonymousOne", one(id, viewer, input, "about", true));
        }
    }

    @PostMapping("/{id}/contacts")
    ModelAndView contact(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var day = input.date("day", "Den kontaktu");
        if (day != null && day.isAfter(today.date())) {
            input.fail("day", "Kontakt může být jen dnes nebo dřív.");
        }
        if (day == null || input.hasErrors()) {
            return rejected(id, viewer, input, "contact");
        }
        keep.contact(Addresses.id(id), day, viewer);
        return done(id, "Kontakt je zapsaný.", response);
    }

    @PostMapping("/{id}/link")
    ModelAndView link(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var person = input.uuid("person", "Člověk");
        if (person == null) {
            return rejected(id, viewer, input, "link");
        }
        try {
            keep.link(Addresses.id(id), Addresses.version(input, "version"), new PersonId(person), viewer);
        } catch (StaleRecord _) {
            return Screen.conflict(this, "anonymousOne", one(id, viewer, input, "link", true));
        }
        return done(id, "Spojeno. Přezdívku vidí dál jen váš útvar.", response);
    }

    @PostMapping("/{id}/unlink")
    ModelAndView unlink(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        try {
            keep.unlink(Addresses.id(id), Addresses.version(input, "version"), viewer);
        } catch (StaleRecord _) {
            return Screen.conflict(this, "anonymousOne", one(id, viewer, input, "unlink", true));
        }
        return done(id, "Spojení je zrušené.", response);
    }

    private static @Nullable About about(Input input) {
        var alias = input.requiredText("alias", "Přezdívka", 100);
        var age = input.has("age") ? input.wholeNumber("age", "Přibližný věk", 0, 120) : null;
        var note = input.text("note", "Poznámka", 4_000);
        return alias == null || input.hasErrors() ? null : new About(alias, age, note == null ? "" : note);
    }

    private static ModelAndView done(String id, String text, HttpServletResponse response) {
        Flash.say(response, text);
        return Screen.redirectTo("/people/anonymous/" + Addresses.id(id));
    }

    private ModelAndView rejected(String id, Viewer viewer, Input input, String form) {
        return Screen.rejected(this, "anonymousOne", one(id, viewer, input, form, false));
    }

    private AnonymousPages.One one(String id, Viewer viewer, Input input, String form, boolean stale) {
        return new AnonymousPages.One(
                screens.detail(viewer, Addresses.id(id), input.text("q")), input, form, input.text("q"), stale);
    }

    private AnonymousPages.Listed listed(Viewer viewer, String typed, int page, Input input) {
        return new AnonymousPages.Listed(screens.list(viewer, typed, page), typed, input, AnonymousPages.units(viewer));
    }
}
