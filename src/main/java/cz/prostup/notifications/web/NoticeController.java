package cz.prostup.notifications.web;

import cz.prostup.access.Everybody;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.NoticeId;
import cz.prostup.notifications.NoticeScreens;
import cz.prostup.notifications.NoticeScreens.Filter;
import cz.prostup.notifications.ReadNotices;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// "Oznámení": what happened since last time. Opening one marks it as read and leads to its page.
@Controller
@RequestMapping("/notices")
@Everybody
class NoticeController {

    private final NoticeScreens screens;
    private final ReadNotices readNotices;

    NoticeController(NoticeScreens screens, ReadNotices readNotices) {
        this.screens = screens;
        this.readNotices = readNotices;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unread,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer) {
        var filter = new Filter(kind.isBlank() ? null : kind, !unread.isBlank(), PageNumber.of(page));
        return Screen.of(this, "notices", new NoticeListPage(screens.find(filter, viewer), filter));
    }

    @PostMapping("/{id}/open")
    ModelAndView open(@PathVariable NoticeId id, Viewer viewer) {
        return Screen.redirectTo(readNotices.read(id, viewer));
    }

    @PostMapping("/{id}/read")
    ModelAndView read(@PathVariable NoticeId id, Viewer viewer) {
        readNotices.read(id, viewer);
        return Screen.redirectTo("/notices");
    }

    @PostMapping("/read")
    ModelAndView readAll(Viewer viewer, HttpServletResponse response) {
        var marked = readNotices.readAll(viewer);
        Flash.say(response, "Přečteno: " + Czech.count(marked, "oznámení", "oznámení", "oznámení") + ".");
        return Screen.redirectTo("/notices");
    }
}
