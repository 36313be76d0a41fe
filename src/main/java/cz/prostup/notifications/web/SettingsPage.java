package cz.prostup.notifications.web;

import cz.prostup.notifications.NoticeSettings.Choice;
import cz.prostup.notifications.NoticeSettings.Settings;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the viewer is told of and how.
public record SettingsPage(Settings settings) {

    static final String IN_APP = "prostup";
    static final String EMAIL = "email";

    public Input input() {
        var input = Input.blank();
        for (var choice : settings.choices()) {
            var chosen = new ArrayList<String>();
            if (choice.inApp()) {
                chosen.add(IN_APP);
            }
            if (choice.email()) {
                chosen.add(EMAIL);
            }
            input = input.withAll(choice.code(), chosen);
        }
        return input;
    }

    public List<Option> options(Choice choice) {
        var email = Option.of(EMAIL, "e-mailem");
        return choice.inAppAlways() ? List.of(email) : List.of(Option.of(IN_APP, "v Prostupu"), email);
    }

    public @Nullable String hint(Choice choice) {
        if (choice.inAppAlways()) {
            return "V Prostupu se ukáže vždy, jde o peníze. E-mail přijde hned.";
        }
        return choice.urgent() ? "E-mail přijde hned." : null;
    }

    /// With a capital: it begins a line.
    public String label(Choice choice) {
        return choice.label().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + choice.label().substring(1);
    }
}
