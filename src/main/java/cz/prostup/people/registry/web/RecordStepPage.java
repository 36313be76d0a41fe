package cz.prostup.people.registry.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.registry.RecordScreens.Overview;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.time.LocalDate;
import java.util.List;

public record RecordStepPage(Overview overview, Input input, LocalDate today) {

    public FileHead head() {
        return overview.head();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Lidé", "/people"), new Link(head().name(), head().path()));
    }

    public String version() {
        return input.has("version") ? input.text("version") : Integer.toString(head().version());
    }

    public List<Option> reasons() {
        return PersonForm.reasons();
    }

    public boolean isAlive() {
        return head().diedOn() == null;
    }
}
