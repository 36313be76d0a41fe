package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what the office points out.
@Repository
class Defects {

    private final JdbcClient db;
    private final Today today;

    Defects(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Of the last return.
    List<Defect> last(ApplicationId id) {
        var all = all(id);
        return all.stream()
                .filter(defect -> defect.round() == all.getFirst().round())
                .toList();
    }

    /// The last return first.
    List<Defect> all(ApplicationId id) {
        return db.sql("""
                        select id, round, field, text, answer from ipm.application_defect
                         where application_id = :id
                         order by round desc, id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Defect(
                        Columns.uuid(row, "id"),
                        row.getInt("round"),
                        Columns.code(row, "field", AskedField.class),
                        row.getString("text"),
                        row.getString("answer")))
                .list();
    }

    void raise(ApplicationId id, Map<AskedField, String> texts, Viewer viewer) {
        int round = db.sql("select coalesce(max(round), 0) + 1 from ipm.application_defect where application_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        texts.forEach((field, text) -> db.sql("""
                        insert into ipm.application_defect (id, application_id, round, field, text, raised_by, raised_at)
                        values (:defect, :id, :round, :field, :text, :viewer, :now)
                        """)
                .param("defect", Ids.next())
                .param("id", id.value())
                .param("round", round)
                .param("field", field.name())
                .param("text", text.strip())
                .param("viewer", viewer.userId())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
    }
}
