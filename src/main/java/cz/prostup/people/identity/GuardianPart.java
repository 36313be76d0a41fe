package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// "Opatrovník" on the first page of a file, only where there is one, or should be.
@Component
@Order(50)
class GuardianPart implements FilePart {

    private final GuardianScreens screens;
    private final Today today;

    GuardianPart(GuardianScreens screens, Today today) {
        this.screens = screens;
        this.today = today;
    }

    @Override
    public @Nullable Section of(FileHead head, Viewer viewer) {
        if (!head.isAny(SocialRoles.keepers())) {
            return null;
        }
        var path = head.path() + "/guardians";
        var rows = screens.of(viewer, head.id()).stream()
                .filter(one -> one.isCurrent(today.date()))
                .map(one -> new Row(one.name(), detail(one), state(one), path))
                .toList();
        return rows.isEmpty() && !head.capacityLimited()
                ? null
                : new Section(
                        "Opatrovník",
                        rows,
                        "Svéprávnost je omezená a\u00a0opatrovník není zapsaný. Zapište, kdo za člověka jedná.",
                        new Link("Opatrovník", path));
    }

    private static String detail(Guardianship one) {
        return one.kind().czech() + (one.contact().isBlank() ? "" : ", " + one.contact());
    }

    private static @Nullable State state(Guardianship one) {
        var until = one.decisionUntil();
        return until == null ? null : State.plain("rozhodnutí do " + Czech.date(until));
    }
}
