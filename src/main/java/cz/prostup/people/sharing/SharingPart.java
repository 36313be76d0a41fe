package cz.prostup.people.sharing;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.ui.Link;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the first page of the file: what is shared now.
@Component
@Order(60)
class SharingPart implements FilePart {

    private static final int SHOWN = 3;

    private static final Set<Role> CONCERNED = Stream.concat(SharingRoles.SHARE.stream(), Stream.of(Role.PARTICIPANT))
            .collect(Collectors.toUnmodifiableSet());

    private final SharingScreens screens;

    SharingPart(SharingScreens screens) {
        this.screens = screens;
    }

    @Override
    public Set<Role> roles() {
        return CONCERNED;
    }

    @Override
    public List<Section> of(FileHead head, Viewer viewer) {
        var own = head.bases().contains("OWN_FILE");
        var rows = screens.grants(head.id(), viewer.unitsAs(SharingRoles.share()), own).stream()
                .filter(GrantRow::holds)
                .limit(SHOWN)
                .map(row -> new Row(
                        row.given() ? "komu: " + row.to() : "od: " + row.from(),
                        row.basis() + ", " + row.days(),
                        row.shown(),
                        head.path() + "/sharing"))
                .toList();
        return List.of(new Section(
                "Sdílení",
                rows,
                "Nic se nesdílí. Co píše váš útvar, čte jen on.",
                new Link("Všechno sdílení", head.path() + "/sharing")));
    }
}
