package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// "Domácnost" on the first page of a file, for those who read matters of the family.
@Component
@Order(60)
class HouseholdPart implements FilePart {

    private final HouseholdScreens screens;

    HouseholdPart(HouseholdScreens screens) {
        this.screens = screens;
    }

    @Override
    public @Nullable Section of(FileHead head, Viewer viewer) {
        if (!head.isAny(SocialRoles.social())) {
            return null;
        }
        var path = head.path() + "/household";
        var rows = screens.households(viewer, head.id()).stream()
                .map(one -> new Row(
                        one.name(),
                        one.current()
                                ? Czech.count(one.members().size() + one.unseen(), "člen", "členové", "členů")
                                        + (one.children() == 0
                                                ? ""
                                                : ", " + Czech.count(one.children(), "dítě", "děti", "dětí"))
                                : "",
                        one.current() ? null : State.plain("dřívější"),
                        path))
                .toList();
        return new Section(
                "Domácnost",
                rows,
                "Domácnost není zapsaná. Zapište, s\u00a0kým člověk žije.",
                new Link("Domácnost", path));
    }
}
