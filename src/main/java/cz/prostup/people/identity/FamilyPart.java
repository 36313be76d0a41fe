package cz.prostup.people.identity;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.people.identity.FamilyOverview.Guardian;
import cz.prostup.people.identity.FamilyOverview.Home;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// "Opatrovník" on the first page of a file, only where there is one, or should be, and "Domácnost" for those who read
/// matters of the family.
@Component
@Order(50)
class FamilyPart implements FilePart {

    private final FamilyOverview overview;

    FamilyPart(FamilyOverview overview) {
        this.overview = overview;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(SocialRoles.keepers());
    }

    @Override
    public List<Section> of(FileHead head, Viewer viewer) {
        var family = overview.of(viewer, head);
        var sections = new ArrayList<Section>();
        if (!family.guardians().isEmpty() || head.capacityLimited()) {
            sections.add(guardians(family.guardians(), head.path() + "/guardians"));
        }
        if (head.isAny(SocialRoles.social())) {
            sections.add(homes(family.homes(), head.path() + "/household"));
        }
        return sections;
    }

    private static Section guardians(List<Guardian> guardians, String path) {
        return new Section(
                "Opatrovník",
                guardians.stream()
                        .map(one -> new Row(one.name(), detail(one), state(one), path))
                        .toList(),
                "Svéprávnost je omezená a\u00a0opatrovník není zapsaný. Zapište, kdo za člověka jedná.",
                new Link("Opatrovník", path));
    }

    private static String detail(Guardian one) {
        return one.kind().czech() + (one.contact().isBlank() ? "" : ", " + one.contact());
    }

    private static @Nullable State state(Guardian one) {
        var until = one.decisionUntil();
        return until == null ? null : State.plain("rozhodnutí do " + Czech.date(until));
    }

    private static Section homes(List<Home> homes, String path) {
        return new Section(
                "Domácnost",
                homes.stream()
                        .map(one -> new Row(
                                one.name(),
                                one.current() ? members(one) : "",
                                one.current() ? null : State.plain("dřívější"),
                                path))
                        .toList(),
                "Domácnost není zapsaná. Zapište, s\u00a0kým člověk žije.",
                new Link("Domácnost", path));
    }

    private static String members(Home one) {
        return Czech.count(one.members(), "člen", "členové", "členů")
                + (one.children() == 0 ? "" : ", " + Czech.count(one.children(), "dítě", "děti", "dětí"));
    }
}
