package cz.prostup.people.identity.web;

import cz.prostup.people.identity.MergeField;
import cz.prostup.people.identity.MergeRecords.Moved;
import cz.prostup.people.identity.MergeScreens.Sides;
import cz.prostup.people.identity.RecordSide;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Two records to become one: the choice field by field, then what moves, then the confirmation.
///
/// @param moved what a trial of the merge moved; empty before the choice is made
/// @param stale whether a record was changed while the page was open
public record MergePage(Sides sides, Input input, List<Moved> moved, boolean stale) {

    static final String THIS = "into";
    static final String OTHER = "from";

    public MergePage {
        moved = List.copyOf(moved);
    }

    /// With the fuller value of each field chosen beforehand.
    static Input defaults(Sides sides) {
        var input = Input.blank();
        for (var field : new SideBySide(sides.into(), sides.from()).differing()) {
            input = input.with(name(field), sides.into().has(field) ? THIS : OTHER);
        }
        return input;
    }

    static String name(MergeField field) {
        return "keep-" + field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// What is to be taken from the record that ends; an unmade choice is told at its field.
    static Set<MergeField> chosen(Sides sides, Input input) {
        var chosen = new LinkedHashSet<MergeField>();
        for (var field : new SideBySide(sides.into(), sides.from()).differing()) {
            var choice = input.choice(name(field), field.czech(), List.of(THIS, OTHER));
            if (OTHER.equals(choice)) {
                chosen.add(field);
            }
        }
        return chosen;
    }

    public SideBySide table() {
        return new SideBySide(sides.into(), sides.from());
    }

    public String field(MergeField field) {
        return name(field);
    }

    public List<Option> options(MergeField field) {
        return List.of(
                Option.of(THIS, shown(sides.into(), field) + " (zůstávající záznam)"),
                Option.of(OTHER, shown(sides.from(), field) + " (druhý záznam)"));
    }

    private static String shown(RecordSide side, MergeField field) {
        return side.has(field) ? side.value(field) : "nevyplněno";
    }

    /// The same values once more, for the form that confirms.
    public List<MergeField> differing() {
        return table().differing();
    }

    public String result(MergeField field) {
        return input.raw(name(field)).equals(OTHER) ? shown(sides.from(), field) : shown(sides.into(), field);
    }

    public String path() {
        return "/people/" + sides.into().id() + "/merge";
    }

    public String swapped() {
        return "/people/" + sides.from().id() + "/merge?with=" + sides.into().id();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Lidé", "/people"),
                new Link(sides.into().name(), "/people/" + sides.into().id()));
    }

    public boolean isPossible() {
        return sides.obstacles().isEmpty();
    }
}
