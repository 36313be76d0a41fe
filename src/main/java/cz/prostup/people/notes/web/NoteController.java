package cz.prostup.people.notes.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.people.WorksWithPeople;
import cz.prostup.people.notes.NoteId;
import cz.prostup.people.notes.NoteScreens;
import cz.prostup.people.notes.NoteScreens.Query;
import cz.prostup.people.notes.WriteNote;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Reading notes about a person, and taking one back.
@Controller
@RequestMapping("/people/{person}/notes")
@WorksWithPeople
class NoteController {

    private final NoteScreens screens;
    private final WriteNote write;

    NoteController(NoteScreens screens, WriteNote write) {
        this.screens = screens;
        this.write = write;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID person, Viewer viewer, Input input) {
        var query = query(input);
        return Screen.of(this, "notes", new NotesPage(screens.list(viewer, new PersonId(person), query), query, input));
    }

    @GetMapping("/{note}")
    ModelAndView one(@PathVariable UUID person, @PathVariable UUID note, Viewer viewer) {
        return Screen.of(
                this, "note", new NotePage(screens.one(viewer, new PersonId(person), new NoteId(note)), Input.blank()));
    }

    @GetMapping("/{note}/withdrawal")
    ModelAndView withdrawing(@PathVariable UUID person, @PathVariable UUID note, Viewer viewer) {
        var view = screens.change(viewer, new PersonId(person), new NoteId(note));
        return Screen.of(this, "noteWithdraw", WithdrawPage.of(view, Input.blank()));
    }

    @PostMapping("/{note}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID person,
            @PathVariable UUID note,
            Viewer viewer,
            Input input,
            HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod", WriteNote.LONGEST_REASON);
        if (reason == null) {
            return withdrawAgain(person, note, viewer, input);
        }
        try {
            write.withdraw(viewer, new PersonId(person), new NoteId(note), version(input), reason);
        } catch (StaleRecord _) {
            input.failForm("Zápis mezitím někdo změnil. Přečtěte si ho znovu a pak ho stáhněte.");
            var view = screens.change(viewer, new PersonId(person), new NoteId(note));
            return Screen.conflict(this, "noteWithdraw", WithdrawPage.of(view, input));
        }
        Flash.say(response, "Zápis je stažený. Vidí ho už jen váš útvar, a to s důvodem.");
        return Screen.redirectTo("/people/" + person + "/notes");
    }

    private ModelAndView withdrawAgain(UUID person, UUID note, Viewer viewer, Input input) {
        var view = screens.change(viewer, new PersonId(person), new NoteId(note));
        return Screen.rejected(this, "noteWithdraw", WithdrawPage.of(view, input));
    }

    /// What an address cannot mean is left out.
    private static Query query(Input input) {
        var domain = input.text("domain");
        var layer = Arrays.stream(Layer.values())
                .filter(one -> one.name().equals(input.text("layer")))
                .findFirst()
                .orElse(null);
        var page = Input.blank().with("page", input.text("page")).wholeNumber("page", "Stránka", 1, 10_000);
        return new Query(
                domain.isEmpty() ? null : domain,
                layer,
                unit(input),
                input.text("q").substring(0, Math.min(100, input.text("q").length())),
                Objects.requireNonNullElse(page, 1));
    }

    static @Nullable UUID unit(Input input) {
        return input.has("unit")
                ? Input.blank().with("unit", input.text("unit")).uuid("unit", "Útvar")
                : null;
    }

    static int version(Input input) {
        var version = Input.blank()
                .with("version", input.text("version"))
                .wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        return Objects.requireNonNullElse(version, -1);
    }
}
