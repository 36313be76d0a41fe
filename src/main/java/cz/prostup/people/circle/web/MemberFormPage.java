package cz.prostup.people.circle.web;

import cz.prostup.people.Basis;
import cz.prostup.people.FileHead;
import cz.prostup.people.circle.Candidate;
import cz.prostup.people.circle.CircleScreens.FormView;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes somebody into the circle: a colleague, or after choosing a unit somebody from there.
public record MemberFormPage(FormView view, Input input) {

    static List<String> values(FormView view) {
        return view.people().stream().map(Candidate::value).toList();
    }

    static List<String> codes(FormView view) {
        return view.functions().stream().map(Option::value).toList();
    }

    public FileHead head() {
        return view.head();
    }

    public String path() {
        return head().path() + "/circle";
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(head().crumbs());
        crumbs.add(new Link("Kdo doprovází", path()));
        return crumbs;
    }

    public String unit() {
        var unit = view.unit();
        return unit == null ? "" : unit.toString();
    }

    public String place() {
        return view.people().stream()
                .map(Candidate::unit)
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    public List<Option> people() {
        return view.people().stream()
                .map(one ->
                        Option.of(one.value(), one.name() + ", " + one.role().czech() + " (" + one.unit() + ")"))
                .toList();
    }

    public static List<Option> bases() {
        return Arrays.stream(Basis.values())
                .map(basis -> new Option(basis.name(), basis.czech(), basis.help()))
                .toList();
    }
}
