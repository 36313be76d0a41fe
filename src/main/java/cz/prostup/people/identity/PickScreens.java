package cz.prostup.people.identity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.identity.VisiblePeople.Found;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Choosing a second person for a file.
@Component
public class PickScreens {

    public record Picked(FileHead head, List<Found> found) {
        public Picked {
            found = List.copyOf(found);
        }
    }

    private final OpenFile openFile;
    private final VisiblePeople people;
    private final ReadLog readLog;

    PickScreens(OpenFile openFile, VisiblePeople people, ReadLog readLog) {
        this.openFile = openFile;
        this.people = people;
        this.readLog = readLog;
    }

    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional
    public Picked forFile(Viewer viewer, PersonId person, String typed, String what) {
        var head = openFile.require(viewer, person);
        readLog.person(
                viewer,
                person.value(),
                "spis: " + what,
                person.value(),
                String.join(", ", head.bases().stream().sorted().toList()));
        var found = people.find(viewer, typed).stream()
                .filter(one -> !one.id().equals(person.value()))
                .toList();
        return new Picked(head, found);
    }
}
