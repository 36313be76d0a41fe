package cz.prostup.people.messages.web;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.FormFiles;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.WorksWithPeople;
import cz.prostup.people.messages.InboxScreens;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// "Zprávy" of a person's file.
@Controller
@RequestMapping("/people/{person}/messages")
@WorksWithPeople
class PersonMessagesController {

    private final InboxScreens screens;
    private final MessageForm form;

    PersonMessagesController(InboxScreens screens, MessageForm form) {
        this.screens = screens;
        this.form = form;
    }

    @GetMapping
    ModelAndView list(@PathVariable PersonId person, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        int wanted = Math.clamp(page, 1, 1000);
        return Screen.of(
                this, "personMessages", new PersonMessagesPage(screens.ofPerson(person, wanted, viewer), wanted));
    }

    @GetMapping("/new")
    ModelAndView write(@PathVariable PersonId person, Viewer viewer) {
        return Screen.of(this, "newThread", page(person, Input.blank(), List.of(), viewer));
    }

    @PostMapping
    ModelAndView send(
            @PathVariable PersonId person,
            @RequestParam(name = FormFiles.FILES, required = false) @Nullable List<MultipartFile> files,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var shown = screens.form(person, viewer);
        var result = form.begin(person, files, input, viewer);
        if (result.sent() == null) {
            return Screen.rejected(
                    this,
                    "newThread",
                    new NewThreadPage(
                            shown, input, result.files(), "/people/" + person + "/messages", false, Words.czech()));
        }
        Flash.say(response, "Zpráva je odeslaná.");
        return Screen.redirectTo("/messages/" + result.sent());
    }

    private NewThreadPage page(PersonId person, Input input, List<KeptFile> kept, Viewer viewer) {
        return new NewThreadPage(
                screens.form(person, viewer), input, kept, "/people/" + person + "/messages", false, Words.czech());
    }
}
