package cz.prostup.people.me.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Everybody;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.me.MyScreens;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The person's own pages. No address names a person, so nobody can ask for another one.
@Controller
@AllowedTo(Role.PARTICIPANT)
class MyController {

    private final MyScreens screens;

    MyController(MyScreens screens) {
        this.screens = screens;
    }

    @GetMapping("/me")
    ModelAndView overview(Viewer viewer, HttpServletRequest request) {
        return Screen.of(this, "me", MyPage.of(screens.overview(viewer), Language.of(request)));
    }

    @GetMapping("/me/file")
    ModelAndView file(Viewer viewer, HttpServletRequest request) {
        return Screen.of(this, "myFile", MyPage.of(screens.file(viewer), Language.of(request)));
    }

    @PostMapping("/me/language")
    @Everybody
    ModelAndView choose(Input input, HttpServletResponse response) {
        Language.ofCode(input.text("language")).ifPresent(language -> language.keepIn(response));
        var to = input.text("to");
        return Screen.redirectTo(
                to.equals("/me") || to.equals("/messages") || to.startsWith("/me/") ? to.replace("\\", "") : "/me");
    }
}
