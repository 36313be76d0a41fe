package cz.prostup.people.identity.web;

import cz.prostup.people.identity.HouseholdScreens.Household;
import cz.prostup.people.identity.HouseholdScreens.Member;
import cz.prostup.people.identity.HouseholdScreens.View;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The households of a person, with the forms to change them.
///
/// @param which the form that has to be mended: `found`, `add`, `leave/…`, `rename/…`; empty when none
public record HouseholdPage(View view, Input input, String which, String typed, boolean stale) {

    public String path() {
        return view.head().path() + "/household";
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Lidé", "/people"),
                new Link(view.head().name(), view.head().path()));
    }

    public PersonChoice choice() {
        return new PersonChoice(path(), typed, view.found());
    }

    /// What was typed belongs to one form; the others stay as they were.
    public Input inputOf(String form) {
        return which.equals(form) ? input : Input.blank();
    }

    public Input naming(Household household) {
        return which.equals("rename/" + household.id())
                ? input
                : Input.blank().with("name", household.name()).with("address", household.address());
    }

    /// Whom and where to: only households that the viewer's unit keeps.
    public List<Option> writable() {
        return view.households().stream()
                .filter(one -> one.writable() && one.current())
                .map(one -> Option.of(one.id().toString(), one.name()))
                .toList();
    }

    public String days(Member member) {
        var to = member.to();
        return "od " + Czech.date(member.from()) + (to == null ? "" : " do " + Czech.date(to));
    }

    public @Nullable String profile(Member member) {
        UUID person = member.personId();
        return person == null ? null : "/people/" + person;
    }

    public String unseen(Household household) {
        return Czech.count(
                household.unseen(), "další člen domácnosti", "další členové domácnosti", "dalších členů domácnosti");
    }

    public String children(Household household) {
        return Czech.count(household.children(), "dítě", "děti", "dětí");
    }
}
