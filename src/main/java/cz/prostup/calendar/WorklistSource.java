package cz.prostup.calendar;

import cz.prostup.access.Viewer;
import java.util.List;

/// What waits for a person, told by the module that knows. The home page only orders and shows it.
public interface WorklistSource {

    /// At most fifty rows, the most urgent first.
    List<WorkItem> itemsFor(Viewer viewer);

    /// At most four figures of the home page, each opening the list behind it.
    default List<Figure> figuresFor(Viewer viewer) {
        return List.of();
    }

    /// @param path the list that holds exactly these rows
    record Figure(long count, String label, String path) {}
}
