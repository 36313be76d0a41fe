package cz.prostup.people.registry.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.registry.Change;
import cz.prostup.people.registry.RecordScreens.Overview;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.Objects;

/// @param differences what somebody else saved meanwhile against what was typed; empty when nobody did
public record EditPage(Overview overview, Input input, List<Change> differences) {

    public FileHead head() {
        return overview.head();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Lidé", "/people"), new Link(head().name(), head().path()));
    }

    /// On a conflict the newest one: saving again is then a decision made over both.
    public String version() {
        return input.has("version") && differences.isEmpty()
                ? input.text("version")
                : Integer.toString(head().version());
    }

    public List<Option> contacts() {
        return PersonForm.contacts();
    }

    public static String shown(Change change, boolean mine) {
        var text = Objects.requireNonNullElse(mine ? change.after() : change.before(), "");
        return text.isEmpty() ? "prázdné" : text;
    }
}
