package cz.prostup.access;

import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who read about whom, in the transaction that reads (decisions 18): what cannot be logged is not shown.
///
/// A file, a document or an export is one row for each person; a list is one row with its query and the ids.
@Component
public class ReadLog {

    private final JdbcClient db;
    private final Today today;

    ReadLog(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @param basis the reason of access as the access view gave it
    /// @throws ReadLogUnavailable when the row cannot be written; the page then answers 503
    @Transactional(propagation = Propagation.MANDATORY)
    public void person(Viewer viewer, UUID personId, String what, UUID objectId, String basis) {
        write(viewer, personId, what, objectId, basis, null, new UUID[0]);
    }

    /// @throws ReadLogUnavailable when the row cannot be written; the page then answers 503
    @Transactional(propagation = Propagation.MANDATORY)
    public void list(Viewer viewer, String what, String query, Collection<UUID> personIds, String basis) {
        write(viewer, null, what, null, basis, query, personIds.toArray(UUID[]::new));
    }

    private void write(
            Viewer viewer,
            @Nullable UUID personId,
            String what,
            @Nullable UUID objectId,
            String basis,
            @Nullable String query,
            UUID[] ids) {
        try {
            db.sql("""
                            insert into access.read_log (at, user_id, person_id, what, object_id, basis, query, ids, request_id)
                            values (:at, :user, :person, :what, :object, :basis, :query, :ids, :request)
                            """)
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .param("user", viewer.userId())
                    .param("person", personId)
                    .param("what", what)
                    .param("object", objectId)
                    .param("basis", basis)
                    .param("query", query)
                    .param("ids", ids)
                    .param("request", MDC.get("request"))
                    .update();
        } catch (DataAccessException e) {
            throw new ReadLogUnavailable(e);
        }
    }
}
