package cz.prostup.access;

import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        write(LogWho.byBasis(viewer, basis), personId, "READ", what, objectId, basis, null, new UUID[0]);
    }

    /// The same where the roles and units by which the viewer has to do with the person are known.
    ///
    /// @param units empty when any
    /// @throws ReadLogUnavailable when the row cannot be written; the page then answers 503
    @Transactional(propagation = Propagation.MANDATORY)
    public void person(
            Viewer viewer,
            UUID personId,
            String what,
            UUID objectId,
            String basis,
            Collection<Role> roles,
            Collection<UUID> units) {
        var who = LogWho.acting(viewer, List.copyOf(roles), List.copyOf(units));
        write(who, personId, "READ", what, objectId, basis, null, new UUID[0]);
    }

    /// @throws ReadLogUnavailable when the row cannot be written; the page then answers 503
    @Transactional(propagation = Propagation.MANDATORY)
    public void list(Viewer viewer, String what, String query, Collection<UUID> personIds, String basis) {
        write(LogWho.byBasis(viewer, basis), null, "LIST", what, null, basis, query, personIds.toArray(UUID[]::new));
    }

    private void write(
            LogWho who,
            @Nullable UUID personId,
            String action,
            String what,
            @Nullable UUID objectId,
            String basis,
            @Nullable String query,
            UUID[] ids) {
        try {
            who.into(db.sql("""
                            insert into access.read_log (at, user_id, person_id, action, what, object_id, basis, query, ids, roles,
                                                         units, organisations, outcome, request_id, address)
                            values (:at, :user, :person, :action, :what, :object, :basis, :query, :ids, :roles,
                                    :units, :organisations, 'SHOWN', :request, :address)
                            """))
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .param("person", personId)
                    .param("action", action)
                    .param("what", LogText.plain(what))
                    .param("object", objectId)
                    .param("basis", LogText.plain(basis))
                    .param("query", LogText.plainOrNull(query))
                    .param("ids", ids)
                    .update();
        } catch (DataAccessException e) {
            throw new ReadLogUnavailable(e);
        }
    }
}
