package cz.prostup.ipm;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks all parts of the way for what waits with the viewer, by one statement.
@Component
class ProcessWorklist implements WorklistSource {

    private static final Role[] WHO_DECIDES = {Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN};

    private final JdbcClient db;
    private final List<ProcessWork> parts;

    ProcessWorklist(JdbcClient db, List<ProcessWork> parts) {
        this.db = db;
        this.parts = List.copyOf(parts);
    }

    @Override
    public Set<Role> roles() {
        return parts.stream().flatMap(part -> part.roles().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        var asked = new ArrayList<>(parts);
        asked.removeIf(part -> viewer.roles().stream().noneMatch(part.roles()::contains));
        var questions = IntStream.range(0, asked.size())
                .mapToObj(part -> "select " + part + " as part, w.* from ("
                        + asked.get(part).question() + ") w")
                .collect(Collectors.joining(" union all "));
        return db.sql(questions)
                .param("viewer", viewer.userId())
                .param("mine", viewer.personsActingAs(WHO_DECIDES).toArray(UUID[]::new))
                .query((row, n) -> asked.get(row.getInt("part"))
                        .item(new ProcessWork.Row(
                                Columns.uuid(row, "id"),
                                row.getString("state"),
                                row.getString("title"),
                                row.getString("note"),
                                Columns.dateOrNull(row, "day"),
                                Columns.date(row, "since"),
                                Columns.uuidOrNull(row, "person_id"))))
                .list();
    }
}
