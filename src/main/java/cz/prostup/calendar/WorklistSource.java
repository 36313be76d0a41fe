package cz.prostup.calendar;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import java.util.List;
import java.util.Set;

/// What waits for a person, told by the module that knows. The home page only orders and shows it.
///
/// A source tells its rows by [#itemsFor], its figures by [#figuresFor]; one that learns both by one question tells
/// them
/// by [#tell] instead.
public interface WorklistSource {

    /// For whom there may be anything at all; of nobody else the source is asked.
    Set<Role> roles();

    /// At most fifty rows, the most urgent first.
    default List<WorkItem> itemsFor(Viewer viewer) {
        return List.of();
    }

    /// At most four figures of the home page, each opening the list behind it.
    default List<Figure> figuresFor(Viewer viewer) {
        return List.of();
    }

    default Told tell(Viewer viewer) {
        return new Told(itemsFor(viewer), figuresFor(viewer));
    }

    default boolean isFor(Viewer viewer) {
        return viewer.roles().stream().anyMatch(roles()::contains);
    }

    record Told(List<WorkItem> items, List<Figure> figures) {
        public Told {
            items = List.copyOf(items);
            figures = List.copyOf(figures);
        }
    }

    /// @param path the list that holds exactly these rows
    record Figure(long count, String label, String path) {}
}
