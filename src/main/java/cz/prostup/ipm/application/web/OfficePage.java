package cz.prostup.ipm.application.web;

import cz.prostup.ipm.application.Application;
import cz.prostup.ipm.application.ApplicationScreens.File;
import cz.prostup.ipm.application.AskedField;
import cz.prostup.ipm.application.Check;
import cz.prostup.ipm.application.Choices.OfOffice;
import cz.prostup.ipm.application.Item;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.Tone;
import java.util.List;

/// The forms of an officer over one application.
public record OfficePage(File file, OfOffice choices, Input input) {

    public Application application() {
        return file.application();
    }

    OfficePage with(Input filled) {
        return new OfficePage(file, choices, filled);
    }

    public String path() {
        return "/ipm/applications/" + application().id();
    }

    public List<Link> crumbs() {
        return ApplicationPage.crumbs(application());
    }

    public String standing() {
        return application().employer().name() + " · "
                + Czech.count(application().places(), "místo", "místa", "míst");
    }

    public List<Item> items() {
        return application().items();
    }

    public String placesLabel(Item item) {
        return item.work().title() + ", žádá o\u00a0" + item.places();
    }

    public AskedField[] fields() {
        return AskedField.values();
    }

    public String label(AskedField field) {
        return field.czech().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + field.czech().substring(1);
    }

    public List<Check> checks() {
        return file.checks();
    }

    public Tone tone(Check check) {
        return ApplicationPage.toneOf(check);
    }

    public List<Option> rules() {
        return choices.rules().stream()
                .map(version -> Option.of(version.code(), version.code() + ", " + version.label()))
                .toList();
    }

    public List<Option> programmes() {
        return Words.plain(choices.programmes());
    }

    public List<Option> reasons() {
        return Words.plain(choices.reasons());
    }

    public List<Option> alternatives() {
        return Words.plain(choices.alternatives());
    }

    public List<Option> officers() {
        return Words.plain(choices.officers());
    }
}
