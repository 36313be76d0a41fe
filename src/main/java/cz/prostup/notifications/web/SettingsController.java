package cz.prostup.notifications.web;

import cz.prostup.access.Everybody;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.NoticeSettings;
import cz.prostup.notifications.NoticeSettings.Wish;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// "Co mi má chodit": by kind and by channel.
@Controller
@RequestMapping("/notices/settings")
@Everybody
class SettingsController {

    private final NoticeSettings settings;

    SettingsController(NoticeSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Screen.of(this, "settings", new SettingsPage(settings.of(viewer)));
    }

    @PostMapping
    ModelAndView choose(Input input, Viewer viewer, HttpServletResponse response) {
        var wishes = settings.of(viewer).choices().stream()
                .map(choice -> new Wish(
                        choice.code(),
                        input.isChosen(choice.code(), SettingsPage.IN_APP),
                        input.isChosen(choice.code(), SettingsPage.EMAIL)))
                .toList();
        settings.choose(wishes, viewer);
        Flash.say(response, "Uloženo. Platí od příštího oznámení.");
        return Screen.redirectTo("/notices/settings");
    }
}
