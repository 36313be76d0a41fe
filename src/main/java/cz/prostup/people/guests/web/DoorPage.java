package cz.prostup.people.guests.web;

import cz.prostup.people.guests.OpenGuestLink.Task;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a guest sees: the field for the code, or one question.
public record DoorPage(String token, Input input, @Nullable Task opened) {

    public Task task() {
        return Objects.requireNonNull(opened, "the code was not checked");
    }

    public List<Option> yesNo() {
        return List.of(Option.of("ano", "ano"), Option.of("ne", "ne"));
    }

    public String path() {
        return "/guest/" + token;
    }
}
