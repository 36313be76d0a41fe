package cz.prostup.people.notes.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.Domain;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.people.WorksWithPeople;
import cz.prostup.people.notes.KeepDraft;
import cz.prostup.people.notes.NewNote;
import cz.prostup.people.notes.NoteId;
import cz.prostup.people.notes.NoteOutcome;
import cz.prostup.people.notes.NoteOutcome.Refused;
import cz.prostup.people.notes.NoteOutcome.Saved;
import cz.prostup.people.notes.NoteOutcome.Wider;
import cz.prostup.people.notes.NoteScreens;
import cz.prostup.people.notes.NoteScreens.FormView;
import cz.prostup.people.notes.WriteNote;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/// Writing a note and changing it. While there is a draft, the form opens only with it or without it, never over it.
@Controller
@RequestMapping("/people/{person}/notes")
@WorksWithPeople
class NoteFormController {

    private final NoteScreens screens;
    private final WriteNote write;
    private final KeepDraft drafts;
    private final Today today;

    NoteFormController(NoteScreens screens, WriteNote write, KeepDraft drafts, Today today) {
        this.screens = screens;
        this.write = write;
        this.drafts = drafts;
        this.today = today;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID person, Viewer viewer, Input asked) {
        var view = screens.blank(viewer, new PersonId(person), NoteController.unit(asked));
        var draft = view.draft();
        if (draft != null && !(asked.has("draft") && draft.note() == null)) {
            return Screen.of(this, "noteDraft", new DraftPage(view.head(), draft));
        }
        var input = draft == null
                ? Input.blank()
                        .with("happenedOn", today.date())
                        .with("layer", view.form().place().usual().name())
                : Input.blank().withEach(draft.fields());
        return Screen.of(this, "noteForm", page(view, input));
    }

    @PostMapping
    ModelAndView write(@PathVariable UUID person, Viewer viewer, Input input, HttpServletResponse response) {
        var view = screens.blank(viewer, new PersonId(person), NoteController.unit(input));
        var note = read(view, input);
        return note == null
                ? again(view, input)
                : answer(view, input, write.write(viewer, new PersonId(person), note), response);
    }

    @GetMapping("/{note}/change")
    ModelAndView changing(@PathVariable UUID person, @PathVariable UUID note, Viewer viewer, Input asked) {
        var view = screens.change(viewer, new PersonId(person), new NoteId(note));
        var draft = view.draft();
        if (draft != null && !(asked.has("draft") && new NoteId(note).equals(draft.note()))) {
            return Screen.of(this, "noteDraft", new DraftPage(view.head(), draft));
        }
        return Screen.of(
                this,
                "noteForm",
                page(
                        view,
                        draft == null
                                ? NoteFormPage.filled(view)
                                : Input.blank().withEach(draft.fields())));
    }

    @PostMapping("/{note}/change")
    ModelAndView change(
            @PathVariable UUID person,
            @PathVariable UUID note,
            Viewer viewer,
            Input input,
            HttpServletResponse response) {
        var view = screens.change(viewer, new PersonId(person), new NoteId(note));
        var changed = read(view, input);
        if (changed == null) {
            return again(view, input);
        }
        try {
            var outcome = write.change(
                    viewer,
                    new PersonId(person),
                    new NoteId(note),
                    NoteController.version(input),
                    changed,
                    input.checked("confirmed"));
            return answer(view, input, outcome, response);
        } catch (StaleRecord _) {
            var theirs = screens.change(viewer, new PersonId(person), new NoteId(note));
            return Screen.conflict(this, "noteForm", NoteFormPage.conflict(theirs, input));
        }
    }

    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID person, Viewer viewer, Input input) {
        var typed = new LinkedHashMap<String, String>();
        KeepDraft.FIELDS.forEach(field -> typed.put(field, input.raw(field)));
        drafts.keep(viewer, new PersonId(person), typed);
    }

    @PostMapping("/draft/discard")
    ModelAndView discard(@PathVariable UUID person, Viewer viewer, HttpServletResponse response) {
        drafts.discard(viewer, new PersonId(person));
        Flash.say(response, "Rozepsaný zápis je zahozený.");
        return Screen.redirectTo("/people/" + person + "/notes/new");
    }

    private ModelAndView answer(FormView view, Input input, NoteOutcome outcome, HttpServletResponse response) {
        return switch (outcome) {
            case Saved(var id) -> {
                Flash.say(response, "Zápis je uložený. Kdo ho přečte, je napsáno pod ním.");
                yield Screen.redirectTo(view.head().path() + "/notes/" + id);
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield again(view, input);
            }
            case Wider(var added) -> {
                input.fail("confirmed", "Zápis by četlo víc lidí než dosud. Potvrďte, že to tak má být.");
                var who = added.isEmpty()
                        ? "každý, kdo čte tuto vrstvu, i\u00a0když teď u\u00a0člověka nikdo takový není"
                        : Readers.others(added, view.form().unit(), view.form().domains());
                yield Screen.rejected(this, "noteForm", NoteFormPage.widening(view, input, who));
            }
        };
    }

    private ModelAndView again(FormView view, Input input) {
        return Screen.rejected(this, "noteForm", page(view, input));
    }

    private static NoteFormPage page(FormView view, Input input) {
        return new NoteFormPage(view, input, null, false);
    }

    private static @Nullable NewNote read(FormView view, Input input) {
        var day = input.date("happenedOn", "Kdy to bylo");
        var domain = input.has("domain")
                ? input.choice(
                        "domain",
                        "Oblast",
                        view.form().domains().stream().map(Domain::code).toList())
                : null;
        var layer = input.choice(
                "layer",
                "Vrstva",
                Arrays.stream(Layer.values()).map(Layer::name).toList());
        var text = input.requiredText("text", "Zápis", WriteNote.LONGEST);
        if (day == null || layer == null || text == null || input.hasErrors()) {
            return null;
        }
        return new NewNote(view.form().unit(), day, domain, Layer.valueOf(layer), text);
    }
}
