package cz.prostup.calendar;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorklistSource.Figure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything that waits for somebody, collected from the modules that know.
@Component
public class Worklist {

    private static final int MOST_FIGURES = 4;
    private static final Comparator<WorkItem> NEAREST_FIRST =
            Comparator.comparing(item -> item.dueOn() == null ? LocalDate.MAX : item.dueOn());

    /// @param items the nearest deadline first, those without one last
    public record Waiting(List<Figure> figures, List<WorkItem> items) {}

    private final ObjectProvider<WorklistSource> sources;
    private final ReadLog readLog;

    Worklist(ObjectProvider<WorklistSource> sources, ReadLog readLog) {
        this.sources = sources;
        this.readLog = readLog;
    }

    @Transactional
    public Waiting of(Viewer viewer) {
        var told = sources.orderedStream()
                .filter(source -> source.isFor(viewer))
                .map(source -> source.tell(viewer))
                .toList();
        var items = told.stream()
                .flatMap(one -> one.items().stream())
                .sorted(NEAREST_FIRST)
                .toList();
        var figures = told.stream()
                .flatMap(one -> one.figures().stream())
                .limit(MOST_FIGURES)
                .toList();
        log(viewer, items);
        return new Waiting(figures, items);
    }

    private void log(Viewer viewer, List<WorkItem> items) {
        var persons = items.stream().flatMap(item -> item.persons().stream()).collect(Collectors.<UUID>toSet());
        if (!persons.isEmpty()) {
            readLog.list(viewer, "worklist", "", persons, "PRACOVNI_SEZNAM");
        }
    }
}
