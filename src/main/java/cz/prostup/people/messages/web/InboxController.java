package cz.prostup.people.messages.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.FormFiles;
import cz.prostup.people.messages.InboxScreens;
import cz.prostup.people.messages.InboxScreens.Filter;
import cz.prostup.people.messages.InboxScreens.Show;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// "Zprávy": all threads of the viewer, and a new one of the person about themselves.
@Controller
@RequestMapping("/messages")
@Correspondence
class InboxController {

    private static final int LONGEST_QUERY = 100;

    private final InboxScreens screens;
    private final MessageForm form;

    InboxController(InboxScreens screens, MessageForm form) {
        this.screens = screens;
        this.form = form;
    }

    @GetMapping
    ModelAndView inbox(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var query = q.strip();
        var filter = new Filter(
                show(show), query.substring(0, Math.min(query.length(), LONGEST_QUERY)), Math.clamp(page, 1, 1000));
        return Screen.of(
                this,
                "inbox",
                new InboxPage(screens.inbox(filter, viewer), filter, viewer.isAny(Role.PARTICIPANT), Words.of(viewer)));
    }

    private static Show show(String wanted) {
        return List.of(Show.values()).stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(Show.ALL);
    }

    @GetMapping("/new")
    @AllowedTo(Role.PARTICIPANT)
    ModelAndView write(Viewer viewer) {
        var shown = screens.form(screens.himself(viewer), viewer);
        return Screen.of(
                this,
                "newThread",
                new NewThreadPage(shown, Input.blank(), List.of(), "/messages", true, Words.of(viewer)));
    }

    @PostMapping
    @AllowedTo(Role.PARTICIPANT)
    ModelAndView send(
            @RequestParam(name = FormFiles.FILES, required = false) @Nullable List<MultipartFile> files,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var person = screens.himself(viewer);
        var result = form.begin(person, files, input, viewer);
        if (result.sent() == null) {
            var shown = screens.form(person, viewer);
            return Screen.rejected(
                    this,
                    "newThread",
                    new NewThreadPage(shown, input, result.files(), "/messages", true, Words.of(viewer)));
        }
        Flash.say(response, Words.of(viewer).of("sent"));
        return Screen.redirectTo("/messages/" + result.sent());
    }
}
