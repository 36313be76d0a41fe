package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.Concern;
import cz.prostup.ipm.activity.EntryFormScreens.Choice;
import cz.prostup.ipm.activity.EntryFormScreens.Offer;
import cz.prostup.ipm.activity.Kind;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form of one entry: new, changed, or a correction of a signed statement.
///
/// @param participant null while it is to be chosen
/// @param conflict    the entry as somebody else saved it meanwhile, in words
public record EntryFormPage(
        Mode mode,
        String action,
        Input input,
        Offer offer,
        @Nullable String participant,
        List<Concern> concerns,
        @Nullable String conflict) {

    /// What the form is for.
    public enum Mode {
        NEW("Zapsat schůzku", "Uložit"),
        LATE("Doplnit do podepsaného výkazu", "Doplnit do výkazu"),
        CHANGE("Upravit aktivitu", "Uložit změnu"),
        CORRECTION("Opravit podepsaný zápis", "Uložit opravu");

        private final String title;
        private final String button;

        Mode(String title, String button) {
            this.title = title;
            this.button = button;
        }
    }

    public String title() {
        return mode.title;
    }

    public String button() {
        return mode.button;
    }

    public boolean choosesPerson() {
        return participant == null;
    }

    public boolean choosesStatus() {
        return mode == Mode.NEW || mode == Mode.CHANGE;
    }

    public boolean asksCorrectionReason() {
        return mode == Mode.LATE || mode == Mode.CORRECTION;
    }

    public boolean asksReason() {
        return input.has("reason") || input.errorOf("reason") != null;
    }

    /// What is filled rarely stands folded, unless there is something to see or to mend.
    public boolean showsMore() {
        return mode != Mode.NEW
                || Stream.of("status", "inWorkingTime", "place", "note").anyMatch(field -> input.errorOf(field) != null)
                || input.has("note")
                || input.has("place");
    }

    public List<Option> people() {
        return offer.people().stream().map(EntryFormPage::option).toList();
    }

    public List<Kind> often() {
        return offer.often();
    }

    public List<Kind> rest() {
        return offer.rest();
    }

    public List<Option> statuses() {
        return List.of(
                Option.of("AUTO", "podle data"),
                Option.of("RECORDED", "už proběhla"),
                Option.of("PLANNED", "teprve bude"));
    }

    public List<Option> attendances() {
        return Arrays.stream(Attendance.values())
                .map(attendance -> Option.of(attendance.name(), attendance.czech()))
                .toList();
    }

    public List<Link> crumbs() {
        return Words.underPeople();
    }

    private static Option option(Choice choice) {
        return Option.of(choice.placement().toString(), choice.name() + ", " + choice.employer());
    }
}
