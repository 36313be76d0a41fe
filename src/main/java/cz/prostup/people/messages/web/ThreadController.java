package cz.prostup.people.messages.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.FormFiles;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.messages.ChangeParticipants;
import cz.prostup.people.messages.CloseThread;
import cz.prostup.people.messages.ThreadId;
import cz.prostup.people.messages.ThreadScreens;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/// One thread: reading, replying, who takes part, closing.
@Controller
@RequestMapping("/messages/{id}")
@Correspondence
class ThreadController {

    private final ThreadScreens screens;
    private final MessageForm form;
    private final ChangeParticipants changeParticipants;
    private final CloseThread closeThread;
    private final KeptFiles keptFiles;

    ThreadController(
            ThreadScreens screens,
            MessageForm form,
            ChangeParticipants changeParticipants,
            CloseThread closeThread,
            KeptFiles keptFiles) {
        this.screens = screens;
        this.form = form;
        this.changeParticipants = changeParticipants;
        this.closeThread = closeThread;
        this.keptFiles = keptFiles;
    }

    @GetMapping
    ModelAndView show(@PathVariable ThreadId id, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return Screen.of(this, "thread", thread(id, Math.clamp(page, 1, 10_000), Input.blank(), List.of(), viewer));
    }

    @PostMapping
    ModelAndView reply(
            @PathVariable ThreadId id,
            @RequestParam(name = FormFiles.FILES, required = false) @Nullable List<MultipartFile> files,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var before = thread(id, 1, input, List.of(), viewer); // who may not be here leaves no file behind
        var result = form.reply(id, files, input, viewer);
        if (result.sent() == null) {
            return Screen.rejected(this, "thread", before.with(result.files()));
        }
        Flash.say(response, Words.of(viewer).of("sent"));
        return Screen.redirectTo("/messages/" + id);
    }

    @GetMapping("/files/{file}")
    void file(@PathVariable ThreadId id, @PathVariable AttachmentId file, Viewer viewer, HttpServletResponse response)
            throws IOException {
        screens.file(id, file, viewer);
        keptFiles.send(file, response);
    }

    @GetMapping("/participants/new")
    ModelAndView choose(@PathVariable ThreadId id, Viewer viewer) {
        return Screen.of(this, "addParticipant", adding(id, Input.blank(), viewer));
    }

    @PostMapping("/participants")
    ModelAndView add(@PathVariable ThreadId id, Input input, Viewer viewer, HttpServletResponse response) {
        var user = input.uuid("user", "Koho přidat");
        if (!input.checked("sure")) {
            input.fail("sure", Words.of(viewer).of("noSure"));
        }
        if (user != null && !input.hasErrors()) {
            switch (changeParticipants.add(id, user, viewer)) {
                case ChangeParticipants.Added() -> {
                    Flash.say(response, Words.of(viewer).of("added"));
                    return Screen.redirectTo("/messages/" + id);
                }
                case ChangeParticipants.Refused(var reason) -> input.fail("user", reason);
            }
        }
        return Screen.rejected(this, "addParticipant", adding(id, input, viewer));
    }

    @GetMapping("/leave")
    ModelAndView leaving(@PathVariable ThreadId id, Viewer viewer) {
        return Screen.of(this, "leaveThread", thread(id, 1, Input.blank(), List.of(), viewer));
    }

    @PostMapping("/leave")
    ModelAndView leave(@PathVariable ThreadId id, Viewer viewer, HttpServletResponse response) {
        changeParticipants.leave(id, viewer);
        Flash.say(response, Words.of(viewer).of("left"));
        return Screen.redirectTo("/messages");
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable ThreadId id, Viewer viewer, HttpServletResponse response) {
        closeThread.close(id, viewer);
        Flash.say(response, Words.of(viewer).of("closed"));
        return Screen.redirectTo("/messages/" + id);
    }

    @PostMapping("/reopen")
    ModelAndView reopen(@PathVariable ThreadId id, Viewer viewer, HttpServletResponse response) {
        closeThread.reopen(id, viewer);
        Flash.say(response, Words.of(viewer).of("reopened"));
        return Screen.redirectTo("/messages/" + id);
    }

    private ThreadPage thread(ThreadId id, int page, Input input, List<KeptFile> kept, Viewer viewer) {
        return new ThreadPage(
                screens.open(id, page, viewer),
                input,
                kept,
                page,
                viewer.userId(),
                viewer.isAny(Role.PARTICIPANT),
                Words.of(viewer));
    }

    private AddParticipantPage adding(ThreadId id, Input input, Viewer viewer) {
        return new AddParticipantPage(
                screens.adding(id, viewer), input, viewer.isAny(Role.PARTICIPANT), Words.of(viewer));
    }
}
