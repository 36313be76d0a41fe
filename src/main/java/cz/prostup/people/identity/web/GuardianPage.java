package cz.prostup.people.identity.web;

import cz.prostup.people.identity.GuardianScreens.View;
import cz.prostup.people.identity.Guardianship;
import cz.prostup.people.identity.Guardianship.EndReason;
import cz.prostup.people.identity.Guardianship.Kind;
import cz.prostup.people.identity.Guardianship.Scope;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Who acts for a person, with the forms to change it.
///
/// @param which the form that has to be mended: `set` or `end/…`
public record GuardianPage(View view, Input input, String which, boolean stale, LocalDate today) {

    public String path() {
        return view.head().path() + "/guardians";
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Lidé", "/people"),
                new Link(view.head().name(), view.head().path()));
    }

    public Input inputOf(String form) {
        return which.equals(form) ? input : Input.blank();
    }

    public List<Guardianship> current() {
        return view.guardianships().stream().filter(one -> !one.isPast(today)).toList();
    }

    public List<Guardianship> past() {
        return view.guardianships().stream().filter(one -> one.isPast(today)).toList();
    }

    public List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .map(one -> Option.of(one.name(), one.czech()))
                .toList();
    }

    public List<Option> scopes() {
        return Arrays.stream(Scope.values())
                .map(one -> Option.of(one.name(), one.czech()))
                .toList();
    }

    public List<Option> reasons() {
        return Arrays.stream(EndReason.values())
                .map(one -> Option.of(one.name(), one.czech()))
                .toList();
    }

    public List<Option> replaceable() {
        return view.guardianships().stream()
                .filter(one -> one.kind() != Kind.PARENT && one.to() == null)
                .map(one -> Option.of(one.id().toString(), one.name()))
                .toList();
    }

    public String days(Guardianship one) {
        var to = one.to();
        return "od " + Czech.date(one.from()) + (to == null ? "" : " do " + Czech.date(to));
    }

    public String decision(Guardianship one) {
        var decided = one.decidedOn();
        var until = one.decisionUntil();
        return one.court()
                + (decided == null ? "" : " z\u00a0" + Czech.date(decided))
                + (until == null ? "" : ", platí do " + Czech.date(until));
    }

    public String scope(Guardianship one) {
        return one.scope() == Scope.WHOLE || one.matters().isEmpty()
                ? one.scope().czech()
                : one.matters();
    }

    public State state(Guardianship one) {
        var reason = one.endReason();
        if (reason != null && one.isPast(today)) {
            return State.plain(reason.czech());
        }
        return one.isCurrent(today) ? State.ok("jedná") : State.turn("od " + Czech.date(one.from()));
    }
}
