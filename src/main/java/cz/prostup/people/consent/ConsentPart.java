package cz.prostup.people.consent;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// "Souhlasy" on the first page of a file: what holds, what waits for an answer, what ends soon.
@Component
@Order(50)
class ConsentPart implements FilePart {

    private static final int MOST = 4;

    private final ConsentScreens screens;

    ConsentPart(ConsentScreens screens) {
        this.screens = screens;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(ConsentScreens.CONCERNED);
    }

    @Override
    public List<Section> of(FileHead head, Viewer viewer) {
        var own = head.isAny(Role.PARTICIPANT);
        var open = screens.open(viewer, head);
        var path = own ? "/me/consents" : head.path() + "/consents";
        return List.of(new Section(
                open.isEmpty() ? "Souhlasy" : "Souhlasy (" + Czech.number(open.size()) + ")",
                open.stream().limit(MOST).map(row -> line(row, own, path)).toList(),
                "Žádný souhlas teď neplatí.",
                new Link("Všechny souhlasy", path)));
    }

    private static FilePart.Row line(ConsentScreens.Row row, boolean own, String path) {
        return new FilePart.Row(
                row.purposeLabel(),
                String.join("; ", row.recipients()),
                ConsentWords.state(row),
                row.whole() ? path + "/" + row.id() : own ? null : path);
    }
}
